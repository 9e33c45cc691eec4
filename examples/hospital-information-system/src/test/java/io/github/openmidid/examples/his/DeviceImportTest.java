package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.his.importing.DeviceListException;
import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import io.github.openmidid.examples.his.importing.RowVerdict;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("slow")
class DeviceImportTest extends ServiceTest {
  private static final String HEADER = "MID-ID;Modaliteit;Lokaal\n";

  @Autowired DeviceImporter imports;
  @TempDir private Path folder;

  private DeviceImporter.Result result(byte[] list) throws IOException {
    Path file = Files.write(folder.resolve("list"), list);
    return imports.take(file, "list.csv", Locale.forLanguageTag("nl"));
  }

  private DeviceImporter.Result result(String csv) throws IOException {
    return result(csv.getBytes(StandardCharsets.UTF_8));
  }

  private List<RowVerdict> take(String csv) throws IOException {
    return result(csv).rows();
  }

  @Test
  void eachRowHasAVerdictAndNothingOfItIsLost() throws IOException {
    devices.create(OTHER_CT, Modality.CT, "K1");
    devices.create(CT_NOT_LINKED, Modality.CT, "K2");
    register.cutOff(false);
    List<RowVerdict> rows =
        take(
            HEADER
                + "MID-9905-7004-32;CT;K12\n"
                + "mid 9951 1564 75;IRM;K13\n"
                + "MID-9905-7004-32;CT;K12\n"
                + TYPO
                + ";CT;K14\n"
                + "MID-9940-6373-10;CT;K15\n"
                + "\n"
                + "MID-9912-4485-28;CT;K1\n"
                + "MID-9975-3151-98;CT;elsewhere\n"
                + "MID-9914-1238-15;CBCT;K16\n"
                + "MID-9912-8237-24;CT\n"
                + "MID-9986-9006-84;CT;K17;and more\n"
                + "MID-9984-5696-77;MRI;K18\n");
    assertThat(rows)
        .extracting(RowVerdict::line, RowVerdict::code, RowVerdict::isStored)
        .extracting(Object::toString)
        .containsExactly(
            "(2, \"imported\", true)",
            "(3, \"importedAs\", true)",
            "(4, \"duplicate\", false)",
            "(5, \"checkDigits\", false)",
            "(6, \"unknown\", false)",
            "(8, \"unchanged\", true)",
            "(9, \"different\", false)",
            "(10, \"coneBeamCt\", false)",
            "(11, \"NotBlank\", false)",
            "(12, \"tooWide\", false)",
            "(13, \"imported\", true)");
    assertThat(rows.get(9).cells()).containsExactly("MID-9986-9006-84", "CT", "K17", "and more");
    assertThat(rows.get(3).suggestions()).extracting(Candidate::midId).contains(CT);
    assertThat(rows.get(10).register()).extracting(DeviceVerdict::code).isEqualTo("otherModality");
    assertThat(devices.get(CT_NOT_LINKED).room()).isEqualTo("K2");
    assertThat(devices.all()).hasSize(5);
    // One request to validate, one for the suggestions, one to look up the stored devices.
    assertThat(register.requests()).isEqualTo(3);
  }

  @Test
  void aListThatIsImportedAgainChangesNothing() throws IOException {
    String csv = HEADER + CT + ";CT;K12\n" + MRI + ";MRI;K13\n";
    assertThat(take(csv)).extracting(RowVerdict::code).containsOnly("imported");
    assertThat(take(csv)).extracting(RowVerdict::code).containsOnly("unchanged");
    assertThat(devices.all()).hasSize(2);
  }

  @Test
  void nothingIsStoredWhileTheRegisterIsUnavailable() throws IOException {
    register.cutOff(true);
    assertThat(take(HEADER + CT + ";CT;K12\n" + MRI + ";MRI;K13\n"))
        .extracting(RowVerdict::code)
        .containsExactly("unavailable", "unavailable");
    assertThat(devices.all()).isEmpty();
    assertThat(take(HEADER + TYPO + ";CT;K12\n"))
        .as("is wrong in any case")
        .extracting(RowVerdict::code)
        .containsExactly("checkDigits");
  }

  @Test
  void otherDelimitersHeadersAndEncodingsAreRead() throws IOException {
    byte[] excel =
        ("Local,MID-ID,Modalité\nSalle d’été," + CT + ",CT\n")
            .getBytes(Charset.forName("windows-1252"));
    DeviceImporter.Result result = result(excel);
    assertThat(result.reading().notes()).singleElement().asString().contains("Windows-1252");
    assertThat(result.rows()).extracting(RowVerdict::code).containsExactly("imported");
    assertThat(devices.get(CT).room()).isEqualTo("Salle d’été");
    assertThat(take("\uFEFFRoom\tMID-ID\tModality\n\"K\n1\"\t" + MRI + "\tMRI\n"))
        .extracting(RowVerdict::code)
        .containsExactly("imported");
    assertThat(devices.get(MRI).room()).isEqualTo("K\n1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'  ', EMPTY",
    "'a;b', COLUMNS",
    "'MID-ID;Modality;Room', EMPTY",
    "'MID-ID;Modality\nMID-9905-7004-32;CT', COLUMNS",
    "'MID-ID;Toestelnummer;Modality;Room\nMID-9905-7004-32;MID-9905-7004-32;CT;K1', TWO_COLUMNS",
    "'MID-ID;Modality;Room\nMID-9905-7004-32;CT;\"K12\nMID', QUOTES",
    "'MID-ID;Modality;Room\nMID-9905-7004-32;CT;\"K\"12', QUOTES",
    "'<html><table><tr><td>MID-ID', OTHER_KIND",
    "'%PDF-1.7', OTHER_KIND",
    "'PK\u0003\u0004', DAMAGED"
  })
  void aListWithoutReadableRowsIsRejectedAsAWhole(String csv, Reason reason) {
    assertRejected(csv, reason);
  }

  /** Lists as hospitals have them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\nMID-ID;Modaliteit;Lokaal\r\nMID-9905-7004-32;CT;K1\r\n",
        "Toestellen campus Noord;;\r\nMID-ID;Modaliteit;Lokaal\r\nMID-9905-7004-32;CT;K1\r\n",
        "MID-ID nr.;Modaliteit;Lokaal\r\nMID-9905-7004-32;CT;K1\r\n",
        "MID-ID;Type toestel;Lokaal\r\nMID-9905-7004-32;CT;K1\r\n",
        "Lokaal|Modaliteit|MID-ID\nK1|CT|MID-9905-7004-32\n",
        "MID-ID;Modaliteit;Lokaal\nMID-9905-7004-32;CT;K1\nTotaal;1;\n"
      })
  void readsWhatPeopleWrite(String csv) throws IOException {
    assertThat(take(csv)).extracting(RowVerdict::code).containsExactly("imported");
    assertThat(devices.get(CT).room()).isEqualTo("K1");
  }

  @Test
  void readsAllTablesOfAWorkbook() throws IOException {
    Path file = folder.resolve("list.xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      sheet(workbook, "CT", CT, "CT", "K1");
      sheet(workbook, "MRI", MRI, "IRM", "K2");
      sheet(workbook, "Oud", CT, "CT", "K1");
    }
    DeviceImporter.Result result = result(Files.readAllBytes(file));
    assertThat(result.rows())
        .extracting(RowVerdict::sheet, RowVerdict::line, RowVerdict::code)
        .containsExactly(
            tuple("CT", 2, "imported"), tuple("MRI", 2, "imported"), tuple("Oud", 2, "duplicate"));
    assertThat(result.rows().get(2).text()).isEqualTo("staat al op rij 2 (CT)");
    assertThat(result.reading().tables())
        .hasSize(3)
        .first()
        .asString()
        .contains("CT, 1", "MID-ID, Modaliteit, Lokaal");
  }

  private static void sheet(
      Workbook workbook, String name, MidId midId, String modality, String room) {
    Worksheet sheet = workbook.newWorksheet(name);
    List<String> header = List.of("MID-ID", "Modaliteit", "Lokaal");
    List<String> row = List.of(midId.toString(), modality, room);
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.value(1, column, row.get(column));
    }
  }

  @Test
  void reportsWhatIsNotRead() throws IOException {
    String swallowed =
        """
        MID-ID;Modaliteit;Lokaal;Opm
        MID-9905-7004-32;CT;K1;"nieuw
        MID-9912-4485-28;CT;K2;oud"
        MID-9951-1564-75;MRI;K3;z
        """;
    DeviceImporter.Result result = result(swallowed);
    assertThat(result.rows()).extracting(RowVerdict::code).containsExactly("imported", "imported");
    assertThat(result.reading().unread())
        .anySatisfy(text -> assertThat(text).contains("D2", "aanhalingstekens"));
    assertThat(result.reading().tables())
        .containsExactly(
            "Gelezen onder de titels van rij 1: MID-ID, Modaliteit, Lokaal. Niet gebruikt: Opm.");
  }

  @Test
  void aListThatIsImportedAgainShowsItsWarningsAgain() throws IOException {
    String csv = HEADER + MRI + ";CT;K12\n";
    for (String code : List.of("imported", "unchanged")) {
      RowVerdict row = take(csv).get(0);
      assertThat(row.code()).isEqualTo(code);
      assertThat(row.register()).extracting(DeviceVerdict::code).isEqualTo("otherModality");
    }
  }

  @Test
  void tooManyColumnsOrATooLongCellAreNoFaultOfQuotes() {
    assertRejected(HEADER + ";".repeat(20_000) + "\n", Reason.TOO_WIDE);
    assertRejected(HEADER + CT + ";CT;" + "9".repeat(17_000_000) + "\n", Reason.TOO_WIDE);
  }

  @Test
  void aRowIsNamedWithoutGroupingItsDigits() throws IOException {
    String csv = HEADER + CT + ";CT;K1\n" + "\n".repeat(1200) + CT + ";CT;K1\n" + CT + ";CT;K1\n";
    String twice = HEADER + "\n".repeat(1200) + MRI + ";MRI;K1\n" + MRI + ";MRI;K1\n";
    assertThat(take(csv)).last().extracting(RowVerdict::text).isEqualTo("staat al op rij 2");
    assertThat(take(twice)).last().extracting(RowVerdict::text).isEqualTo("staat al op rij 1202");
  }

  private void assertRejected(String csv, Reason reason) {
    assertThatExceptionOfType(DeviceListException.class)
        .isThrownBy(() -> take(csv))
        .satisfies(problem -> assertThat(problem.reason()).isEqualTo(reason));
    assertThat(devices.all()).isEmpty();
  }
}

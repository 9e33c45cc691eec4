package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Candidate;
import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.his.importing.DeviceListException;
import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import io.github.openmidid.examples.his.importing.RowVerdict;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("slow")
class DeviceImportTest extends ServiceTest {
  private static final String HEADER = "MID-ID;Modaliteit;Lokaal\n";

  @Autowired DeviceImporter imports;

  private List<RowVerdict> take(String csv) {
    return imports.take(csv.getBytes(StandardCharsets.UTF_8), Locale.forLanguageTag("nl")).rows();
  }

  @Test
  void eachRowHasAVerdictAndNothingOfItIsLost() {
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
            "(2L, \"imported\", true)",
            "(3L, \"importedAs\", true)",
            "(4L, \"duplicate\", false)",
            "(5L, \"checkDigits\", false)",
            "(6L, \"unknown\", false)",
            "(8L, \"unchanged\", true)",
            "(9L, \"different\", false)",
            "(10L, \"coneBeamCt\", false)",
            "(11L, \"NotBlank\", false)",
            "(12L, \"tooWide\", false)",
            "(13L, \"imported\", true)");
    assertThat(rows.get(9).cells()).containsExactly("MID-9986-9006-84", "CT", "K17", "and more");
    assertThat(rows.get(3).suggestions()).extracting(Candidate::midId).contains(CT);
    assertThat(rows.get(10).register()).extracting(DeviceVerdict::code).isEqualTo("otherModality");
    assertThat(devices.get(CT_NOT_LINKED).room()).isEqualTo("K2");
    assertThat(devices.all()).hasSize(5);
    // One request to validate, one to look up the stored devices.
    assertThat(register.requests()).isEqualTo(2);
  }

  @Test
  void aListThatIsImportedAgainChangesNothing() {
    String csv = HEADER + CT + ";CT;K12\n" + MRI + ";MRI;K13\n";
    assertThat(take(csv)).extracting(RowVerdict::code).containsOnly("imported");
    assertThat(take(csv)).extracting(RowVerdict::code).containsOnly("unchanged");
    assertThat(devices.all()).hasSize(2);
  }

  @Test
  void nothingIsStoredWhileTheRegisterIsUnavailable() {
    register.cutOff(true);
    assertThat(take(HEADER + CT + ";CT;K12\n" + MRI + ";MRI;K13\n"))
        .extracting(RowVerdict::code)
        .containsExactly("unavailable", "unavailable");
    assertThat(devices.all()).isEmpty();
  }

  @Test
  void otherDelimitersHeadersAndEncodingsAreRead() {
    byte[] excel =
        ("Local,MID-ID,Modalité\nSalle d’été," + CT + ",CT\n")
            .getBytes(Charset.forName("windows-1252"));
    DeviceImporter.Result result = imports.take(excel, Locale.FRENCH);
    assertThat(result.isEncodingAssumed()).isTrue();
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
    "'\"\"', COLUMNS",
    "'a;b', COLUMNS",
    "'MID-ID;Modality;Room;Room', COLUMNS",
    "'MID-ID;Modality;Room\nMID-9905-7004-32;CT;\"K12\nMID', QUOTES",
    "'MID-ID;Modality;Room\nMID-9905-7004-32;CT;\"K\"12', QUOTES"
  })
  void aListWithoutReadableRowsIsRejectedAsAWhole(String csv, Reason reason) {
    assertRejected(csv, reason);
  }

  @Test
  void tooManyColumnsOrATooLongCellAreNoFaultOfQuotes() {
    assertRejected(HEADER + ";".repeat(20_000) + "\n", Reason.TOO_WIDE);
    assertRejected(HEADER + CT + ";CT;" + "9".repeat(17_000_000) + "\n", Reason.TOO_WIDE);
  }

  @Test
  void aRowIsNamedWithoutGroupingItsDigits() {
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

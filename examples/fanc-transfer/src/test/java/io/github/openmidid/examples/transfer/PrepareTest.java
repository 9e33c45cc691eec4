package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.xlsx.SheetRowReader;
import io.github.openmidid.examples.tables.xlsx.WorkbookFile;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prepares files in which former FANC numbers are to be replaced. */
class PrepareTest {
  private static final MidId CT = MidId.of("MID-9956-7396-98");
  private static final MidId PET_CT = MidId.ofSerial(99_000_001);
  private static final MidId AVAILABLE = MidId.ofSerial(99_000_002);

  private static final String HEADER = "Vroeger nummer;MID-ID;Modaliteit;Serienummer\r\n";

  @TempDir private Path folder;
  private FakeRegister register;
  private ProgramRunner program;

  @BeforeEach
  void start() {
    Map<MidId, Registration> known = new LinkedHashMap<>();
    register = new FakeRegister(known);
    register.cadastre =
        List.of(
            device(CT, "X-10001", Map.of(DeviceField.SERIAL_NUMBER, "SN 550020")),
            device(PET_CT, "X-10002", Map.of(DeviceField.MODALITY, "petCt")),
            device(AVAILABLE, "X-10003", Map.of()));
    add(known, CT, Modality.CT, RegistrationStatus.LINKED);
    add(known, PET_CT, Modality.PET_CT, RegistrationStatus.LINKED);
    add(known, AVAILABLE, Modality.CT, RegistrationStatus.AVAILABLE);
    program = new ProgramRunner(register);
  }

  private static void add(
      Map<MidId, Registration> known, MidId midId, Modality modality, RegistrationStatus status) {
    known.put(midId, Registration.of(midId, modality, "AZ Voorbeeld Gent", status));
  }

  private static CadastreDevice device(
      MidId midId, String formerNumber, Map<DeviceField, String> fields) {
    return FakeDevices.device(midId, fields, Optional.of(formerNumber));
  }

  private Path file(String name, String csv) throws IOException {
    return Files.writeString(folder.resolve(name), csv);
  }

  private ProgramRunner.Result prepare(Path file, String... options) {
    List<String> args = new ArrayList<>(List.of("prepare", file.toString()));
    args.addAll(List.of(options));
    return program.run(args.toArray(String[]::new));
  }

  @Test
  void replacesProvenNumbersAndNothingElse() throws IOException {
    Charset excel = Charset.forName("windows-1252");
    String csv =
        "Gerätenummer;Modalität;Bemerkung\r\nX-10001;CT;\"für;später\"\r\n\r\nX-10002;PET/CT;ö\r\n";
    Path file = Files.write(folder.resolve("t.csv"), csv.getBytes(excel));
    ProgramRunner.Result result = prepare(file);

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Former numbers replaced         2");
    assertThat(Files.readAllBytes(folder.resolve("t.prepared.csv")))
        .isEqualTo(
            csv.replace("X-10001", CT.toString())
                .replace("X-10002", PET_CT.toString())
                .getBytes(excel));
    assertThat(Files.readAllBytes(file)).isEqualTo(csv.getBytes(excel));
  }

  @Test
  void leavesAndListsWhatIsNotProven() throws IOException {
    String rows =
        ";X-10001;CT;654321\r\n" // another serial number
            + ";X-10003;CT;\r\n" // not linked
            + ";X-99999;CT;\r\n" // unknown
            + "X-10002;;PET-CT;\r\n" // proven, in the column of former numbers
            + ";"
            + MidId.ofSerial(99_000_009)
            + ";CT;\r\n"
            + ";B-12;sealed source;\r\n";
    Path file = file("t.csv", HEADER + rows);
    ProgramRunner.Result result = prepare(file);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .contains(
            "Rows read                       6",
            "Former numbers replaced         1",
            "Devices without MID-ID          1",
            "Rows to review                  3",
            "Row 2  contradicted  X-10001",
            "serial number: 654321 ≠ SN 550020",
            "Row 3  notLinked  X-10003",
            "Row 4  unknown  X-99999",
            "t.prepared.csv",
            "t.csv.map.csv",
            "a test register");
    assertThat(Files.readString(folder.resolve("t.prepared.csv")))
        .isEqualTo(HEADER + rows.replace("X-10002;;", "X-10002;" + PET_CT + ";"));
  }

  @Test
  void theMapNamesRowChangeAndEvidence() throws IOException {
    Path file = file("t.csv", HEADER + ";x-10001;CT-scanner;550020\r\n;=9+9;CT;\r\n");
    prepare(file, "--map", folder.resolve("map.csv").toString());
    List<String> map = Files.readAllLines(folder.resolve("map.csv"), StandardCharsets.UTF_8);

    assertThat(map)
        .containsExactly(
            "\uFEFFfile;sheet;row;cell;result;former number;new number;evidence;explanation",
            "t.csv;;2;B2;proven;x-10001;"
                + CT
                + ";device number: x-10001 = X-10001 | modality: CT-scanner = CT |"
                + " serial number: 550020 = SN 550020;According to the register, this is the"
                + " former number of "
                + CT
                + ". It is replaced by that MID-ID.",
            "t.csv;;3;B3;unknown;'=9+9;;;No device that is visible here in the register has this"
                + " former number. Check the number, or copy the MID-ID from the MID-ID label on"
                + " the device.");
  }

  @Test
  void changesTheCellsOfAWorkbookInEachSheet() throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      for (String number : List.of("X-10001", "X-10002")) {
        Worksheet sheet = workbook.newWorksheet("Blad " + number);
        sheet.value(0, 0, "MID-ID");
        sheet.value(1, 0, number);
        sheet.style(1, 0).bold().set();
        sheet.value(1, 3, 42);
      }
      Worksheet formulas = workbook.newWorksheet("Formules");
      formulas.value(0, 0, "MID-ID");
      formulas.value(1, 0, "X-99999");
    }
    Path out = folder.resolve("out.xlsx");
    ProgramRunner.Result result = prepare(file, "--out", out.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("Row 2 (Formules)  unknown  X-99999");
    assertThat(cells(out))
        .isEqualTo(
            cells(file).stream()
                .map(cell -> cell.replace("X-10001", CT + "").replace("X-10002", PET_CT + ""))
                .toList())
        .contains("A2=" + CT, "A2=" + PET_CT, "D2=42", "A2=X-99999");
  }

  private static List<String> cells(Path file) throws IOException {
    List<String> cells = new ArrayList<>();
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      for (var sheet : workbook.sheets()) {
        try (SheetRowReader rows = workbook.rows(sheet)) {
          for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            for (int column = 0; column < row.get().cells().size(); column++) {
              cells.add(row.get().reference(column) + "=" + row.get().cell(column).text());
            }
          }
        }
      }
    }
    return cells;
  }

  @Test
  void replacesTheNumbersOfAListThatHasOnlyFormerOnes() throws IOException {
    Path file = file("t.csv", "Vroeger uniek nummer;Modaliteit\nX-10001;CT\n");

    assertThat(prepare(file).exitCode()).isZero();
    assertThat(folder.resolve("t.prepared.csv"))
        .hasContent("Vroeger uniek nummer;Modaliteit\n" + CT + ";CT\n");
  }

  @Test
  void aFileWithoutFormerNumbersIsCopied() throws IOException {
    Path file = file("t.csv", "MID-ID\n" + CT + "\n");

    assertThat(prepare(file).exitCode()).isZero();
    assertThat(folder.resolve("t.prepared.csv")).hasSameBinaryContentAs(file);
    assertThat(Files.readAllLines(folder.resolve("t.csv.map.csv"))).hasSize(1);
  }

  @Test
  void dataThatIsNotReadIsReported() throws IOException {
    Path file = file("t.csv", "MID-ID;Opmerking\nX-10001;\"a\nX-10002;b\"\n");
    ProgramRunner.Result result = prepare(file);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("Former numbers replaced         1", "B2");
  }

  @Test
  void cannotRunWithoutFormerNumbers() throws IOException {
    register.cadastre = List.of(FakeDevices.device(CT, Map.of(), Optional.empty()));
    ProgramRunner.Result result = prepare(file("t.csv", "MID-ID\nX-10001\n"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("shows no former FANC numbers here").hasLineCount(1);
    assertThat(folder.resolve("t.prepared.csv")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--map"})
  void overwritesNoInput(String option) throws IOException {
    Path file = file("t.csv", "MID-ID\nX-10001\n");
    ProgramRunner.Result result = prepare(file, option, file.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("is one of the files of this command");
    assertThat(file).hasContent("MID-ID\nX-10001\n");
  }

  @Test
  void writesNoTwoResultsToOneFile() throws IOException {
    Path file = file("t.csv", "MID-ID\nX-10001\n");
    String same = folder.resolve("x.csv").toString();

    assertThat(prepare(file, "--out", same, "--map", same).exitCode()).isEqualTo(2);
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void reportsAResultThatCannotBeWritten() throws IOException {
    Path file = file("t.csv", "MID-ID\nX-10001\n");
    Path busy = Files.createDirectories(folder.resolve("busy/x"));
    ProgramRunner.Result result = prepare(file, "--out", busy.getParent().toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("cannot be written to").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void summaryFitsATerminalInEveryLanguage(String language) throws IOException {
    program.locale = Locale.forLanguageTag(language);
    Path file = file("t.csv", HEADER + ";X-10001;CT;4711\n;X-10003;CT;\n;X-10002;;\n");
    ProgramRunner.Result result = prepare(file);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out().lines().filter(line -> !line.contains(folder.toString())))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(result.out()).doesNotContain("{", "prepare.");
  }
}

package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.billing.ExaminationWorkbook;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.cli.BillingRunner.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program on tables with other headers, rows and columns. */
class ExaminationTablesTest {
  private static final String SOUND =
      """
      Datum onderzoek;Facturatienummer;Modaliteit;Uitbater;Campus
      02/11/2026;000000100001;CT;AZ Voorbeeld Gent;Noord
      """;

  @TempDir private Path folder;
  private BillingRunner program;

  @BeforeEach
  void start() {
    program = new BillingRunner(folder, SampleDevices.directory());
  }

  private String file(String name, String text) throws IOException {
    return program.write(name, text).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Datum onderzoek;RIZIV-facturatienummer;Modaliteit;Beheerder;Campus",
        "Date de l'examen;Numéro de facturation (INAMI);Modalité;Exploitant;Numéro de site",
        "Untersuchungsdatum;Abrechnungsnummer (LIKIV);Modalität;Betreiber;Standort",
        "Examination date;NIHDI billing number;Modality;Operator;Site",
        "Prestatiedatum;Toestelfacturatienummer;Modaliteit;Ziekenhuis;Vestiging",
        "date;billingNumber;modality;operator;site"
      })
  void areRecognisedByTheirHeaders(String header) throws IOException {
    String file = file("a.csv", SOUND.replaceFirst(".*\n", header + "\n"));

    Output output = program.run(file);

    assertThat(output.exitCode()).as(output.out() + output.err()).isZero();
    assertThat(output.out()).doesNotContain("cannot be checked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-02", "2/11/2026", "20261102", "02.11.2026"})
  void haveDaysAsPeopleWriteThem(String day) throws IOException {
    assertThat(program.rows(file("a.csv", SOUND.replace("02/11/2026", day)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "20261302", "november", "''", "11/2026"})
  void haveLinesWhoseDayCannotBeRead(String day) throws IOException {
    assertThat(program.rows(file("a.csv", SOUND.replace("02/11/2026", day))))
        .containsExactly("a.csv;2;;;000000100001;;date");
  }

  @Test
  void thatNameTwoDevicesBesideANumberAreFound() throws IOException {
    String header = "Datum onderzoek;Facturatienummer;Modaliteit;Uitbater;Campus;MID-ID\n";
    String row = "02/11/2026;100001;CT;AZ Voorbeeld Gent;Noord;";
    String file = file("a.csv", header + row + "MID-1234-5678-89\n" + row + "MID-9956-7396-98\n");

    assertThat(program.rows(file)).hasSize(2).allMatch(r -> r.endsWith(";numberOnSeveralDevices"));
  }

  @Test
  void withoutDayAreAProblem() throws IOException {
    Output output = program.run(file("a.csv", SOUND.replace("Datum onderzoek", "Opmerking")));

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("a.csv", "headers in row 1", "--column date=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Total body", "Totaal", "Opmerking: CT", "Summe"})
  void haveExaminationsWhoseFirstWordIsThatOfATotal(String service) throws IOException {
    String file =
        file(
            "a.csv",
            "Dienst;Datum onderzoek;Facturatienummer;Uitbater\n"
                + service
                + ";02/11/2026;;AZ Voorbeeld Gent\nNeuro;02/11/2026;0;AZ Voorbeeld Gent\n");

    assertThat(program.rows(file)).hasSize(2).allMatch(row -> row.endsWith(":noNumber"));
  }

  @Test
  void haveRowsThatAreNoExaminationsWhichAreCounted() throws IOException {
    String totals = "Totaal;1;;;\n";
    String other = "\n\nModaliteit;Aantal\nCT;1\n";

    Output withTotals = program.run(file("a.csv", SOUND + totals));
    Output withTable = program.run(file("b.csv", SOUND + other));

    assertThat(withTotals.exitCode()).isZero();
    assertThat(withTotals.out()).contains("a.csv: rows with a total", "not checked: 1");
    assertThat(withTable.exitCode()).isOne();
    assertThat(withTable.out())
        .contains("b.csv: tables without billing numbers, not checked: 1", "not everything was");
  }

  @Test
  void withTheSameNameAreDistinguishedByTheirFolders() throws IOException {
    String row = SOUND.replace("100001", "555");
    String one = file("a.csv", row);
    Files.createDirectory(program.file("other"));
    String other = file("other/a.csv", row);

    assertThat(program.rows(one, other))
        .satisfiesExactly(
            first -> assertThat(first).startsWith(one + ";2;"),
            second -> assertThat(second).startsWith(other + ";2;"));
  }

  @Test
  void areCheckedOnceEach() throws IOException {
    String file = file("a.csv", SOUND);

    Output output = program.run(file, folder.resolve(".").resolve("a.csv").toString());

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("a.csv is in the command twice");
  }

  @Test
  void withoutNumberAreAProblemThatShowsNoValue() throws IOException {
    Output output = program.run(file("a.csv", "85010100123;Peeters;02/11/2026;CT\n"));

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("no column").doesNotContain("8501", "Peeters");
  }

  @Test
  void followTheDecisionsOfTheUser() throws IOException {
    String file = file("a.csv", SOUND.replace("Facturatienummer", "Nr toestel RX"));

    assertThat(program.run(file, "--column", "billingNumber=Nr toestel RX").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INSZ", "N° NISS", "Rijksregisternummer", "Numéro du patient", "SSIN"})
  void neverReadPatients(String header) throws IOException {
    Output output = program.run(file("a.csv", SOUND), "--column", "billingNumber=" + header);

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("data of patients");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999001;radiography", "999002;CT"})
  void whoseTextAndCodeContradictEachOtherMayNeedANumber(String codeAndText) throws IOException {
    String codes = file("codes.csv", "nomenclatureCode;modality\n999001;CT\n999002;none\n");
    String file =
        file(
            "a.csv",
            "date;nomenclatureCode;modality;billingNumber\n2026-11-02;" + codeAndText + ";\n");

    assertThat(program.rows(file, "--codes", codes))
        .contains(
            "a.csv;2;"
                + codeAndText.substring(0, 6)
                + ";;;2026-11-02;cannotTell:notRegisteredKind");
  }

  @Test
  void withoutNumberAreOneGroup() throws IOException {
    Output output =
        program.run(file("a.csv", SOUND.replaceFirst("0*100001", "") + "02/11/2026;000;CT;;\n"));

    assertThat(output.out()).contains("without number: 2; 2026-11-02; a.csv:2, a.csv:3");
  }

  @Test
  void thatAreDamagedWorkbooksAreAProblemOfTheFormat() throws IOException {
    Output output = program.run(file("a.xlsx", "PK\u0003\u0004damaged"));

    assertThat(output.exitCode()).isEqualTo(2);
    assertThat(output.err()).contains("a.xlsx is neither", "Save it again");
  }

  @Test
  void haveMergedCellsOfWhichOnlyTheFirstHasAValue() throws IOException {
    Path workbook = program.file("a.xlsx");
    ExaminationWorkbook.write(
        workbook,
        Stream.of(
            List.of("Datum onderzoek", "Facturatienummer"),
            List.of("02/11/2026", "100001"),
            List.of("02/11/2026", "")),
        "B2:B3");

    Output output = program.run(workbook.toString());

    assertThat(output.out()).contains("a.xlsx: merged cells: 1");
  }
}

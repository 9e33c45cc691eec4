package io.github.openmidid.examples.billing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.examples.billing.SampleDevices;
import io.github.openmidid.examples.billing.SampleRecord;
import io.github.openmidid.examples.billing.SampleSnapshot;
import io.github.openmidid.examples.billing.cli.BillingRunner.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the program on small files. */
class BillingCheckCommandTest {
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

  /** Returns the rows of lines, without those of whole files. */
  private List<String> lineRows(String... arguments) throws IOException {
    return program.rows(arguments).stream().filter(row -> !row.contains(";;;;;;")).toList();
  }

  private static String record(String code, String date, String number) {
    return SampleRecord.of(1, code, date, number) + "\n";
  }

  private static String patientColumn(String text) {
    return text.replace("Datum", "INSZ;Datum").replace("\n02", "\n85010100123;02");
  }

  @Nested
  class ExitCode {
    @Test
    void isZeroIfNothingIsFound() throws IOException {
      Output output = program.run(file("a.csv", patientColumn(SOUND)));

      assertThat(output.exitCode()).isZero();
      assertThat(output.out()).contains("could be compared (rows: 1).").doesNotContain("cannot");
    }

    @Test
    void isOneIfALineHasAReason() throws IOException {
      Output output = program.run(file("a.csv", SOUND.replace("100001", "")));

      assertThat(output.exitCode()).isOne();
      assertThat(output.out()).contains("No billing number (1)", "look at: 1 of 1.");
    }

    @Test
    void isTwoIfAFileCannotBeReadAndNoResultIsChanged() throws IOException {
      Files.writeString(program.file("out.csv"), "earlier");
      String good = file("good.csv", SOUND.replace("100001", ""));
      String bad = file("bad.csv", SOUND + "02/11/2026;\"100001;CT\n");

      Output output = program.run(good, bad, "--out", program.file("out.csv").toString());

      assertThat(output.exitCode()).isEqualTo(2);
      assertThat(output.err()).contains("bad.csv");
      assertThat(program.file("out.csv")).hasContent("earlier");
    }
  }

  @Nested
  class WhatIsNotStated {
    @Test
    void isReportedOnceForAFileWithItsCodes() throws IOException {
      String file = file("a.txt", record("999001", "20261102", "100001"));

      Output output = program.run(file, "--operator", SampleDevices.OPERATOR);

      assertThat(output.exitCode()).isZero();
      assertThat(output.out())
          .contains(
              "a.txt: site: cannot be checked (cannotTell:site)",
              "a.txt: modality: cannot be checked (cannotTell:modality)",
              "Not everything could be compared: cannotTell:modality, cannotTell:site.");
      assertThat(program.rows(file, "--operator", SampleDevices.OPERATOR)).isEmpty();
    }

    @Test
    void isSomethingToLookAtIfNobodyStatesWhoBills() throws IOException {
      String file = file("a.txt", record("999001", "20261102", "100001"));

      Output output = program.run(file, file("b.csv", SOUND));

      assertThat(output.exitCode()).isOne();
      assertThat(output.out())
          .contains(
              "a.txt: operator: cannot be checked (cannotTell:otherOperator)",
              "compared (rows: 2). Not everything could be compared: cannotTell:otherOperator, ");
      assertThat(program.rows(file, program.file("b.csv").toString()))
          .containsExactly(
              "a.txt;;;;;;cannotTell:otherOperator",
              "a.txt;;;;;;cannotTell:modality",
              "a.txt;;;;;;cannotTell:site");
    }

    @Test
    void comesFromTheOptions() throws IOException {
      String file = file("a.txt", record("999001", "20261102", "100001"));
      String codes = file("codes.csv", "Code nomenclature;Modalité\n999001;CT\n");

      Output output =
          program.run(
              file, "--operator", SampleDevices.OPERATOR, "--site", "Noord", "--codes", codes);

      assertThat(output.exitCode()).isZero();
      assertThat(output.out()).doesNotContain("cannot be checked");
      assertThat(program.rows(file, "--operator", "AZ Ander", "--site", "Zuid"))
          .containsExactly(
              "a.txt;1;0999001;MID-1234-5678-89;000000100001;2026-11-02;otherOperator",
              "a.txt;1;0999001;MID-1234-5678-89;000000100001;2026-11-02;site");
    }

    @Test
    void ofOneLineIsAReasonThatTheRegisterDoesNotProve() throws IOException {
      assertThat(program.rows(file("a.csv", SOUND.replace("Noord", ""))))
          .containsExactly("a.csv;2;;MID-1234-5678-89;000000100001;2026-11-02;cannotTell:site");
    }

    @Test
    void cannotProveThatANumberIsMissing() throws IOException {
      assertThat(lineRows(file("a.txt", record("102034", "20261102", ""))))
          .containsExactly("a.txt;1;0102034;;000000000000;2026-11-02;cannotTell:noNumber");
    }
  }

  @Nested
  class Codes {
    private String codes(String rows) throws IOException {
      return file("codes.csv", "nomenclatureCode;modality\n" + rows);
    }

    @ParameterizedTest
    @CsvSource({
      "999001;CT,          100001, ",
      "999001;CT | PET-CT, 100001, ",
      "999001;MRI,         100001, modality",
      "999001;CT,          '',     noNumber",
      "999001;none,        '',     ",
      "999001;none,        100001, notRegisteredKind",
      "999001;radiography, 100001, notRegisteredKind",
      "999002;CT,          100001, cannotTell:modality",
      "999002;CT,          '',     cannotTell:noNumber"
    })
    void decideOnWhichDevices(String row, String number, String reason) throws IOException {
      String file = file("a.txt", record("999001", "20261102", number));

      List<String> rows = lineRows(file, "--codes", codes(row + "\n"));

      assertThat(rows).hasSize(reason == null ? 0 : 1).allMatch(r -> r.endsWith(";" + reason));
    }

    @Test
    void thatNeedNoNumberAreCounted() throws IOException {
      Output output =
          program.run(
              file("a.txt", record("999001", "20261102", "")),
              "--operator",
              SampleDevices.OPERATOR,
              "--codes",
              codes("999001;none\n"));

      assertThat(output.exitCode()).isZero();
      assertThat(output.out()).contains("rows without number that need none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999001;ultrasound", "999001;", "12345678;CT", "x;CT"})
    void areUnderstoodOrTheRunEnds(String row) throws IOException {
      Output output =
          program.run(file("a.csv", SOUND), "--codes", codes("999002;CT\n" + row + "\n"));

      assertThat(output.exitCode()).isEqualTo(2);
      assertThat(output.err()).contains("Row 3", "codes.csv");
    }
  }

  @Nested
  class Registers {
    @Test
    void overHttpShowTheirTimelines() throws IOException {
      program = new BillingRunner(folder);
      program.clients = TestMidIdClient::of;

      assertThat(program.rows(file("a.csv", SOUND))).hasSize(1).allMatch(r -> r.contains("Number"));
    }

    @Test
    void withoutBillingNumbersAreAProblem() throws IOException {
      program = new BillingRunner(folder);
      List<String> snapshot = SampleSnapshot.withoutBillingNumbers().write(folder);
      snapshot.add(0, file("a.csv", SOUND));

      Output output = program.run(snapshot.toArray(String[]::new));

      assertThat(output.exitCode()).isEqualTo(2);
      assertThat(output.err()).contains("does not show billing numbers");
    }
  }

  @Nested
  class Results {
    @ParameterizedTest
    @ValueSource(strings = {"--out", "--html"})
    void neverReplaceAnInput(String option) throws IOException {
      String file = file("a.csv", SOUND);

      Output output = program.run(file, option, file);

      assertThat(output.exitCode()).isEqualTo(2);
      assertThat(program.file("a.csv")).hasContent(SOUND);
    }

    @Test
    void runNoFormula() throws IOException {
      String file = file("a.csv", SOUND.replace("000000100001", "=1+1"));

      assertThat(program.rows(file)).containsExactly("a.csv;2;;;'=1+1;2026-11-02;unknownNumber");
    }

    @Test
    void arePagesThatAreGreenOnlyIfEverythingWasCompared() throws IOException {
      String page = program.file("page.html").toString();
      String record = file("a.txt", record("999001", "20261102", "100001"));

      program.run(record, "--operator", SampleDevices.OPERATOR, "--html", page);
      assertThat(Path.of(page)).content().contains("<p class=\"result\">");

      program.run(record, "--html", page);
      assertThat(Path.of(page)).content().contains("<p class=\"result found\">");

      program.run(file("b.csv", SOUND), "--html", page);
      assertThat(Path.of(page)).content().contains("<p class=\"result clean\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void arePagesWithoutScriptInEachLanguage(String language) throws IOException {
      String file = file("a.txt", record("999001", "20261102", "555") + record("1", "0", "1"));
      Path page = program.file("page.html");
      program.locale = Locale.forLanguageTag(language);

      program.run(file, "--html", page.toString());

      assertThat(Files.readString(page, StandardCharsets.UTF_8))
          .contains("<html lang=\"" + language + "\">", "a.txt:1", "a.txt:2", "000000000555")
          .doesNotContain("<script", "{0}");
    }
  }
}

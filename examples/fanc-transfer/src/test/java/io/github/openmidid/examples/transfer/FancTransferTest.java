package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FancTransferTest {
  private static final String GOOD = "MID-ID\nMID-9956-7396-98\n";

  @TempDir private Path folder;
  private FakeRegister register;
  private ProgramRunner program;

  @BeforeEach
  void start() throws Exception {
    register = new FakeRegister(SampleFiles.register());
    program = new ProgramRunner(register);
  }

  @Nested
  class Results {

    @Test
    void cleanFileExitsWithZero() throws Exception {
      ProgramRunner.Result result = program.check(file(GOOD));

      assertThat(result.exitCode()).isZero();
      assertThat(result.err()).isEmpty();
      assertThat(result.out()).contains("Rows checked                    1");
      assertThat(folder.resolve("t.csv.findings.csv")).exists();
      assertThat(register.closed).isTrue();
    }

    @Test
    void warningIsAFinding() throws Exception {
      ProgramRunner.Result result = program.check(file("MID-ID\nmid 9956 7396 98\n"));

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).contains("notCanonical").contains("MID-9956-7396-98");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void summaryFitsATerminalInEveryLanguage(String language) {
      ProgramRunner.Result result =
          program.check(
              SampleFiles.file("transfer-nl.xlsx"),
              "--lang",
              language,
              "--legacy-pattern",
              "X-[0-9]{5}",
              "--findings-dir",
              folder.toString());

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out().lines().filter(line -> !line.contains(folder.toString())))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
      assertThat(result.out().lines())
          .anyMatch(line -> line.matches("  \\S.* +818"))
          .anyMatch(line -> line.matches("  missing +8  G18 .*"))
          .anyMatch(line -> line.matches("  checkDigits +24  G109 .*"))
          .anyMatch(line -> line.matches("  legacy +5  G237 .*"));
      assertThat(result.out()).contains("provisional", "2026-11-22", "MOD 97-10");
    }

    @Test
    void conditionsAreStatedOnce() throws Exception {
      String out = program.check(file(GOOD)).out();

      assertThat(out.replaceAll("\\s+", " "))
          .containsOnlyOnce("Register: https://register.example/midIdRegister/v1 (a test register,")
          .containsOnlyOnce("It is provisional and not issued by any authority")
          .containsOnlyOnce(
              "That does not mean that the device is licensed or recognised, or that examinations"
                  + " made with it may be billed.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "nl | Let op: Datums die niet te lezen zijn: 1 (de eerste in B2).",
          "fr | Attention\u00a0: Dates illisibles\u00a0: 1 (la première en B2).",
          "de | Bitte beachten: Nicht lesbare Datumsangaben: 1 (die erste in B2).",
          "en | Please note: Dates that could not be read: 1 (the first in B2).",
        })
    void notesAreShown(String language, String note) throws Exception {
      Path file = file("MID-ID;In service since\nMID-9956-7396-98;soon\n");

      assertThat(program.check(file, "--lang", language).out()).contains(note);
    }

    @Test
    void testNumbersAreReservedAtARealRegister() throws Exception {
      register.information = new RegisterInformation("production", "provisional", "provisional");
      ProgramRunner.Result result = program.check(file(GOOD));

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.out()).contains("reserved").doesNotContain("test register");
    }
  }

  @Nested
  class Options {

    @Test
    void registerComesFromTheCommandLineBeforeTheEnvironment() throws Exception {
      program.check(
          file(GOOD),
          "--register",
          "http://localhost:1/v1",
          "--allow-http-to-loopback",
          "--timeout",
          "7");

      RegisterConnection access = program.accesses.get(0);
      assertThat(access.baseUrl()).isEqualTo(URI.create("http://localhost:1/v1"));
      assertThat(access.httpToLoopback()).isTrue();
      assertThat(access.timeout()).hasValue(Duration.ofSeconds(7));
      assertThat(access.token()).isEmpty();
    }

    @Test
    void tokenComesFromAFileBeforeTheEnvironment() throws Exception {
      program.environment.put("MID_ID_TOKEN", "from-environment");
      Path file = Files.writeString(folder.resolve("token"), "from-file\r\n");
      program.check(file(GOOD));
      program.check(file(GOOD), "--token-file", file.toString());

      assertThat(program.accesses)
          .extracting(access -> new String(access.token().orElseThrow().get()))
          .containsExactly("from-environment", "from-file");
      assertThat(program.accesses.toString()).doesNotContain("from-");
    }

    @Test
    void transferDateIsTodayInBelgium() throws Exception {
      program.now = Instant.parse("2023-09-30T22:30:00Z"); // half past midnight there
      Path file = file("MID-ID;In service since\nX-12345;01/01/2020\n");

      assertThat(program.check(file, "--legacy-pattern", "X-[0-9]{5}").out()).contains("legacy");
      assertThat(
              program
                  .check(file, "--legacy-pattern", "X-[0-9]{5}", "--transfer-date", "2023-09-30")
                  .exitCode())
          .isZero();
    }

    @ParameterizedTest
    @CsvSource({"nl-BE, Gecontroleerde rijen", "fr-BE, Lignes vérifiées", "es-ES, Rows checked"})
    void usesTheLanguageOfTheUserIfSupported(String locale, String label) throws Exception {
      program.locale = Locale.forLanguageTag(locale);

      assertThat(program.check(file(GOOD)).out()).contains(label);
    }

    @ParameterizedTest
    @CsvSource({"--help", "check --help", "check -h"})
    void helpExitsWithZero(String arguments) {
      ProgramRunner.Result result = program.run(arguments.split(" "));

      assertThat(result.exitCode()).isZero();
      assertThat(result.out()).contains("Usage: fanc-transfer");
      assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "--help,                nl, Gebruik: fanc-transfer [-h] [OPDRACHT]",
      "--help,                fr, Utilisation\u00a0: fanc-transfer [-h] [COMMANDE]",
      "--help,                de, Verwendung: fanc-transfer [-h] [BEFEHL]",
      "--help,                en, Usage: fanc-transfer [-h] [COMMAND]",
      "check --help,          nl, Gebruik: fanc-transfer check [-h]",
      "check --help,          fr, Utilisation\u00a0: fanc-transfer check [-h]",
      "check --help,          de, Verwendung: fanc-transfer check [-h]",
      "check --help,          en, Usage: fanc-transfer check [-h]",
      "check --lang fr -h,    de, Utilisation\u00a0: fanc-transfer check [-h]",
      "check --lang=de -h,    en, Verwendung: fanc-transfer check [-h]",
      "--help,                es, Usage: fanc-transfer [-h] [COMMAND]"
    })
    void helpIsInTheLanguageOfTheUser(String arguments, String locale, String usage) {
      program.locale = Locale.forLanguageTag(locale);

      assertThat(program.run(arguments.split(" ")).out()).startsWith(usage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void helpContainsAllItsTextsOnLinesThatFit(String language) {
      program.locale = Locale.forLanguageTag(language);
      String general = program.run("--help").out();
      String ofCommands =
          Stream.of("check", "diff", "reconcile", "prepare")
              .map(command -> program.run(command, "--help").out())
              .collect(Collectors.joining());
      String all = (general + ofCommands).replaceAll("[ \n]+", " ");
      ResourceBundle texts = TransferMessages.TEXTS.bundle(program.locale);

      assertThat(texts.keySet().stream().filter(key -> key.matches("(help|.*\\.?usage)\\..*")))
          .hasSize(56)
          .allSatisfy(
              key ->
                  assertThat(all)
                      .contains(
                          texts
                              .getString(key)
                              .strip()
                              .replace("%n", "")
                              .replace("${DEFAULT-VALUE}", "30")
                              .replaceFirst("^([012]):", "$1 ")));
      assertThat((general + ofCommands).lines())
          .allSatisfy(line -> assertThat(line.strip()).hasSizeLessThan(80).doesNotEndWith("’"));
      assertThat(all).doesNotContain("${", "%n");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "                                    | No command is given.",
          "check                               | A file is missing.",
          "check --colour a.csv                | --colour is not known here.",
          "send a.csv                          | send is not known here.",
          "check a.csv --lang                  | --lang needs a value after it.",
          "check a.csv --lang nl --lang fr     | De argumenten zijn niet geldig.",
          "check a.csv --lang=nl --colour      | --colour is hier niet bekend.",
          "check a.csv --lang xx               | xx is not one of the languages",
          "check a.csv --transfer-date 1/1/26  | 1/1/26 is not a date.",
          "check a.csv --legacy-pattern (      | ( is not a regular expression.",
          "check a.csv --timeout 0             | 0 is not a number of seconds between 1 and 3600.",
          "check a.csv --timeout 3601          | 3601 is not a number of seconds",
          "check a.csv --timeout ten           | ten is not a number of seconds",
          "check a.csv --register http://[     | The address of the register is not valid.",
          "check a.csv --token-file missing    | The access token cannot be read from missing.",
        })
    void invalidArgumentsAreReportedInOneSentence(String arguments, String sentence) {
      String[] args = arguments == null ? new String[0] : arguments.split(" ");
      ProgramRunner.Result result = program.run(args);

      assertThat(result.err()).startsWith("fanc-transfer: " + sentence);
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.out()).isEmpty();
      assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void requiresARegister() throws Exception {
      program.environment.clear();

      assertThat(program.check(file(GOOD)).err())
          .contains("No register is given.", "--register", "MID_ID_REGISTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "canary\nsecret", "canaryé"})
    void invalidTokenIsRejectedAndNotShown(String text) throws Exception {
      Path file = Files.writeString(folder.resolve("token"), text);
      ProgramRunner.Result result = program.check(file(GOOD), "--token-file", file.toString());

      assertThat(result.err()).contains("is not an access token").doesNotContain("canary");
      assertThat(result.exitCode()).isEqualTo(2);
    }
  }

  private Path file(String csv) throws IOException {
    return Files.writeString(folder.resolve("t.csv"), csv);
  }
}

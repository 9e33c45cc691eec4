package io.github.openmidid.examples.register.healthappfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which csv files of apps are accepted, and that a rejection names file, line and cause. */
class CatalogueReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @TempDir private Path directory;
  private CatalogueFolder files;

  @BeforeEach
  void copy() throws IOException {
    files = CatalogueFolder.copy(directory);
  }

  private Catalogue read() {
    return new CatalogueReader(directory, TODAY).read();
  }

  private HealthAppRecord app(String id) {
    return read().apps().stream().filter(app -> app.appId().equals(id)).findFirst().orElseThrow();
  }

  private void assertRejected(String file, String... messages) {
    assertThatExceptionOfType(CatalogueFileException.class)
        .isThrownBy(this::read)
        .withMessageStartingWith(directory.resolve(file) + ": ")
        .withMessageEndingWith(" Nothing was imported.")
        .satisfies(e -> assertThat(e).hasMessageContainingAll(messages));
  }

  @Test
  void readsTheSample() {
    Catalogue sample = read();

    assertThat(sample.processes()).hasSize(5);
    assertThat(sample.apps()).hasSize(7);
    assertThat(sample.apps())
        .allSatisfy(app -> assertThat(app.name().byLanguage().get("en")).contains("made up"));
  }

  @Test
  void theOrderOfRowsAndColumnsAndAByteOrderMarkMeanNothing() throws IOException {
    Catalogue before = read();
    Path file = directory.resolve("use-abroad.csv");
    String content = Files.readString(file);
    List<String> rows = content.lines().toList();
    Files.writeString(
        file, "\uFEFF" + rows.get(0) + "\r\n" + rows.get(4) + "\r\n" + rows.get(3) + "\r\n\r\n");
    files.replace(
        "care-process-statuses.csv", "careProcess,status,since", "careProcess,since,status");
    Path statuses = directory.resolve("care-process-statuses.csv");
    Files.writeString(
        statuses, Files.readString(statuses).replaceAll(",([a-zA-Z]+),(2\\S+)", ",$2,$1"));

    assertThat(app("made-up-knie"))
        .isEqualTo(
            before.apps().stream()
                .filter(app -> app.appId().equals("made-up-knie"))
                .findFirst()
                .orElseThrow());
    assertThat(read().processes()).isEqualTo(before.processes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apps.csv",
        "levels.csv",
        "requests.csv",
        "use-abroad.csv",
        "care-processes.csv",
        "care-process-statuses.csv"
      })
  void everyFileIsRequired(String name) throws IOException {
    Path file = directory.resolve(name);
    byte[] content = Files.readAllBytes(file);

    Files.delete(file);
    assertRejected(name, "the file does not exist.");
    Files.writeString(file, "");
    assertRejected(name, "it is empty.");
    Files.write(
        file,
        new String(content, StandardCharsets.UTF_8)
            .replace(',', ';')
            .getBytes(StandardCharsets.UTF_8));
    assertRejected(
        name, "line 1: column ", " is missing. The columns must be separated by commas.");
    Files.write(file, new byte[] {(byte) 0xE9, '\n'});
    assertRejected(name, "it is not encoded in UTF-8.");
  }

  /** Each case: the file, a text in it, what replaces the text, and the message. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "levels.csv | since,until | since,till | line 1: column until is missing.",
        "levels.csv | evidence,source | evidence,source,x | line 1: column 9 is not one of appId,",
        "levels.csv | since,until,edition | since,until,until | line 1: column edition is missing.",
        "use-abroad.csv | use.en,reimbursed | use.en,reimbursed,use.en |"
            + " line 1: column use.en is there twice.",
        "requests.csv | ,admissible,2025-03-01 | ,admissible | line 3: the row is too short: it has"
            + " 3 cells, the header 4.",
        "requests.csv | ,admissible,2025-03-01 | ,admissible,2025-03-01,x | line 3: the row is too"
            + " long: it has 5 cells, the header 4.",
        "requests.csv | ,admissible,2025-03-01 | ,,2025-03-01 | line 3: column state: is empty.",
        "requests.csv | ,admissible,2025-03-01 | ,a b,2025-03-01 | line 3: column state: is not a"
            + " code",
        "requests.csv | ,admissible,2025-03-01 | example-none,admissible,2025-03-01 | line 3:"
            + " column careProcess: is not in care-processes.csv.",
        "requests.csv | ,admissible,2025-03-01 | ,submitted,2025-02-10 | line 3: column state: is"
            + " on an earlier line",
        "requests.csv | ,admissible,2025-03-01 | ,admissible,2025-02-29 | line 3: column since: is"
            + " not a date such as 2026-11-22.",
        "requests.csv | ,admissible,2025-03-01 | ,admissible,2037-01-01 | line 3: column since: is"
            + " not between 1971-01-01 and 2036-11-29.",
        "requests.csv | made-up-balans,,admissible | made-up,,admissible | line 3: column appId: is"
            + " not in apps.csv.",
        "requests.csv | made-up-balans,,admissible | made up,,admissible | line 3: column appId: is"
            + " not 1 to 36 letters",
        "care-processes.csv | example-sleep | example-knee | line 4: column careProcess: is on an"
            + " earlier line, too.",
        "care-process-statuses.csv | active,2022-04-01 | active,2021-01-20 | line 3: column since:"
            + " is on an earlier line",
        "care-process-statuses.csv | active,2022-04-01 | active, | line 3: column since: is empty.",
        "care-process-statuses.csv | example-sleep | example-slaap | line 6: column careProcess: is"
            + " not in care-processes.csv.",
        "apps.csv | made-up-herz | made-up-coeur | line 4: column appId: is on an earlier line, too.",
        "apps.csv | Beispiel Digital GmbH | | line 4: column maker: is empty.",
        "apps.csv | Beispiel Digital GmbH | ! | line 4: column maker: is not a text on one line of"
            + " at most 200 characters",
        "apps.csv | I,patient,https | I,patient;patient,https | line 4: column audiences: has a"
            + " code twice.",
        "apps.csv | I,patient,https | I,patient;;x,https | line 4: column audiences: is not a code",
        "apps.csv | https://herz.example/ | herz.example | line 4: column website: is not an https",
        "apps.csv | https://herz.example/ | javascript:alert(1) | line 4: column website: is not an"
            + " https",
        "apps.csv | https://herz.example/ | https://me@herz.example/ | line 4: column website: is"
            + " not an https",
        "use-abroad.csv | made-up-coeur,FR | made-up-coeur,BE | line 2: column country: is not the"
            + " code of another country",
        "use-abroad.csv | made-up-coeur,FR | made-up-coeur,fr | line 2: column country: is not the"
            + " code of another country",
        "use-abroad.csv | knie,LU | knie,NL | line 5: column country: is on an earlier line",
        "use-abroad.csv | (made up).,false | (made up).,no | line 3: column reimbursed: is neither"
            + " true nor false.",
        "levels.csv | knie,,m2,2021-03-01,2023-12-31 | knie,,m2,2021-03-01,2021-02-28 | line 9:"
            + " column until: is before since.",
        "levels.csv | 2023-12-31,before2024 | 2023-12-31,from2024 | line 9: column edition: is not"
            + " that of the first day, before2024.",
        "levels.csv | example-infection,m3Light | ,m3Light | line 16: column careProcess: is empty,"
            + " but M3 belongs to a care process.",
      })
  void rejectsTheWholeWithFileLineAndCause(String file, String text, String other, String message)
      throws IOException {
    files.replace(file, text, other == null ? "" : other);

    assertRejected(file, message);
  }

  /** Each case: a row of the levels, what replaces it, its line, and the rule that forbids it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "balans,,m1,2023-02-01,,,ceMarking; | balans,,m1,2025-03-02,,,ceMarking; | 3 | An app"
            + " always enters at level 1.",
        "balans,,m1,2023-02-01,,,ceMarking; | balans,,m1,2023-02-01,2024-12-31,,ceMarking; | 3 |"
            + " An app always enters at level 1.",
        "coeur,,m2,2024-06-15 | coeur,,m2,2025-02-02 | 6 | Level 3 follows level 2.",
        "coeur,,m2,2024-06-15,,,ictCriteria; | coeur,,m2,2024-06-15,,, | 5 | Not yet proven: ICT",
        "coeur,,m2,2024-06-15 | coeur,,m2,2023-12-31 | 5 | Not yet proven: independent assessment",
        "m3Light,2025-02-01,,,temporaryFinancing | m3Light,2025-02-01,,,definitiveFinancing | 6 |"
            + " Not yet proven: temporary financing",
        "example-heart,m1,2024-09-01 | example-heart,m3Light,2024-09-01 | 13 | Not yet proven:"
            + " temporary financing",
        "m2,2021-03-01,2023-12-31 | m2,2021-03-01,2024-01-01 | 10 | is on an earlier line for some"
            + " of the same days, too.",
      })
  void followsTheRulesOfThePyramid(String row, String other, int line, String message)
      throws IOException {
    files.replace("levels.csv", row, other);

    assertRejected("levels.csv", "line " + line + ": column level: " + message);
  }

  @Test
  void namesTheSourceOfARuleOfThePyramid() throws IOException {
    files.replace("levels.csv", "balans,,m1,2023-02-01", "balans,,m1,2025-03-02");

    assertRejected("levels.csv", " Source: mhealthbelgium.be, ");
  }

  @Test
  void acceptsWhatCannotBeDecided() throws IOException {
    files.replace("levels.csv", "balans,,m1,2023-02-01", "balans,,m1,");
    files.replace("levels.csv", "coeur,,m2,2024-06-15", "coeur,,m9,2024-06-15");

    assertThat(read().apps()).hasSize(7);
  }

  @Test
  void acceptsSeveralLevelsOfOneDay() throws IOException {
    files.replace("levels.csv", "balans,,m1,2023-02-01", "balans,,m1,2025-03-01");

    assertThat(app("made-up-balans").levels()).hasSize(2);
  }

  @Test
  void keepsTheStatedEditionOfALevelWithoutDay() throws IOException {
    files.replace("levels.csv", "balans,,m2,2025-03-01,,from2024", "balans,,m2,,,before2024");

    assertThat(app("made-up-balans").levels().get(0).edition()).contains("before2024");
  }

  @Test
  void readsLongTextsAndRejectsLongerOnes() throws IOException {
    String longest = "é".repeat(499) + "\uD83D\uDE80".repeat(501);
    files.replace("apps.csv", "A diary of blood pressure.", longest);
    assertThat(app("made-up-herz").summary().byLanguage().get("en")).isEqualTo(longest);

    files.replace("apps.csv", longest, longest + "x");
    assertRejected(
        "apps.csv", "line 4: column summary.en: is not a text on one line of at most 1000");
    files.replace("apps.csv", longest + "x", "x".repeat(300) + "\u200B");
    assertRejected("apps.csv", "line 4: column summary.en: is not a text");
    files.replace("apps.csv", "x".repeat(300) + "\u200B", "-".repeat(300));
    assertRejected("apps.csv", "line 4: column summary.en: is not a text");
  }

  @Test
  void anAppHasABoundedNumberOfRowsAndCodes() throws IOException {
    String header = "appId,careProcess,state,since\n";
    String rows =
        IntStream.range(0, 200)
            .mapToObj(day -> "made-up-herz,,submitted," + TODAY.minusDays(day) + "\n")
            .collect(Collectors.joining());
    Path file = directory.resolve("requests.csv");
    Files.writeString(file, header + rows);
    assertThat(app("made-up-herz").requests()).hasSize(200);
    Files.writeString(file, header + rows + "made-up-herz,,withdrawn,\n");
    assertRejected("requests.csv", "line 202: column appId: has more than 200 rows.");

    Files.writeString(file, header);
    String codes = IntStream.range(0, 19).mapToObj(i -> ";c" + i).collect(Collectors.joining());
    files.replace("apps.csv", "I,patient,https", "I,patient" + codes + ",https");
    assertThat(app("made-up-herz").audiences()).hasSize(20);
    files.replace("apps.csv", codes, codes + ";c19");
    assertRejected("apps.csv", "line 4: column audiences: has more than 20 codes.");
  }

  @Test
  void aQuotationMarkWithoutCounterpartIsRejectedWithItsLine() throws IOException {
    files.replace("apps.csv", "made-up-herz", "\"made-up-herz");
    assertRejected("apps.csv", "line 4: it is not CSV.");

    files.replace("apps.csv", "\"made-up-herz", "made-up-herz");
    files.replace("use-abroad.csv", "made-up-herz", "\"made-up-herz");
    assertRejected("use-abroad.csv", "line 3: a quotation mark has no counterpart.");
  }

  @Test
  void anAppHasANameInOneLanguageAtLeast() throws IOException {
    for (String name :
        List.of("Herzblick (verzonnen)", "Herzblick (fictif)", "Herzblick (erfunden)")) {
      files.replace("apps.csv", name, "");
    }
    assertThat(app("made-up-herz").name().byLanguage()).containsOnlyKeys("en");

    files.replace("apps.csv", "Herzblick (made up)", "");
    assertRejected("apps.csv", "line 4: column name.en: is empty");
  }
}

package io.github.openmidid.examples.transfer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.FakeRegister;
import io.github.openmidid.examples.transfer.SampleDataTest;
import io.github.openmidid.examples.transfer.SampleFiles;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsFileTest {
  @TempDir private Path folder;

  @Test
  void everyFindingHasItsRow() throws Exception {
    TransferReport report = SampleDataTest.check("transfer-nl.xlsx");
    Path target = folder.resolve("findings.csv");
    FindingsFile.write(report, target, Locale.ENGLISH);

    List<NamedCsvRecord> rows = read(target);

    assertThat(rows).hasSameSizeAs(report.findings());
    NamedCsvRecord number =
        rows.stream().filter(row -> row.getField("cell").equals("G30")).findFirst().orElseThrow();
    assertThat(number.getFieldsAsMap())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "file", "transfer-nl.xlsx",
                "row", "30",
                "cell", "G30",
                "severity", "error",
                "code", "prefix",
                "text found", "9982541504",
                "explanation",
                    "The beginning does not match. A MID-ID begins with the letters MID, such as"
                        + " MID-9912-3456-11.",
                "suggestions", "MID-9982-5415-04? Then only MID is missing at the beginning."));
  }

  @ParameterizedTest
  @CsvSource({
    "nl, bestand;rij;cel;ernst;code;gevonden tekst;uitleg;suggesties, fout",
    "fr, fichier;ligne;cellule;gravité;code;texte trouvé;explication;suggestions, erreur",
    "de, Datei;Zeile;Zelle;Schweregrad;code;gefundener Text;Erläuterung;Vorschläge, Fehler",
    "en, file;row;cell;severity;code;text found;explanation;suggestions, error",
  })
  void usesTheLanguage(String language, String header, String severity) throws Exception {
    String text = write("MID-ID\nx\n", Locale.forLanguageTag(language));

    assertThat(text).startsWith("\uFEFF" + header + "\r\ntest.csv;2;A2;" + severity + ";prefix;x;");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
  }

  @Test
  void formulasAreEscaped() throws Exception {
    String csv = "MID-ID\n=1+1\n+1\n-1\n@x\n\"\tx\"\n\"\rx\"\n\"=a;\"\"b\"\"\"\nx=1\n";

    write(csv, Locale.ENGLISH);

    assertThat(read(folder.resolve("test.csv.findings.csv")))
        .extracting(row -> row.getField("text found"))
        .containsExactly("'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "'=a;\"b\"", "x=1");
  }

  @Test
  void oldFindingsAreReplacedByAHeaderIfThereAreNone() throws Exception {
    Path target = folder.resolve("test.csv.findings.csv");
    Files.writeString(target, "old findings");

    String text = write("MID-ID\nMID-9956-7396-98\n", Locale.ENGLISH);

    assertThat(text)
        .isEqualTo("\uFEFFfile;row;cell;severity;code;text found;explanation;suggestions\r\n");
  }

  @Test
  void createsTheFolder() throws Exception {
    Path target = folder.resolve("a").resolve("b").resolve("findings.csv");
    FindingsFile.write(report("MID-ID\nx\n"), target, Locale.ENGLISH);

    assertThat(target).exists();
  }

  @Test
  void irreplaceableTargetIsAProblemAndLeavesNoFile() throws Exception {
    Path target = Files.createDirectories(folder.resolve("findings.csv").resolve("full"));
    TransferReport report = report("MID-ID\nx\n");

    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> FindingsFile.write(report, target.getParent(), Locale.ENGLISH))
        .extracting(CommandException::kind)
        .isEqualTo(TransferProblem.FINDINGS_UNWRITABLE);
    assertThat(files()).containsExactlyInAnyOrder(folder.resolve("test.csv"), target.getParent());
  }

  private String write(String csv, Locale locale) throws Exception {
    TransferReport report = report(csv);
    Path target = folder.resolve("test.csv" + FindingsFile.SUFFIX);
    FindingsFile.write(report, target, locale);
    return Files.readString(target);
  }

  private TransferReport report(String csv) throws Exception {
    Path file = Files.writeString(folder.resolve("test.csv"), csv);
    return new TransferCheck(SampleFiles.RULES, new FakeRegister(SampleFiles.register()))
        .check(file);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(';').detectBomHeader(true).ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}

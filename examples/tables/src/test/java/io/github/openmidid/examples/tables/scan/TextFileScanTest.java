package io.github.openmidid.examples.tables.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.examples.tables.model.TableFileException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how a text file is read: its delimiter, quotes and encoding. */
class TextFileScanTest {
  private static final String ONE = "MID-9965-5371-13";
  private static final String TWO = "MID-9990-7740-88";
  private static final String THREE = "MID-9900-5697-14";

  @TempDir private Path folder;

  private ScannedFile scan(String... lines) throws IOException {
    return ScannedFile.ofCsv(folder, String.join("\n", lines) + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "::",
      value = {"';'", "','", "'\t'", "'|'"})
  void delimitersAreDetected(String delimiter) throws IOException {
    ScannedFile file =
        scan(
            "MID-ID;Modaliteit;Merk".replace(";", delimiter),
            (ONE + ";CT;GE").replace(";", delimiter));

    assertThat(file.rows()).containsExactly("2: " + ONE + ", CT");
    assertThat(file.report().delimiter()).contains(delimiter.charAt(0));
  }

  /** No other delimiter is tried upon a file whose quotes are unbalanced. */
  @Test
  void anUnclosedQuoteIsReported() {
    assertThatExceptionOfType(TableFileException.class)
        .isThrownBy(() -> scan("MID-ID;Opm", ONE + ";x", TWO + ";\"15 inch", THREE + ";y"))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(TableFileException.Kind.QUOTES))
        .satisfies(e -> assertThat(e.line()).isEqualTo(2));
  }

  @Test
  void theFileMayNameItsDelimiter() throws IOException {
    ScannedFile file = scan("sep=|", "MID-ID|Type;Merk", ONE + "|CT");

    assertThat(file.rows()).containsExactly("2: " + ONE + ", CT");
    assertThat(file.report().delimiter()).contains('|');
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, 0",
    "UTF-16, UTF-16BE, 0",
    "UTF-16LE, UTF-16LE, 0",
    "windows-1252, Windows-1252, 1",
    "x-MacRoman, Mac Roman, 1",
    "IBM850, CP850 (MS-DOS), 1",
  })
  void encodingsAreDetected(String charset, String name, int notes) throws IOException {
    String csv = "Numéro d'appareil;Modalité\n" + ONE + ";CT à Liège\n";
    Path file = Files.write(folder.resolve("y.csv"), csv.getBytes(Charset.forName(charset)));
    ScannedFile read = ScannedFile.of(ScannedFile.ALL, file);

    assertThat(read.rows()).containsExactly("2: " + ONE + ", CT à Liège");
    assertThat(read.report().encoding()).contains(name);
    assertThat(read.notes()).hasSize(notes);
  }
}

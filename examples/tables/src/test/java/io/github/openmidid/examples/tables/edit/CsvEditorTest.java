package io.github.openmidid.examples.tables.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.examples.tables.csv.CsvRowReader;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvEditorTest {
  private static final String NEW = "MID-9912-3456-11";

  @TempDir private Path folder;

  private byte[] edit(byte[] csv, char delimiter, CellEdit... edits) throws IOException {
    Path source = Files.write(folder.resolve("source.csv"), csv);
    Path target = folder.resolve("target.csv");
    TextEncoding encoding = TextEncoding.of(source).orElseThrow();
    EditResult result = CsvEditor.write(source, encoding, delimiter, List.of(edits), target);
    assertThat(result.applied()).containsExactly(edits);
    assertThat(result.rejected()).isEmpty();
    return Files.readAllBytes(target);
  }

  private String edit(String csv, CellEdit... edits) throws IOException {
    return new String(
        edit(csv.getBytes(StandardCharsets.UTF_8), ';', edits), StandardCharsets.UTF_8);
  }

  /** In the cases, {@code /} is a line feed, {@code \} a carriage return, {@code '} a quote. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a;b/c;d             | 2 | 1 | a;b/c;NEW",
        "a;b/c;d/            | 2 | 0 | a;b/NEW;d/",
        "a;b\\/c;d\\/        | 2 | 1 | a;b\\/c;NEW\\/",
        "a;b\\c;d\\          | 2 | 1 | a;b\\c;NEW\\",
        "a;b//c;d            | 3 | 0 | a;b//NEW;d",
        "a;'x/y''z';b/c;d    | 3 | 1 | a;'x/y''z';b/c;NEW",
        "a;'x\\/y\\z';b/c;d  | 4 | 1 | a;'x\\/y\\z';b/c;NEW",
        "'a';'b;b';'c'       | 1 | 1 | 'a';'NEW';'c'",
        "'a''b';c            | 1 | 0 | 'NEW';c",
        "a 'b';c'            | 1 | 0 | NEW;c'",
        " a ;b               | 1 | 0 | NEW;b",
        "a;b/c/d             | 2 | 3 | a;b/c;;;NEW/d",
        "a;b/c               | 2 | 2 | a;b/c;;NEW",
        "a;;b                | 1 | 1 | a;NEW;b",
        "a;/b                | 1 | 1 | a;NEW/b",
        "''                  | 1 | 0 | 'NEW'",
        "sep=;/a;b/c;d       | 3 | 0 | sep=;/a;b/NEW;d"
      })
  void changesOneCellOnly(String csv, int line, int column, String expected) throws IOException {
    assertThat(edit(unescaped(csv), new CellEdit("", line, column, NEW)))
        .isEqualTo(unescaped(expected).replace("NEW", NEW));
  }

  private static String unescaped(String text) {
    return text.replace('/', '\n').replace('\\', '\r').replace('\'', '"');
  }

  @ParameterizedTest
  @CsvSource({"a;b", "a\"b", "'a\nb'", "'a\rb'"})
  void quotesATextThatNeedsIt(String text) throws IOException {
    assertThat(edit("x;y\n", new CellEdit("", 1, 0, text)))
        .isEqualTo('"' + text.replace("\"", "\"\"") + "\";y\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "x-MacRoman", "IBM850", "UTF-16LE", "UTF-16BE"})
  void keepsTheBytesOfEachEncoding(String charset) throws IOException {
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    String csv = mark + "Numéro;Modalité;Été\r\nX-1;à l’entrée;\"ç\r\né\"\r\nX-2;ü;ö\r\n";
    Charset encoding = Charset.forName(charset);
    byte[] before = csv.getBytes(encoding);
    byte[] after =
        edit(before, ';', new CellEdit("", 4, 0, NEW), new CellEdit("", 2, 1, "é" + NEW));

    assertThat(new String(after, encoding))
        .isEqualTo(csv.replace("X-2", NEW).replace("à l’entrée", "é" + NEW));
  }

  @Test
  void keepsBytesThatTheEncodingDoesNotDefine() throws IOException {
    byte[] before = "Numéro;X-1;\u0081\u008d\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] after = edit(before, ';', new CellEdit("", 1, 1, NEW));

    assertThat(after)
        .isEqualTo(("Numéro;" + NEW + ";\u0081\u008d\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void keepsTheByteOrderMark() throws IOException {
    assertThat(edit("\uFEFFX-1;b", new CellEdit("", 1, 0, NEW))).isEqualTo("\uFEFF" + NEW + ";b");
  }

  @Test
  void rejectsATextThatTheEncodingCannotExpress() {
    byte[] before = "Numéro;X-1\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(before, ';', new CellEdit("", 1, 1, "Ω")));
  }

  @Test
  void rejectsTwoChangesOfOneCell() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit("a;b", new CellEdit("", 1, 0, "x"), new CellEdit("", 1, 0, "y")));
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "2, 0"})
  void reportsALineOnWhichNoRowBegins(int line, int column) {
    assertThatExceptionOfType(TableEditException.class)
        .isThrownBy(() -> edit("a;\"b\nc\"", new CellEdit("", line, column, NEW)));
  }

  @Test
  void overwritesNoOtherTextThanTheExpectedOne() throws IOException {
    assertThat(edit("a;b", new CellEdit("", 1, 1, "b", NEW))).isEqualTo("a;" + NEW);
    assertThatExceptionOfType(TableEditException.class)
        .isThrownBy(() -> edit("a;b", new CellEdit("", 1, 0, "b", NEW)));
  }

  @Test
  void changesWhatTheReaderReadsInAnyText() throws IOException {
    Random random = new Random(18);
    String alphabet = "ab;;\"\"\n\r é";
    int edited = 0;
    for (int i = 0; i < 400; i++) {
      StringBuilder csv = new StringBuilder();
      random
          .ints(random.nextInt(25), 0, alphabet.length())
          .forEach(c -> csv.append(alphabet.charAt(c)));
      Path source = Files.writeString(folder.resolve("random.csv"), csv);
      List<TableRow> rows = rows(source);
      if (!rows.isEmpty()) {
        TableRow row = rows.get(random.nextInt(rows.size()));
        CellEdit edit = new CellEdit("", row.line(), random.nextInt(row.cells().size() + 1), NEW);
        String after = edit(csv.toString(), edit);
        assertThat(after.replaceFirst(";*\"?" + NEW + "\"?", "").length())
            .isLessThanOrEqualTo(csv.length());
        edited++;
      }
    }
    assertThat(edited).isGreaterThan(100);
  }

  /** Returns the rows; none if the text is not valid csv. */
  private static List<TableRow> rows(Path file) {
    List<TableRow> rows = new ArrayList<>();
    try (CsvRowReader reader =
        CsvRowReader.open(file, new TextEncoding(StandardCharsets.UTF_8, 0, false), ';')) {
      Optional<TableRow> row = reader.next();
      while (row.isPresent()) {
        rows.add(row.orElseThrow());
        row = reader.next();
      }
      return rows;
    } catch (IOException e) {
      return List.of();
    }
  }
}

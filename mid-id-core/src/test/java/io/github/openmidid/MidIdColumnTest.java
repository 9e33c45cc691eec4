package io.github.openmidid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.PlainMidIdColumn.Field;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MidIdColumnTest {
  private static final String ID = "MID-9912-3456-11";

  /** What is hard for a reader of csv, in pieces that make whole words, and halves of them. */
  private static final String[] PIECES = {
    ID,
    '"' + ID + '"',
    "mid9912345611",
    " " + ID,
    "MID-9912-3456-12",
    "MID-9912-3456-O1",
    ";",
    ";",
    ",",
    ",",
    "\t",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\";",
    ";\"",
    ",\"",
    "\t\"",
    "x",
    "0",
    " ",
    "CT",
    "UZ Proef",
    "é",
    "\u00A0",
    "\u2011",
    "\uFEFF",
    "\u0000",
    "\u000B",
    "\u008A"
  };

  private static List<Field> read(byte[] file, int offset, int length, char delimiter, int index) {
    List<Field> fields = new ArrayList<>();
    MidIdColumn.of(delimiter, index)
        .read(
            file,
            offset,
            length,
            (line, at, bytes, valid) -> fields.add(new Field(line, at, bytes, valid)));
    return fields;
  }

  private static List<Field> read(String file, char delimiter, int index) {
    byte[] bytes = file.getBytes(UTF_8);
    return read(bytes, 0, bytes.length, delimiter, index);
  }

  /** Line, field and verdict, in a form that a table can hold. */
  private static List<String> told(String file, int index) {
    byte[] bytes = file.getBytes(UTF_8);
    return read(file, ';', index).stream()
        .map(
            field ->
                field.line()
                    + (field.valid() ? " + " : " - ")
                    + new String(bytes, field.offset(), field.length(), UTF_8))
        .toList();
  }

  @Property(seed = "20221001", tries = 20_000, edgeCases = EdgeCasesMode.NONE)
  void readsWhatThePlainVersionReads(
      @ForAll("files") String file, @ForAll @IntRange(max = 3) int index) {
    assertReadAsPlain(file, index);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  /** Rows that are nearly always right, so that the identifiers are reached. */
  @Property(seed = "20221001", tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void readsWhatThePlainVersionReadsInProperRows(
      @ForAll("rows") String file, @ForAll @IntRange(max = 12) int index) {
    assertReadAsPlain(file, index);
  }

  @Provide
  Arbitrary<String> rows() {
    Arbitrary<String> field =
        Arbitraries.of(
            ID,
            ID,
            '"' + ID + '"',
            "",
            "CT",
            "a; \"\"b\"\"",
            "\"a;\n\"\"b\"\"\"",
            "UZ Proef Aalst");
    Arbitrary<String> row = field.list().ofSize(12).map(fields -> String.join(";", fields));
    return row.list().ofMaxSize(6).map(rows -> String.join("\r\n", rows));
  }

  private static void assertReadAsPlain(String file, int index) {
    byte[] bytes = ("\"" + file + ";\n").getBytes(UTF_8);
    for (char delimiter : new char[] {';', ',', '\t'}) {
      // The array goes on before and behind with what would be read differently.
      List<Field> plain = PlainMidIdColumn.read(bytes, 1, bytes.length - 3, delimiter, index);
      assertThat(read(bytes, 1, bytes.length - 3, delimiter, index)).isEqualTo(plain);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsRecordsWithAnyLineBreak(String lineBreak) {
    String file =
        String.join(lineBreak, "Operator;MID-ID", "", "UZ;" + ID, "", "\"a", "b\";" + ID, "c");
    assertThat(told(file, 1)).containsExactly("1 - MID-ID", "3 + " + ID, "5 + " + ID, "7 - ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '!',
      value = {
        "a;MID-9912-3456-11     | 1 + MID-9912-3456-11",
        "a;MID-9912-3456-11;b   | 1 + MID-9912-3456-11",
        "a;\"MID-9912-3456-11\" | 1 + MID-9912-3456-11",
        "a;\"MID-9912-3456-11\";b | 1 + MID-9912-3456-11",
        "a;mid 9912 3456 11;b   | 1 + mid 9912 3456 11",
        "a;MID-9912-3456-12;b   | 1 - MID-9912-3456-12",
        "a;\"\";b               | 1 -",
        "a;\"b\"\"c\";b         | 1 - b\"\"c",
        "a;\"\"\"MID-9912-3456-11\"\"\" | 1 - \"\"MID-9912-3456-11\"\"",
        "a;\"MID-9912-3456-11\"x | 1 - \"MID-9912-3456-11\"x",
        "a;\"MID-9912-3456-11   | 1 - \"MID-9912-3456-11",
        "a;\"MID-9912-3456-11\"\" | 1 - \"MID-9912-3456-11\"\"",
        "\"a;b\";MID-9912-3456-11 | 1 + MID-9912-3456-11",
        "5\" a;MID-9912-3456-11;6\" | 1 + MID-9912-3456-11",
        "\"a\"b\"c;MID-9912-3456-11;d\" | 1 + MID-9912-3456-11",
        "a;\"                   | 1 - \"",
        "a;                     | 1 -",
        "a                      | 1 -"
      })
  void readsAField(String record, String expected) {
    assertThat(told(record, 1)).extracting(String::strip).containsExactly(expected.strip());
  }

  @Test
  void findsNothingInAnEmptyFile() {
    assertThat(told("", 0)).isEmpty();
    assertThat(told("\r\n\n", 0)).isEmpty();
    assertThat(told("\uFEFF", 0)).isEmpty();
  }

  @Test
  void skipsAByteOrderMark() {
    assertThat(told('\uFEFF' + ID + ";a", 0)).containsExactly("1 + " + ID);
    assertThat(told("\uFEFF\"" + ID + "\"", 0)).containsExactly("1 + " + ID);
  }

  @ParameterizedTest
  @ValueSource(chars = {';', ',', '\t'})
  void readsAColumnWithinAPartOfAnArray(char delimiter) {
    String row = "CT" + delimiter + ID;
    byte[] bytes = (ID + row + ID).getBytes(UTF_8);
    assertThat(read(bytes, 16, row.length(), delimiter, 1))
        .containsExactly(new Field(1, 19, 16, true));
  }

  @Test
  void readsAWholeArray() {
    List<Integer> offsets = new ArrayList<>();
    MidIdColumn.of(';', 1)
        .read(("CT;" + ID).getBytes(UTF_8), (line, offset, length, valid) -> offsets.add(offset));
    assertThat(offsets).containsExactly(3);
  }

  /** White space is part of an identifier's text, but the line break behind it is not. */
  @Test
  void readsNoFieldBeyondItsLine() {
    assertThat(told("mid9912345611\n\n\n;", 0)).containsExactly("1 + mid9912345611", "4 - ");
    assertThat(told("a;\tmid991234561\n1;", 1)).containsExactly("1 - \tmid991234561", "2 - ");
    assertThat(told("\n\n\nmid9912345611;", 0)).containsExactly("4 + mid9912345611");
  }

  @Test
  void refusesWhatIsNoColumn() {
    assertThatThrownBy(() -> MidIdColumn.of('|', 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MidIdColumn.of(';', -1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read(new byte[2], 1, 2, ';', 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}

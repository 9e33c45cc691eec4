package io.github.openmidid.examples.transfer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.TransferRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTransferReaderTest {
  private static final String FRENCH =
      "Numéro d'appareil;Modalité\r\nMID-9912-3456-11;tomodensitométrie\r\n";

  @TempDir private Path folder;

  @Nested
  class Encodings {

    static Stream<Arguments> encodings() {
      byte[] none = {};
      return Stream.of(
          Arguments.of(StandardCharsets.UTF_8, none, false),
          Arguments.of(StandardCharsets.UTF_8, bytes(0xEF, 0xBB, 0xBF), false),
          Arguments.of(StandardCharsets.UTF_16LE, bytes(0xFF, 0xFE), false),
          Arguments.of(StandardCharsets.UTF_16BE, bytes(0xFE, 0xFF), false),
          Arguments.of(Charset.forName("windows-1252"), none, true));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void areDetected(Charset charset, byte[] mark, boolean assumed) throws Exception {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(mark);
      bytes.writeBytes(FRENCH.getBytes(charset));

      TransferTable table = read(bytes.toByteArray());

      assertThat(table.rows().get(0).key().modality().orElseThrow().text())
          .isEqualTo("tomodensitométrie");
      assertThat(table.notes())
          .hasSize(assumed ? 1 : 0)
          .allMatch(note -> note.kind() == ReadingNote.Kind.ASSUMED_ENCODING);
    }

    @Test
    void byteOrderMarkIsSkippedEvenIfTheRestIsNotUtf8() throws Exception {
      TransferTable table = read(bytes(0xEF, 0xBB, 0xBF, 'M', 'I', 'D', '-', 'I', 'D', '\n', 0xE9));

      assertThat(table.rows().get(0).key().deviceNumber().text()).isEqualTo("é");
    }

    @Test
    void binaryBytesAreRejected() {
      assertRejected("MID-ID\nMID\0\n".getBytes(StandardCharsets.UTF_8), TransferProblem.BINARY);
      assertRejected(bytes('M', 0, 'I', 0, 'D', 0, 0xE9), TransferProblem.BINARY);
      assertRejected(bytes(0xFF, 0xFE, 0, 0, 'M', 0, 0, 0), TransferProblem.BINARY);
    }

    @Test
    void halfCharacterAtTheEndOfUtf16IsRejected() {
      assertRejected(bytes(0xFE, 0xFF, 0, 'M', 0), TransferProblem.BINARY);
    }

    private static byte[] bytes(int... values) {
      byte[] bytes = new byte[values.length];
      for (int i = 0; i < values.length; i++) {
        bytes[i] = (byte) values[i];
      }
      return bytes;
    }
  }

  @Nested
  class Delimiters {

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void areDetectedFromTheHeader(String delimiter) throws Exception {
      String csv =
          String.join(delimiter, "Uitbater", "\"Type; toestel,\t\"", "Toestelnummer")
              + "\n"
              + String.join(delimiter, "\"A, B; C\tD\"", "CT", "MID-9912-3456-11")
              + "\n";

      TransferRow<TransferLine> row = read(csv).rows().get(0);

      assertThat(row.key().deviceNumber())
          .isEqualTo(new TransferLine.Cell("C2", "MID-9912-3456-11"));
      assertThat(row.key().modality()).contains(new TransferLine.Cell("B2", "CT"));
    }

    @Test
    void oneColumnNeedsNone() throws Exception {
      assertThat(read("MID-ID\nx\n").rows()).hasSize(1);
    }

    @Test
    void separatorLineIsNoRow() throws Exception {
      TransferTable table = read("sep=;\nMID-ID;Modality\nx;CT\n");

      assertThat(table.rows())
          .extracting(row -> row.key().number(), row -> row.key().deviceNumber().reference())
          .containsExactly(tuple(3, "A2"));
    }
  }

  @Nested
  class Lines {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void areCountedAsInAnEditorAndCellsAsInASpreadsheet(String end) throws Exception {
      String csv =
          String.join(end, "Remark;MID-ID", "\"two" + end + "lines\";a", "", ";", "x;b", ";c", "");

      assertThat(read(csv).rows())
          .extracting(row -> row.key().number(), row -> row.key().deviceNumber())
          .containsExactly(
              tuple(2, new TransferLine.Cell("B2", "a")),
              tuple(6, new TransferLine.Cell("B5", "b")),
              tuple(7, new TransferLine.Cell("B6", "c")));
    }

    @Test
    void shortRowsLackTheirLastCells() throws Exception {
      TransferRow<TransferLine> row = read("Modality;MID-ID;In service since\nCT\n").rows().get(0);

      assertThat(row.key().deviceNumber()).isEqualTo(new TransferLine.Cell("B2", ""));
      assertThat(row.inServiceSince()).isEmpty();
    }

    @Test
    void unclosedQuoteIsReportedWithItsLine() {
      assertThatExceptionOfType(CommandException.class)
          .isThrownBy(() -> read("MID-ID;Model\na;b\nc;\"15 inch\nd;e\n"))
          .withMessageContaining("from line 3 on")
          .extracting(CommandException::kind)
          .isEqualTo(TransferProblem.QUOTES);
    }

    @ParameterizedTest
    @MethodSource("tooWide")
    void tooManyColumnsAndLongCellsAreNotReportedAsQuotes(String row) {
      assertThatExceptionOfType(CommandException.class)
          .isThrownBy(() -> read("MID-ID;Model\na;b\n" + row + "\nd;e\n"))
          .withMessageContaining(
              "has, from line 3 on, a row with too many columns or with a cell that is too long.")
          .satisfies(
              problem ->
                  assertThat(problem.message(Locale.FRENCH))
                      .doesNotContain("guillemet")
                      .contains("à partir de la ligne 3"))
          .extracting(CommandException::kind)
          .isEqualTo(TransferProblem.TOO_WIDE);
    }

    static Stream<String> tooWide() {
      int tooMuch = 17_000_000;
      return Stream.of(
          ";".repeat(20_000), "c;" + "9".repeat(tooMuch), "c;\"" + "9".repeat(tooMuch) + "\"");
    }

    @Test
    void cellIsTruncatedToTheLimitOfSpreadsheets() throws Exception {
      TransferTable table = read("MID-ID\n" + "9".repeat(100_000) + "\n");

      assertThat(table.rows().get(0).key().deviceNumber().text()).hasSize(32_767);
    }
  }

  @Nested
  class Dates {

    @Test
    void unreadableOnesAreCounted() throws Exception {
      TransferTable table =
          read("MID-ID;In service since\na;12/31/2020\nb;\nc;soon\nd;31/12/2020\n");

      assertThat(table.rows())
          .extracting(row -> row.inServiceSince().orElse(null))
          .containsExactly(null, null, null, LocalDate.of(2020, 12, 31));
      assertThat(table.notes())
          .containsExactly(new ReadingNote(ReadingNote.Kind.UNREADABLE_DATE, 2, "B2"));
    }
  }

  private void assertRejected(byte[] content, ProblemKind kind) {
    assertThatExceptionOfType(CommandException.class)
        .isThrownBy(() -> read(content))
        .extracting(CommandException::kind)
        .isEqualTo(kind);
  }

  private TransferTable read(String csv) throws Exception {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private TransferTable read(byte[] content) throws Exception {
    return TransferCheck.read(Files.write(folder.resolve("test.csv"), content));
  }
}

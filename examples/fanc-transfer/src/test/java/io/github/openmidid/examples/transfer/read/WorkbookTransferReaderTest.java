package io.github.openmidid.examples.transfer.read;

import static io.github.openmidid.examples.transfer.read.WorkbookWriter.parts;
import static io.github.openmidid.examples.transfer.read.WorkbookWriter.row;
import static io.github.openmidid.examples.transfer.read.WorkbookWriter.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.read.TransferLine.Cell;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTransferReaderTest {
  private static final String HEADER =
      row(1, text("A1", "MID-ID"), text("B1", "Modality"), text("C1", "In service since"));

  @TempDir private Path folder;

  @Nested
  class Cells {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<c r='A2'><v>9982541504</v></c>                              | 9982541504",
          "<c r='A2' t='n'><v>2022000123.4</v></c>                      | 2022000123.4",
          "<c r='A2'><v>9.982541504E9</v></c>                           | 9982541504",
          "<c r='A2'><v>9982541504.0</v></c>                            | 9982541504",
          "<c r='A2'><v>1E999999999</v></c>                             | 1E+999999999",
          "<c r='A2'><v>-0.5</v></c>                                    | -0.5",
          "<c r='A2' t='s'><v>0</v></c>                                 | MID-ID",
          "<c r='A2' t='b'><v>1</v></c>                                 | TRUE",
          "<c r='A2' t='e'><v>#N/A</v></c>                              | #N/A",
          "<c r='A2' t='str'><f>B1</f><v>MID-1</v></c>                  | MID-1",
          "<c r='A2'><f>1+1</f><v>2</v></c>                             | 2",
          "<c r='A2' t='inlineStr'><is><r><t>MI</t></r><r><t>D</t></r></is></c> | MID",
        })
    void areReadUnchanged(String cell, String expected) throws Exception {
      TransferTable table = read(HEADER + row(2, cell, text("B2", "CT")));

      assertThat(table.rows().get(0).key().deviceNumber()).isEqualTo(new Cell("A2", expected));
    }

    @Test
    void formulaWithoutResultIsEmptyAndNoted() throws Exception {
      TransferTable table = read(HEADER + row(2, "<c r='A2'><f>B2</f></c>", text("B2", "CT")));

      assertThat(table.rows().get(0).key().deviceNumber().text()).isEmpty();
      assertThat(table.notes())
          .containsExactly(new ReadingNote(ReadingNote.Kind.FORMULA_WITHOUT_RESULT, 1, "A2"));
    }

    @Test
    void rowsAndCellsWithoutReferencesAreCounted() throws Exception {
      TransferTable table =
          read(
              "<row><c t='s'><v>0</v></c></row>"
                  + "<row><c t='inlineStr'><is><t>a</t></is></c></row>"
                  + "<row><c t='inlineStr'><is><t>b</t></is></c></row>");

      assertThat(table.rows())
          .extracting(row -> row.key().deviceNumber())
          .containsExactly(new Cell("A2", "a"), new Cell("A3", "b"));
    }
  }

  @Test
  void rowsWithTheSameNumberDoNotStopTheCheck() throws Exception {
    TransferTable table = read(HEADER + row(2, text("A2", "first")) + row(2, text("A2", "second")));

    assertThat(table.rows())
        .extracting(row -> row.key().deviceNumber(), row -> row.key().modality().orElseThrow())
        .containsExactly(
            tuple(new Cell("A2", "first"), new Cell("B2", "")),
            tuple(new Cell("A2", "second"), new Cell("B2", "")));
  }

  @Nested
  class Dates {

    @ParameterizedTest
    @CsvSource({
      "<v>45154</v>, 2023-08-16",
      "<v>45154.75</v>, 2023-08-16",
      "<v>25569</v>, 1970-01-01",
      "<f>TODAY()</f><v>45154</v>, 2023-08-16",
    })
    void dayNumbersAreDates(String content, LocalDate expected) throws Exception {
      assertThat(inServiceSince("<c r='C2'>" + content + "</c>", false)).contains(expected);
    }

    /** 60 is 29 February 1900, which did not exist; 2024 is a year, not a day. */
    @ParameterizedTest
    @CsvSource({"60", "2024", "0", "-1", "20230816", "1E300"})
    void otherNumbersAreNotedAsUnreadable(String number) throws Exception {
      TransferTable table = withDate("<c r='C2'><v>" + number + "</v></c>", false);

      assertThat(table.rows().get(0).inServiceSince()).isEmpty();
      assertThat(table.notes())
          .containsExactly(new ReadingNote(ReadingNote.Kind.UNREADABLE_DATE, 1, "C2"));
    }

    @Test
    void readsTheDateSystemOf1904() throws Exception {
      assertThat(inServiceSince("<c r='C2'><v>43692</v></c>", true))
          .contains(LocalDate.of(2023, 8, 16));
    }

    @Test
    void textIsReadAsInCsv() throws Exception {
      assertThat(inServiceSince(text("C2", "16/08/2023"), false))
          .contains(LocalDate.of(2023, 8, 16));
    }

    private Optional<LocalDate> inServiceSince(String cell, boolean from1904) throws Exception {
      return withDate(cell, from1904).rows().get(0).inServiceSince();
    }

    private TransferTable withDate(String cell, boolean from1904) throws Exception {
      Map<String, String> parts = parts(HEADER + row(2, text("A2", "x"), cell));
      parts.computeIfPresent(
          WorkbookWriter.WORKBOOK_PART,
          (name, xml) ->
              xml.replace("<sheets>", "<workbookPr date1904='" + from1904 + "'/><sheets>"));
      return TransferCheck.read(WorkbookWriter.write(folder.resolve("dates.xlsx"), parts));
    }
  }

  @Nested
  class Sheets {

    @Test
    void firstVisibleOneWithDeviceNumbersIsRead() throws Exception {
      Path file = folder.resolve("sheets.xlsx");
      try (OutputStream out = Files.newOutputStream(file);
          Workbook workbook = new Workbook(out, "test", "1.0")) {
        Worksheet hidden = workbook.newWorksheet("Old");
        hidden.value(0, 0, "MID-ID");
        hidden.value(1, 0, "hidden");
        hidden.setVisibilityState(VisibilityState.HIDDEN);
        workbook.newWorksheet("Remarks").value(0, 0, "Nothing here");
        Worksheet transfer = workbook.newWorksheet("2026");
        transfer.value(0, 0, "Overdracht 2026");
        transfer.value(2, 1, "Toestelnummer");
        transfer.value(3, 1, "MID-9912-3456-11");
        transfer.value(5, 1, "MID-9900-0001-37");
        transfer.hideRow(5);
        transfer.range(7, 0, 8, 1).merge();
      }

      TransferTable table = TransferCheck.read(file);

      assertThat(table.sheets()).containsExactly("2026");
      assertThat(table.rows())
          .extracting(row -> row.key().number(), row -> row.key().deviceNumber())
          .containsExactly(
              tuple(4, new Cell("B4", "MID-9912-3456-11")),
              tuple(6, new Cell("B6", "MID-9900-0001-37")));
      assertThat(table.notes())
          .containsExactly(
              new ReadingNote(ReadingNote.Kind.HIDDEN_ROWS, 1, "2026!6"),
              new ReadingNote(ReadingNote.Kind.HIDDEN_SHEETS, 1, "Old"),
              new ReadingNote(ReadingNote.Kind.OTHER_SHEETS, 1, "Remarks"),
              new ReadingNote(ReadingNote.Kind.MERGED_CELLS, 1, "2026"));
    }

    @Test
    void columnsBeyondZHaveTwoLetters() throws Exception {
      TransferTable table = read(row(1, text("AB1", "Device number")) + row(2, text("AB2", "x")));

      assertThat(table.rows().get(0).key().deviceNumber()).isEqualTo(new Cell("AB2", "x"));
    }

    @Test
    void emptyWorkbookIsReported() {
      assertThatExceptionOfType(CommandException.class)
          .isThrownBy(() -> read(""))
          .extracting(CommandException::kind)
          .isEqualTo(TransferProblem.EMPTY);
    }
  }

  private TransferTable read(String rows) throws Exception {
    return TransferCheck.read(WorkbookWriter.write(folder.resolve("test.xlsx"), parts(rows)));
  }
}

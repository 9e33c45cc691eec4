package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.TransferRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads a transfer file in xlsx, row by row: the first visible sheet with device numbers. */
final class WorkbookTransferReader {
  private final Path file;
  private final String fileName;
  private final NoteCollector notes = new NoteCollector();
  private final ProgressListener progress;

  private WorkbookTransferReader(Path file, ProgressListener progress) {
    this.file = file;
    this.fileName = TerminalText.fileName(file);
    this.progress = progress;
  }

  static TransferTable read(Path file, ProgressListener progress) throws TransferException {
    try {
      return new WorkbookTransferReader(file, progress).read();
    } catch (IOException | RuntimeException e) {
      // fastexcel has no exception of its own for many kinds of damage.
      throw new TransferException(
          TransferException.Kind.DAMAGED_WORKBOOK, e, TerminalText.path(file));
    }
  }

  private TransferTable read() throws IOException, TransferException {
    notes.add(
        ReadingNote.Kind.MERGED_CELLS, new WorkbookSafetyCheck(file).check().mergedRanges(), "");
    ReadingOptions options = new ReadingOptions(false, true);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), options)) {
      List<Sheet> visible =
          workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
      int hidden = (int) workbook.getSheets().count() - visible.size();
      notes.add(ReadingNote.Kind.HIDDEN_SHEETS, hidden, "");
      notes.add(ReadingNote.Kind.OTHER_SHEETS, visible.size() - 1, "");
      return firstWithHeader(visible);
    }
  }

  private TransferTable firstWithHeader(List<Sheet> sheets) throws IOException, TransferException {
    List<RawRow> seen = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<RawRow> firstRows;
      try (Stream<RawRow> rows = rows(sheet)) {
        firstRows = rows.limit(HeaderRow.SEARCHED_ROWS).toList();
      }
      Optional<HeaderRow> header = HeaderRow.find(firstRows);
      if (header.isPresent()) {
        return table(sheet, header.orElseThrow());
      }
      seen.addAll(firstRows);
    }
    throw HeaderRow.notFound(fileName, seen);
  }

  private TransferTable table(Sheet sheet, HeaderRow header) throws IOException, TransferException {
    RowCollector collector = new RowCollector(fileName, header, notes, progress);
    try (Stream<RawRow> rows = rows(sheet)) {
      List<TransferRow<TransferLine>> transferRows = collector.collect(rows.iterator());
      return new TransferTable(file, Optional.of(sheet.getName()), transferRows, notes.toList());
    }
  }

  private static Stream<RawRow> rows(Sheet sheet) throws IOException {
    Numbering numbering = new Numbering();
    return sheet.openStream().map(numbering::rawRow);
  }

  /** Corrects row numbers: if a file omits them, fastexcel counts from 0 instead of 1. */
  private static final class Numbering {
    private int offset;

    RawRow rawRow(Row row) {
      if (row.getRowNum() == 0) {
        offset = 1;
      }
      int number = row.getRowNum() + offset;
      List<RawCell> cells = row.stream().map(WorkbookCellReader::rawCell).toList();
      return new RawRow(number, number, row.isHidden(), cells);
    }
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.xlsx.SheetRowReader;
import io.github.openmidid.examples.tables.xlsx.WorkbookFile;
import io.github.openmidid.examples.tables.xlsx.WorkbookSheet;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.TransferRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  static TransferTable read(Path file, ProgressListener progress)
      throws IOException, TransferException {
    try {
      return new WorkbookTransferReader(file, progress).read();
    } catch (RuntimeException e) {
      // The libraries for zip and XML have no exception of their own for many kinds of damage.
      throw new TableFileException(TableFileException.Kind.DAMAGED, e);
    }
  }

  private TransferTable read() throws IOException, TransferException {
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      List<WorkbookSheet> visible =
          workbook.sheets().stream()
              .filter(sheet -> sheet.isVisible() && sheet.isWorksheet())
              .toList();
      long hidden = workbook.sheets().stream().filter(sheet -> !sheet.isVisible()).count();
      notes.add(ReadingNote.Kind.HIDDEN_SHEETS, (int) hidden, "");
      notes.add(ReadingNote.Kind.OTHER_SHEETS, visible.size() - 1, "");
      return firstWithHeader(workbook, visible);
    }
  }

  private TransferTable firstWithHeader(WorkbookFile workbook, List<WorkbookSheet> sheets)
      throws IOException, TransferException {
    List<TableRow> seen = new ArrayList<>();
    for (WorkbookSheet sheet : sheets) {
      try (SheetRowReader rows = workbook.rows(sheet)) {
        List<TableRow> firstRows = HeaderRow.firstRows(rows);
        Optional<HeaderRow> header = HeaderRow.find(firstRows);
        if (header.isPresent()) {
          return table(sheet, header.orElseThrow(), firstRows, rows);
        }
        seen.addAll(firstRows);
      }
    }
    throw HeaderRow.notFound(fileName, seen);
  }

  private TransferTable table(
      WorkbookSheet sheet, HeaderRow header, List<TableRow> firstRows, SheetRowReader rows)
      throws IOException, TransferException {
    RowCollector collector = new RowCollector(fileName, header, notes, progress);
    List<TransferRow<TransferLine>> transferRows = collector.collect(firstRows, rows);
    notes.add(ReadingNote.Kind.MERGED_CELLS, rows.mergedRanges(), "");
    return new TransferTable(file, Optional.of(sheet.name()), transferRows, notes.toList());
  }
}

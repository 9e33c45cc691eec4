package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.DayParser;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataRowHandler;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.fanc.TransferRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps the rows of the tables to the rows that the rules check. */
final class RowCollector implements DataRowHandler {
  private final TransferSources sources;
  private final NoteCollector notes;
  private final ProgressListener progress;
  private final List<TransferRow<TransferLine>> rows = new ArrayList<>();

  RowCollector(TransferSources sources, NoteCollector notes, ProgressListener progress) {
    this.sources = sources;
    this.notes = notes;
    this.progress = progress;
  }

  List<TransferRow<TransferLine>> rows() {
    return rows;
  }

  @Override
  public void row(DataTable table, TableRow row) {
    List<ColumnKind> kinds = TransferColumns.all();
    @Nullable String[] texts = new @Nullable String[kinds.size()];
    for (int i = 0; i < texts.length; i++) {
      ColumnKind kind = kinds.get(i);
      texts[i] = table.has(kind) ? table.cell(row, kind).text() : null;
    }
    TransferLine line = TransferLine.of(sources.of(table.sheet()), table, row, texts);
    rows.add(transferRow(line, texts, date(table, row)));
    progress.rowsRead(sources.fileName(), rows.size());
  }

  private static TransferRow<TransferLine> transferRow(
      TransferLine line, @Nullable String[] texts, @Nullable LocalDate inServiceSince) {
    return TransferRow.builder(line)
        .deviceNumber(text(texts, ColumnKind.DEVICE_NUMBER))
        .legacyNumber(text(texts, ColumnKind.LEGACY_NUMBER))
        .modality(text(texts, ColumnKind.MODALITY))
        .kind(text(texts, ColumnKind.DEVICE_KIND))
        .operator(text(texts, ColumnKind.OPERATOR))
        .serialNumber(text(texts, ColumnKind.SERIAL_NUMBER))
        .make(text(texts, ColumnKind.MAKE))
        .model(text(texts, ColumnKind.MODEL))
        .inServiceSince(inServiceSince)
        .build();
  }

  private static @Nullable String text(@Nullable String[] texts, ColumnKind kind) {
    return texts[TransferColumns.index(kind)];
  }

  private @Nullable LocalDate date(DataTable table, TableRow row) {
    TableCell cell = table.cell(row, ColumnKind.IN_SERVICE_SINCE);
    Optional<LocalDate> date = DayParser.read(cell);
    if (date.isEmpty() && !cell.isBlank()) {
      int column = table.position(ColumnKind.IN_SERVICE_SINCE).orElseThrow();
      notes.add(ReadingNote.Kind.UNREADABLE_DATE, sources.place(table.sheet(), row, column));
    }
    return date.orElse(null);
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.TransferRow;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Maps the rows below a header to the rows that the rules check. */
final class RowCollector {
  /** The maximum number of rows of a worksheet. */
  static final int MAX_ROWS = 1_048_576;

  private final String fileName;
  private final HeaderRow header;
  private final int deviceNumber;
  private final OptionalInt modality;
  private final OptionalInt inServiceSince;
  private final NoteCollector notes;
  private final ProgressListener progress;
  private final List<TransferRow<TransferLine>> rows = new ArrayList<>();

  RowCollector(String fileName, HeaderRow header, NoteCollector notes, ProgressListener progress)
      throws TransferException {
    this.fileName = fileName;
    this.header = header.requireOneDeviceNumber(fileName);
    this.deviceNumber = header.position(TransferColumn.DEVICE_NUMBER).orElseThrow();
    this.modality = header.position(TransferColumn.MODALITY);
    this.inServiceSince = header.position(TransferColumn.IN_SERVICE_SINCE);
    this.notes = notes;
    this.progress = progress;
  }

  /** Reads all rows: those already read while the header was searched, then the others. */
  List<TransferRow<TransferLine>> collect(List<TableRow> firstRows, RowReader others)
      throws IOException, TransferException {
    for (TransferColumn column :
        List.of(TransferColumn.MODALITY, TransferColumn.IN_SERVICE_SINCE)) {
      header.further(column).forEach(cell -> notes.add(ReadingNote.Kind.IGNORED_COLUMNS, cell));
    }
    for (TableRow row : firstRows) {
      addBelowHeader(row);
    }
    for (Optional<TableRow> row = others.next(); row.isPresent(); row = others.next()) {
      addBelowHeader(row.orElseThrow());
    }
    if (rows.isEmpty()) {
      throw new TransferException(TransferException.Kind.NO_ROWS, fileName);
    }
    return rows;
  }

  private void addBelowHeader(TableRow row) throws TransferException {
    if (row.number() > header.row().number()) {
      add(row);
    }
  }

  private void add(TableRow row) throws TransferException {
    if (row.cell(deviceNumber).isWithoutResult()) {
      notes.add(ReadingNote.Kind.FORMULA_WITHOUT_RESULT, row.reference(deviceNumber));
    }
    if (row.isBlank()) {
      return;
    }
    if (rows.size() == MAX_ROWS) {
      throw new TransferException(
          TransferException.Kind.TOO_MANY_ROWS, fileName, String.valueOf(MAX_ROWS));
    }
    if (row.hidden()) {
      notes.add(ReadingNote.Kind.HIDDEN_ROWS, String.valueOf(row.number()));
    }
    rows.add(transferRow(row));
    progress.rowsRead(fileName, rows.size());
  }

  private TransferRow<TransferLine> transferRow(TableRow row) {
    TransferLine.Cell number = cell(row, deviceNumber);
    Optional<TransferLine.Cell> type =
        modality.isPresent() ? Optional.of(cell(row, modality.getAsInt())) : Optional.empty();
    return TransferRow.builder(new TransferLine(row.line(), number, type))
        .deviceNumber(number.text())
        .modality(type.map(TransferLine.Cell::text).orElse(null))
        .inServiceSince(date(row).orElse(null))
        .build();
  }

  private static TransferLine.Cell cell(TableRow row, int column) {
    return new TransferLine.Cell(row.reference(column), row.cell(column).text());
  }

  private Optional<LocalDate> date(TableRow row) {
    if (inServiceSince.isEmpty()) {
      return Optional.empty();
    }
    int column = inServiceSince.getAsInt();
    Optional<LocalDate> date = InServiceDateParser.read(row.cell(column));
    if (date.isEmpty() && !row.cell(column).isBlank()) {
      notes.add(ReadingNote.Kind.UNREADABLE_DATE, row.reference(column));
    }
    return date;
  }
}

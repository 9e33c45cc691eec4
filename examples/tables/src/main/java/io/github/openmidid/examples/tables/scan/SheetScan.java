package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.DeviceText;
import io.github.openmidid.examples.tables.header.Header;
import io.github.openmidid.examples.tables.header.HeaderCell;
import io.github.openmidid.examples.tables.header.HeaderFinder;
import io.github.openmidid.examples.tables.header.PeekingRowReader;
import io.github.openmidid.examples.tables.header.SideBySide;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables of one sheet, from top to bottom, also those side by side. */
final class SheetScan {
  /** The rows without a table in which headers with typing slips are looked for. */
  private static final int ROWS_WITH_SLIPS = 200;

  private static final int SHOWN_ROWS = 20;

  private final TableScan settings;
  private final HeaderFinder headers;
  private final ScanCollector collector;
  private final DataRowHandler handler;
  private final Optional<String> sheet;
  private final PeekingRowReader rows;
  private final RowClassifier classifier;

  private final ActiveTables active = new ActiveTables();
  private final List<TableRow> firstRows = new ArrayList<>();
  private int lastRow;
  private int rowsBefore;
  private boolean afterText;

  SheetScan(
      TableScan settings,
      HeaderFinder headers,
      ScanCollector collector,
      DataRowHandler handler,
      Optional<String> sheet,
      PeekingRowReader rows) {
    this.settings = settings;
    this.headers = headers;
    this.collector = collector;
    this.handler = handler;
    this.sheet = sheet;
    this.rows = rows;
    this.classifier = new RowClassifier(headers, rows);
  }

  /** Reads all rows, and returns the first ones, which may show why no table was found. */
  List<TableRow> scan() throws IOException {
    for (Optional<TableRow> next = rows.next(); next.isPresent(); next = rows.next()) {
      TableRow row = next.orElseThrow();
      if (!row.isBlank()) {
        if (firstRows.size() < SHOWN_ROWS) {
          firstRows.add(row);
        }
        row(row);
        lastRow = Math.max(lastRow, row.number());
      }
    }
    return firstRows;
  }

  private void row(TableRow row) throws IOException {
    if (active.size() == 1 && active.get(0).isOnlyData(row)) {
      data(active.get(0), row, 0, Integer.MAX_VALUE);
      return;
    }
    boolean isInHeader = (active.isEmpty() || active.leaveRoom(row)) && header(row);
    if (active.isEmpty()) {
      rowsBefore++;
      outside(row, 0, Integer.MAX_VALUE);
    } else if (!isInHeader) {
      parts(row);
    }
  }

  /** Reads a header; returns whether the whole row is one. */
  private boolean header(TableRow row) throws IOException {
    boolean isLikely = active.isEmpty() ? rowsBefore < ROWS_WITH_SLIPS : isAfterGap(row);
    Optional<Header> found = headers.find(row, rows, isLikely);
    if (found.isEmpty() || isTitle(found.orElseThrow())) {
      return false;
    }
    boolean isWhole = active.haveNoData(row);
    Header header = isWhole ? found.orElseThrow() : free(headers.read(row, isLikely), row);
    if (!active.isEmpty() && !isHeaderBelow(header, isAfterGap(row))) {
      return false;
    }
    List<Header> parts = SideBySide.split(header, settings.required());
    boolean hasTable = false;
    for (Header part : parts) {
      hasTable |= table(part);
    }
    if (hasTable) {
      rows.skip(header.furtherRows());
      lastRow = header.lastRow();
      header.cells().forEach(cell -> unreadHeader(cell, row));
    }
    return hasTable && isWhole;
  }

  /** Below a table, a word of headers may be a wrong value: more must speak for a header. */
  private boolean isHeaderBelow(Header header, boolean afterGap) {
    List<HeaderCell> numbers = named(header);
    int index = numbers.isEmpty() ? -1 : active.indexAt(numbers.get(0).position());
    boolean isRepeated = index >= 0 && active.get(index).isRepeatedBy(header);
    boolean isUnderstood = header.understood() * 2 >= header.cells().size();
    return isRepeated || (isUnderstood && (header.understood() > 1 || afterGap));
  }

  private Header free(Header header, TableRow row) {
    List<HeaderCell> cells =
        header.cells().stream().filter(cell -> active.isFree(cell.position(), row)).toList();
    return new Header(cells, header.firstRow(), header.lastRow(), 0);
  }

  /** Returns whether a lone cell is a title, for a header with more columns follows soon. */
  private boolean isTitle(Header header) throws IOException {
    if (!active.isEmpty() || header.cells().size() > 1) {
      return false;
    }
    int position = header.cells().get(0).position();
    for (TableRow row : rows.peek(4)) {
      if (DeviceText.hasDigits(row.cell(position).text(), 4)) {
        return false;
      }
      if (headers.isHeader(row) && headers.read(row, false).understood() > 1) {
        return true;
      }
    }
    return false;
  }

  private void unreadHeader(HeaderCell cell, TableRow row) {
    if (DeviceText.mentions(cell.text())) {
      collector.unread(UnreadPlace.Kind.OUTSIDE, "", sheet, row, cell.position());
    }
  }

  /** Begins a table, or continues the one whose header is repeated. */
  private boolean table(Header part) throws IOException {
    List<HeaderCell> numbers = named(part);
    if (numbers.isEmpty()) {
      return false;
    }
    int index = active.indexAt(numbers.get(0).position());
    if (index >= 0 && active.get(index).isRepeatedBy(part)) {
      collector.note(ScanNote.Kind.REPEATED_HEADERS, 1, sheet, String.valueOf(part.firstRow()));
      return true;
    }
    ColumnChooser chooser =
        new ColumnChooser(
            settings.required(),
            settings.used(),
            rows.peek(HeaderFinder.SAMPLE).stream().skip(part.furtherRows()).toList());
    DataTable table = new DataTable(sheet, part.lastRow(), chooser.choose(part));
    if (!table.has(settings.required())) {
      return false;
    }
    active.put(index, new ActiveTable(table, part, settings.required()));
    collector.table(table);
    noteFurtherColumns(table);
    return true;
  }

  private List<HeaderCell> named(Header part) {
    return part.cells().stream().filter(cell -> cell.is(settings.required())).toList();
  }

  private void noteFurtherColumns(DataTable table) {
    for (ColumnUse column : table.columns()) {
      boolean isFurther = !column.isUsed() && column.kind().filter(table::has).isPresent();
      if (isFurther) {
        collector.note(ScanNote.Kind.FURTHER_COLUMNS, 1, sheet, column.reference());
      }
    }
  }

  private boolean isAfterGap(TableRow row) {
    return afterText || row.number() > lastRow + 1;
  }

  private void parts(TableRow row) throws IOException {
    boolean isText = false;
    for (int i = 0; i < active.size(); i++) {
      if (hasCells(row, active.start(i), active.end(i))) {
        isText |= part(active.get(i), row, active.start(i), active.end(i));
      }
    }
    afterText = isText;
  }

  private static boolean hasCells(TableRow row, int from, int to) {
    for (int i = from; i < Math.min(to, row.cells().size()); i++) {
      if (!row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Reads the part of a row that belongs to a table; returns whether it is a title or remark. */
  private boolean part(ActiveTable table, TableRow row, int from, int to) throws IOException {
    ScanNote.Kind kind = ScanNote.Kind.TEXT_ROWS;
    switch (classifier.kind(table, row, from, to, isAfterGap(row))) {
      case DATA -> {
        data(table, row, from, to);
        return false;
      }
      case TOTAL -> kind = ScanNote.Kind.TOTALS;
      case NUMBERED_EMPTY -> kind = ScanNote.Kind.NUMBERED_EMPTY_ROWS;
      case TEXT -> {}
    }
    collector.note(kind, 1, sheet, String.valueOf(row.number()));
    return kind != ScanNote.Kind.NUMBERED_EMPTY_ROWS;
  }

  private void data(ActiveTable table, TableRow row, int from, int to) throws IOException {
    if (row.hidden()) {
      collector.note(ScanNote.Kind.HIDDEN_ROWS, 1, sheet, String.valueOf(row.number()));
    }
    if (row.cell(table.number()).isWithoutResult()) {
      collector.note(
          ScanNote.Kind.FORMULAS_WITHOUT_RESULT, 1, sheet, row.reference(table.number()));
    }
    for (int i = from; i < Math.min(to, row.cells().size()); i++) {
      if (table.isUnread(i, row.cell(i), row)) {
        collector.unread(UnreadPlace.Kind.COLUMN, List.of(table.table(), i), sheet, row, i);
      }
    }
    collector.row();
    handler.row(table.table(), row);
  }

  private void outside(TableRow row, int from, int to) {
    for (int i = from; i < Math.min(to, row.cells().size()); i++) {
      if (DeviceText.mentions(row.cell(i).text())) {
        collector.unread(UnreadPlace.Kind.OUTSIDE, "", sheet, row, i);
      }
    }
  }
}

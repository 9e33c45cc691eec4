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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of one sheet, from top to bottom, also those side by side. */
final class SheetScan {
  /** The rows without a table in which headers with typing slips are looked for. */
  private static final int ROWS_WITH_SLIPS = 200;

  private static final int ROWS_AFTER_TITLE = 10;
  private static final int SHOWN_ROWS = 20;

  private final TableScan settings;
  private final HeaderFinder headers;
  private final ScanCollector collector;
  private final DataRowHandler handler;
  private final Optional<String> sheet;
  private final PeekingRowReader rows;
  private final RowClassifier classifier;

  private final ActiveTables active = new ActiveTables();

  /** The tables whose header is in the current row. */
  private final Set<ActiveTable> inHeader = new HashSet<>();

  private final List<TableRow> firstRows = new ArrayList<>();
  private @Nullable TableRow above;
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
        above = row;
        lastRow = Math.max(lastRow, row.number());
      }
    }
    return firstRows;
  }

  private void row(TableRow row) throws IOException {
    if (active.size() == 1 && active.get(0).isOnlyData(row)) {
      data(active.get(0), row, 0, Integer.MAX_VALUE);
      afterText = false;
      return;
    }
    inHeader.clear();
    boolean isHeader = (active.isEmpty() || active.leaveRoom(row)) && header(row);
    boolean isOther = !isHeader && otherTable(row);
    if (active.isEmpty()) {
      rowsBefore++;
      outside(row);
    } else if (!isHeader && !isOther) {
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
    if (isWhole && above != null && above.number() + 1 == row.number()) {
      header = headers.withRowAbove(header, above);
    }
    List<Header> parts = SideBySide.split(header);
    boolean hasTable = false;
    for (Header part : parts) {
      hasTable |= table(part, parts.size());
    }
    if (hasTable) {
      rows.skip(header.furtherRows());
      lastRow = header.lastRow();
      afterText = false;
      for (HeaderCell cell : header.cells()) {
        unreadHeader(cell, row);
      }
    }
    return hasTable && isWhole;
  }

  /**
   * Returns whether a row below a table is a header: one word is not enough, since it may be a
   * value.
   */
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
    return header.with(cells);
  }

  /** Returns whether a lone cell is a title, for a header with more columns follows soon. */
  private boolean isTitle(Header header) throws IOException {
    if (!active.isEmpty() || header.cells().size() > 1) {
      return false;
    }
    int position = header.cells().get(0).position();
    for (TableRow row : rows.peek(ROWS_AFTER_TITLE)) {
      if (DeviceText.hasDigits(row.cell(position).text(), 4)) {
        return false;
      }
      if (headers.isHeader(row) && headers.read(row, false).understood() > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Ends the tables above a table of another kind, such as one with numbers per type of device. A
   * list of devices without the required column is not read, which is reported.
   */
  private boolean otherTable(TableRow row) throws IOException {
    boolean mayBegin =
        active.isEmpty() ? rowsBefore < ROWS_WITH_SLIPS : isAfterGap(row) && active.haveNoData(row);
    OtherTable other = mayBegin ? OtherTable.of(row, headers) : OtherTable.NONE;
    if (other == OtherTable.NONE || rows.peek(1).stream().anyMatch(headers::isHeader)) {
      return false;
    }
    String where = String.valueOf(row.number());
    if (other == OtherTable.DEVICES) {
      collector.unread(UnreadPlace.Kind.TABLE, where, sheet, row, OtherTable.first(row));
    } else {
      collector.note(ScanNote.Kind.OTHER_TABLES, 1, sheet, where);
    }
    active.clear();
    return true;
  }

  private void unreadHeader(HeaderCell cell, TableRow row) {
    if (DeviceText.mentions(cell.text())) {
      collector.unread(UnreadPlace.Kind.OUTSIDE, "", sheet, row, cell.position());
    }
  }

  /** Begins a table, or continues the one whose header is repeated. */
  private boolean table(Header part, int parts) throws IOException {
    List<HeaderCell> numbers = named(part);
    if (numbers.isEmpty()) {
      return false;
    }
    int index = active.indexAt(numbers.get(0).position());
    boolean isBeside = index >= 0 && inHeader.contains(active.get(index));
    if (index >= 0 && !isBeside && active.get(index).isRepeatedBy(part)) {
      inHeader.add(active.get(index));
      collector.note(ScanNote.Kind.REPEATED_HEADERS, 1, sheet, String.valueOf(part.firstRow()));
      return true;
    }
    ColumnChooser chooser =
        new ColumnChooser(
            part.key(),
            settings.used(),
            rows.peek(HeaderFinder.SAMPLE).stream().skip(part.furtherRows()).toList());
    boolean isAlone = parts == 1 && active.size() == (index < 0 ? 0 : 1);
    List<ColumnUse> columns = new ArrayList<>(chooser.choose(part));
    columns.addAll(chooser.unnamed(part, isAlone));
    DataTable table = new DataTable(sheet, part.lastRow(), columns);
    if (!table.has(part.key())) {
      return false;
    }
    ActiveTable begun = new ActiveTable(table, part);
    active.put(isBeside ? -1 : index, begun);
    inHeader.add(begun);
    collector.table(table);
    noteFurtherColumns(table);
    return true;
  }

  private List<HeaderCell> named(Header part) {
    return part.cells().stream().filter(cell -> cell.is(part.key())).toList();
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
      boolean isMine = !inHeader.contains(active.get(i));
      if (isMine && hasCells(row, active.start(i), active.end(i))) {
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

  private void outside(TableRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (DeviceText.mentions(row.cell(i).text())) {
        collector.unread(UnreadPlace.Kind.OUTSIDE, "", sheet, row, i);
      }
    }
  }
}

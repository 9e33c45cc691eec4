package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.model.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is found in one file: tables, notes, and places that stay unread. */
final class ScanCollector {
  private final List<DataTable> tables = new ArrayList<>();
  private final Map<List<Object>, ScanNote> notes = new LinkedHashMap<>();
  private final Map<List<Object>, UnreadPlace> unread = new LinkedHashMap<>();
  private int rows;

  void table(DataTable table) {
    tables.add(table);
  }

  void row() throws TableScanException {
    rows++;
    if (rows > TableScan.MAX_ROWS) {
      throw new TableScanException(TableScanException.Kind.TOO_MANY_ROWS);
    }
  }

  /** Adds occurrences; the note names the place of the first one. */
  void note(ScanNote.Kind kind, int count, Optional<String> sheet, String where) {
    if (count > 0) {
      notes.merge(
          List.of(kind, sheet),
          new ScanNote(kind, count, sheet, where),
          (a, b) -> new ScanNote(kind, a.count() + b.count(), sheet, a.where()));
    }
  }

  /**
   * Adds a cell that was not read.
   *
   * @param place what the cell has in common with others of the same place: its column
   */
  void unread(
      UnreadPlace.Kind kind, Object place, Optional<String> sheet, TableRow row, int position) {
    String text = row.cell(position).text().strip();
    UnreadPlace one = new UnreadPlace(kind, 1, sheet, row.line(), row.reference(position), text);
    unread(place, one);
  }

  void unread(Object place, UnreadPlace one) {
    unread.merge(
        List.of(one.kind(), one.sheet(), place),
        one,
        (a, b) ->
            new UnreadPlace(
                a.kind(), a.count() + b.count(), a.sheet(), a.line(), a.reference(), a.text()));
  }

  List<DataTable> tables() {
    return tables;
  }

  int rows() {
    return rows;
  }

  ScanReport report(
      Optional<String> encoding, Optional<Character> delimiter, List<SheetUse> sheets) {
    return new ScanReport(
        encoding,
        delimiter,
        sheets,
        tables,
        rows,
        List.copyOf(notes.values()),
        List.copyOf(unread.values()));
  }
}

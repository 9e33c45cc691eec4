package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.ColumnKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The content of a file that was read, and the rest that was not. Immutable.
 *
 * @param encoding the encoding of a text file: {@code UTF-8}; empty for a workbook
 * @param delimiter the delimiter of a text file; empty for a workbook
 * @param sheets all sheets of a workbook, in the order of their tabs; empty for a text file
 * @param tables the tables that were read, in their order
 * @param rows the number of rows that were read in all tables
 * @param notes remarks for people
 * @param unread places with data of devices that was not read
 */
public record ScanReport(
    Optional<String> encoding,
    Optional<Character> delimiter,
    List<SheetUse> sheets,
    List<DataTable> tables,
    int rows,
    List<ScanNote> notes,
    List<UnreadPlace> unread) {

  /** Copies the lists. */
  public ScanReport {
    sheets = List.copyOf(sheets);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }

  /**
   * Returns the kinds, out of these, that at least one table lacks: they were not compared there.
   */
  public Set<ColumnKind> lacking(Set<ColumnKind> kinds) {
    return kinds.stream()
        .filter(kind -> !tables.stream().allMatch(table -> table.has(kind)))
        .collect(Collectors.toUnmodifiableSet());
  }
}

package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.TableFile;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.header.HeaderFinder;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.xlsx.WorkbookFile;
import io.github.openmidid.examples.tables.xlsx.WorkbookSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all tables of a file in csv or xlsx that have a required column. The rows are pushed to a
 * handler, so that a file of any length needs little memory. Immutable.
 *
 * <pre>{@code
 * TableScan scan =
 *     TableScan.of(ColumnKind.DEVICE_NUMBER, Set.of(ColumnKind.MODALITY, ColumnKind.OPERATOR))
 *         .withColumn(ColumnKind.MODALITY, "Type");
 * ScanReport report =
 *     scan.read(path, (table, row) -> add(table.cell(row, ColumnKind.DEVICE_NUMBER).text()));
 * }</pre>
 */
public final class TableScan {
  /** The maximum number of rows, that of a worksheet. */
  public static final int MAX_ROWS = 1_048_576;

  private final ColumnKind required;
  private final Optional<ColumnKind> alternative;
  private final Set<ColumnKind> wanted;
  private final Map<ColumnKind, String> decisions;
  private final Set<String> sheets;

  private TableScan(
      ColumnKind required,
      Optional<ColumnKind> alternative,
      Set<ColumnKind> wanted,
      Map<ColumnKind, String> decisions,
      Set<String> sheets) {
    this.required = required;
    this.alternative = alternative;
    this.wanted = wanted;
    this.decisions = decisions;
    this.sheets = sheets;
  }

  /**
   * Returns a scan for tables.
   *
   * @param required the column by which a table is recognised
   * @param wanted further columns that are used where a table has them
   */
  public static TableScan of(ColumnKind required, Set<ColumnKind> wanted) {
    return new TableScan(required, Optional.empty(), Set.copyOf(wanted), Map.of(), Set.of());
  }

  /**
   * Returns a scan that also reads tables without the required column, if they have this one: lists
   * from before the MID-ID have the former number only.
   *
   * @param kind the other kind, whether or not it was wanted before
   */
  public TableScan withAlternative(ColumnKind kind) {
    return new TableScan(required, Optional.of(kind), wanted, decisions, sheets);
  }

  /**
   * Returns a scan that uses the column with this header for a kind, regardless of the meaning of
   * the header and of other columns. Tables without such a header are read as before.
   *
   * @param kind the kind, whether or not it was wanted before
   * @param header the text of the header; case, accents, spaces and punctuation are ignored
   */
  public TableScan withColumn(ColumnKind kind, String header) {
    Map<ColumnKind, String> more = new EnumMap<>(ColumnKind.class);
    more.putAll(decisions);
    more.put(kind, header);
    return new TableScan(required, alternative, wanted, Map.copyOf(more), sheets);
  }

  /**
   * Returns a scan that reads these sheets only, hidden ones too.
   *
   * @param names the names on their tabs; case is ignored
   */
  public TableScan withSheets(Collection<String> names) {
    return new TableScan(
        required, alternative, wanted, decisions, Set.copyOf(new LinkedHashSet<>(names)));
  }

  /**
   * Reads a file.
   *
   * @param file csv or xlsx, detected by its content
   * @param handler receives the rows; they may come before a later part of the file turns out to be
   *     unreadable
   * @return what was read and what was not
   * @throws TableFileException if the file is no table that can be read
   * @throws TableScanException if it has no such table, or an ambiguous one
   * @throws IOException if the file cannot be read, or the handler stops
   */
  public ScanReport read(Path file, DataRowHandler handler) throws IOException {
    Optional<TextEncoding> encoding = TableFile.of(file).encoding();
    ScanReport report =
        encoding.isPresent()
            ? new TextScan(this, file, encoding.orElseThrow()).read(handler)
            : new WorkbookScan(this, file).read(handler);
    requireDecidedColumns(report);
    if (report.rows() == 0) {
      throw new TableScanException(TableScanException.Kind.NO_ROWS);
    }
    return report;
  }

  /**
   * Returns the names of the visible sheets of a workbook, in the order of their tabs; none for a
   * text file.
   *
   * @throws TableFileException if the file is no table that can be read
   */
  public static List<String> sheetNames(Path file) throws IOException {
    if (!TableFile.isZip(file)) {
      return List.of();
    }
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      return workbook.sheets().stream()
          .filter(sheet -> sheet.isVisible() && sheet.isWorksheet())
          .map(WorkbookSheet::name)
          .toList();
    }
  }

  private void requireDecidedColumns(ScanReport report) throws TableScanException {
    for (Map.Entry<ColumnKind, String> decision : decisions.entrySet()) {
      boolean isFound =
          report.tables().stream()
              .flatMap(table -> table.column(decision.getKey()).stream())
              .anyMatch(column -> column.isDecided());
      if (!isFound) {
        throw new TableScanException(TableScanException.Kind.UNKNOWN_COLUMN, decision.getValue());
      }
    }
  }

  /** Returns all kinds that are used where a table has them. */
  Set<ColumnKind> used() {
    return wanted;
  }

  /** Returns the names of the sheets to be read; empty for all visible ones. */
  Set<String> sheets() {
    return sheets;
  }

  HeaderFinder headers() {
    return new HeaderFinder(required, alternative, decisions);
  }
}

package io.github.openmidid.examples.billing.table;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.check.ExaminationLine;
import io.github.openmidid.examples.billing.record.CompactDay;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.DayParser;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataRowHandler;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.TableScan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads examinations in csv and xlsx. Columns are found by their headers; other columns, such as
 * those of patients, are not passed on.
 */
public final class ExaminationTableReader {
  private static final Set<ColumnKind> WANTED =
      EnumSet.of(
          ColumnKind.EXAMINATION_DATE,
          ColumnKind.NOMENCLATURE_CODE,
          ColumnKind.DEVICE_NUMBER,
          ColumnKind.MODALITY,
          ColumnKind.OPERATOR,
          ColumnKind.SITE);

  private final TableScan scan;
  private final LineDefaults defaults;

  /**
   * Creates a reader.
   *
   * @param columns the headers that the user has assigned to kinds of column
   * @param defaults the values that apply to all lines
   */
  public ExaminationTableReader(Map<ColumnKind, String> columns, LineDefaults defaults) {
    TableScan all = TableScan.of(ColumnKind.BILLING_NUMBER, WANTED);
    for (Map.Entry<ColumnKind, String> column : columns.entrySet()) {
      all = all.withColumn(column.getKey(), column.getValue());
    }
    this.scan = all;
    this.defaults = defaults;
  }

  /** Receives the lines of a file. */
  public interface Handler {
    /**
     * Handles a line.
     *
     * @param sheet its sheet; empty for a text file
     * @param notCompared the reasons that are not compared, because its table does not state them
     */
    void line(Optional<String> sheet, ExaminationLine line, Set<BillingReason> notCompared)
        throws CommandException;
  }

  /** Returns whether the user may assign a column to this kind. */
  public static boolean isUsed(ColumnKind kind) {
    return kind == ColumnKind.BILLING_NUMBER || WANTED.contains(kind);
  }

  /**
   * Returns whether a workbook has more than one visible sheet.
   *
   * @throws CommandException if it cannot be read
   */
  public static boolean hasSheets(Path workbook) throws CommandException {
    try {
      return TableScan.sheetNames(workbook).size() > 1;
    } catch (IOException e) {
      throw TableProblem.of(e, workbook);
    }
  }

  /**
   * Reads a file.
   *
   * @return the report on the content that was read and not read; its texts may be those of
   *     patients
   * @throws CommandException if it cannot be read, or has no such table
   */
  public ScanReport read(Path file, Handler handler) throws CommandException {
    Map<DataTable, Set<BillingReason>> notCompared = new HashMap<>();
    DataRowHandler rows =
        (table, row) -> {
          requireDate(file, table);
          Set<BillingReason> ofTable = notCompared.computeIfAbsent(table, this::notCompared);
          handle(table, row, ofTable, handler);
        };
    try {
      return OwnThread.run(() -> scan.read(file, rows));
    } catch (StoppedException e) {
      throw e.problem;
    } catch (IOException e) {
      throw TableProblem.of(e, file);
    }
  }

  private static void requireDate(Path file, DataTable table) throws StoppedException {
    if (!table.has(ColumnKind.EXAMINATION_DATE)) {
      throw new StoppedException(TableProblem.noDate(file, table));
    }
  }

  private void handle(
      DataTable table, TableRow row, Set<BillingReason> notCompared, Handler handler)
      throws StoppedException {
    try {
      handler.line(table.sheet(), line(table, row), notCompared);
    } catch (CommandException e) {
      throw new StoppedException(e);
    }
  }

  private Set<BillingReason> notCompared(DataTable table) {
    return defaults.notCompared(
        table.has(ColumnKind.MODALITY), table.has(ColumnKind.OPERATOR), table.has(ColumnKind.SITE));
  }

  private ExaminationLine line(DataTable table, TableRow row) {
    return new ExaminationLine(
        row.line(),
        text(table, row, ColumnKind.NOMENCLATURE_CODE),
        text(table, row, ColumnKind.BILLING_NUMBER),
        day(table.cell(row, ColumnKind.EXAMINATION_DATE)),
        text(table, row, ColumnKind.DEVICE_NUMBER),
        text(table, row, ColumnKind.MODALITY),
        table.has(ColumnKind.OPERATOR)
            ? text(table, row, ColumnKind.OPERATOR)
            : defaults.operator(),
        table.has(ColumnKind.SITE) ? text(table, row, ColumnKind.SITE) : defaults.site());
  }

  private static String text(DataTable table, TableRow row, ColumnKind kind) {
    return table.cell(row, kind).text();
  }

  private static Optional<LocalDate> day(TableCell cell) {
    return CompactDay.of(cell.text().strip()).or(() -> DayParser.read(cell));
  }

  /** Carries a problem through the scan, which allows {@link IOException} only. */
  private static final class StoppedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient CommandException problem;

    StoppedException(CommandException problem) {
      super(problem);
      this.problem = problem;
    }
  }
}

package io.github.openmidid.examples.billing.table;

import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.tables.scan.TableScanException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Explains to the user why a table cannot be read. A text of the file is shown only if it was
 * recognised as a header; causes, whose messages may hold texts of the file, are left out.
 */
final class TableProblem {
  private static final int SHOWN = 40;
  private static final int MAX_NAME = 200;

  private TableProblem() {}

  static CommandException of(IOException e, Path file) {
    String path = SafeText.path(file);
    if (e instanceof TableFileException table) {
      return of(table, path);
    }
    if (e instanceof TableScanException scan) {
      return of(scan, path);
    }
    return new CommandException(BillingProblem.UNREADABLE, path);
  }

  static CommandException noDate(Path file, DataTable table) {
    String path = SafeText.path(file);
    String name = table.sheet().map(sheet -> path + ", " + sheet).orElse(path);
    return new CommandException(
        BillingProblem.NO_DATE,
        SafeText.oneLine(name, MAX_NAME),
        String.valueOf(table.headerRow()));
  }

  private static CommandException of(TableFileException e, String path) {
    return switch (e.kind()) {
      case QUOTES, TOO_WIDE ->
          new CommandException(BillingProblem.CSV, path, String.valueOf(e.line() + 1));
      default -> new CommandException(BillingProblem.FORMAT, path);
    };
  }

  private static CommandException of(TableScanException e, String path) {
    List<String> details = e.details();
    return switch (e.kind()) {
      case NO_TABLE -> new CommandException(BillingProblem.NO_COLUMN, path);
      case TWO_COLUMNS ->
          new CommandException(BillingProblem.TWO_COLUMNS, path, details.get(0), details.get(2));
      case UNKNOWN_COLUMN ->
          new CommandException(
              BillingProblem.UNKNOWN_COLUMN, path, SafeText.oneLine(details.get(0), SHOWN));
      case EMPTY, HIDDEN, NO_ROWS -> new CommandException(BillingProblem.EMPTY, path);
      case UNKNOWN_SHEET, TOO_MANY_ROWS -> new CommandException(BillingProblem.FORMAT, path);
    };
  }
}

package io.github.openmidid.examples.transfer.prepare;

import io.github.openmidid.examples.transfer.read.TransferTable;
import java.util.List;

/**
 * The rows of one file whose number was replaced, and those whose number was not.
 *
 * @param table the file as it was read
 * @param rows the rows whose number was not a MID-ID, in their order
 */
public record PreparationReport(TransferTable table, List<PreparedRow> rows) {

  /** Copies the list. */
  public PreparationReport {
    rows = List.copyOf(rows);
  }

  /** Returns the number of rows whose number was replaced. */
  public long replaced() {
    return rows.stream().filter(PreparedRow::isReplaced).count();
  }

  /** Returns the number of rows that rightly keep their number. */
  public long withoutMidId() {
    return rows.stream().filter(PreparedRow::isWithoutMidId).count();
  }

  /** Returns the rows that need a person: their number could not be replaced. */
  public List<PreparedRow> left() {
    return rows.stream().filter(row -> !row.isReplaced() && !row.isWithoutMidId()).toList();
  }

  /** Returns whether nothing is left for a person: no row, and no data that was not read. */
  public boolean isComplete() {
    return left().isEmpty() && table.unread().isEmpty();
  }
}

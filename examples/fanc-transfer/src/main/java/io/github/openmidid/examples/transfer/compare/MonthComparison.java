package io.github.openmidid.examples.transfer.compare;

import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.TransferComparison;

/**
 * The files of two months and their differences.
 *
 * <pre>{@code
 * MonthComparison.of(october, november).isNothingToSend();
 * }</pre>
 *
 * @param before the earlier file
 * @param after the later file
 * @param changes the differences between their rows
 */
public record MonthComparison(
    TransferTable before, TransferTable after, TransferComparison<TransferLine> changes) {

  /** Compares two files that have been read. */
  public static MonthComparison of(TransferTable before, TransferTable after) {
    return new MonthComparison(before, after, TransferComparison.of(before.rows(), after.rows()));
  }

  /**
   * Returns whether there is nothing to send: no row differs, no field is in one month only, and no
   * data of devices was left unread in either file.
   */
  public boolean isNothingToSend() {
    return changes.isUnchanged() && before.unread().isEmpty() && after.unread().isEmpty();
  }
}

package io.github.openmidid.examples.transfer.compare;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Reconciliation;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.TransferRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A list of assets and its comparison with a register, and optionally with the last transfer.
 *
 * @param assets the list
 * @param lastTransfer the last transfer, if it was compared
 * @param operators the operators whose registered devices the list should hold; empty for all
 * @param result the comparison
 */
public record AssetReconciliation(
    TransferTable assets,
    Optional<TransferTable> lastTransfer,
    Set<String> operators,
    Reconciliation<TransferLine> result) {

  /**
   * Compares a list.
   *
   * @param day the day on which the list is true
   * @param operators the operators whose registered devices the list should hold; if there are
   *     none, those that the list names
   */
  public static AssetReconciliation of(
      TransferTable assets,
      Optional<TransferTable> lastTransfer,
      DeviceDirectory directory,
      LocalDate day,
      Collection<String> operators) {
    Set<String> expected = new TreeSet<>(operators.isEmpty() ? named(assets) : operators);
    Reconciliation.Builder<TransferLine> builder =
        Reconciliation.builder(assets.rows(), directory).day(day).operators(expected);
    lastTransfer.ifPresent(table -> builder.lastTransfer(table.rows()));
    return new AssetReconciliation(assets, lastTransfer, expected, builder.build());
  }

  private static Set<String> named(TransferTable assets) {
    Set<String> names = new TreeSet<>();
    for (TransferRow<TransferLine> row : assets.rows()) {
      row.operator().map(String::strip).filter(name -> !name.isEmpty()).ifPresent(names::add);
    }
    return names;
  }

  /** Returns the entries that a person has to look at, in their order. */
  public List<Entry<TransferLine>> open() {
    return result.entries().stream().filter(entry -> entry.status().needsAttention()).toList();
  }

  /** Returns whether there is nothing to review, and no data was left unread. */
  public boolean isClean() {
    return open().isEmpty()
        && assets.unread().isEmpty()
        && lastTransfer.map(table -> table.unread().isEmpty()).orElse(true);
  }
}

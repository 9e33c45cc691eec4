package io.github.openmidid.examples.transfer.prepare;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.tables.edit.EditResult;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.former.NumberReplacement;
import io.github.openmidid.fanc.former.NumberReplacement.Outcome;
import java.util.Locale;
import java.util.Optional;

/**
 * A row with a former number, and the decision about it.
 *
 * @param decision the decision about its number
 * @param obstacle why the cell of a proven number could not be changed, if so
 */
public record PreparedRow(
    NumberReplacement<TransferLine> decision, Optional<EditResult.Reason> obstacle) {

  /** Returns the row. */
  public TransferLine line() {
    return decision.key();
  }

  /** Returns whether its number was replaced. */
  public boolean isReplaced() {
    return decision.isProven() && obstacle.isEmpty();
  }

  /** Returns whether the row rightly keeps its number, because such devices have no MID-ID. */
  public boolean isWithoutMidId() {
    return decision.outcome() == Outcome.KIND_WITHOUT_MID_ID;
  }

  /** Returns the identifier that is in the file now; empty if the row is as before. */
  public Optional<MidId> replacement() {
    return isReplaced() ? decision.midId() : Optional.empty();
  }

  /** Returns the code of the result: {@code proven}, {@code notLinked}, {@code formula} … */
  public String code() {
    return obstacle.map(PreparedRow::code).orElseGet(() -> decision.outcome().code());
  }

  private static String code(EditResult.Reason obstacle) {
    return switch (obstacle) {
      case FORMULA -> "formula";
      case MERGED -> "merged";
    };
  }

  /**
   * Returns the result and its reason.
   *
   * @param locale Dutch, French, German or English; English for any other
   */
  public String message(Locale locale) {
    return obstacle
        .map(reason -> TransferMessages.get(locale, "prepare." + code(reason)))
        .orElseGet(() -> decision.message(locale));
  }
}

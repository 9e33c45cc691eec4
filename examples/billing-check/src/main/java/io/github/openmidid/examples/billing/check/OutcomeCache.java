package io.github.openmidid.examples.billing.check;

import io.github.openmidid.billing.BillingReason;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the outcomes of lines, of which many have the same number, code and day. A table of
 * fixed size, in which a later outcome replaces an earlier one. Not thread-safe.
 */
final class OutcomeCache {
  private static final int SLOTS = 1 << 14;

  private final @Nullable Key[] keys = new @Nullable Key[SLOTS];
  private final @Nullable LineOutcome[] outcomes = new @Nullable LineOutcome[SLOTS];

  /** The content of a line on which its outcome depends. */
  private record Key(
      String nomenclatureCode,
      String billingNumber,
      LocalDate day,
      String midId,
      String modality,
      String operator,
      String site,
      Set<BillingReason> notCompared) {}

  /** Returns the outcome of an equal line, or computes and remembers it. */
  LineOutcome get(
      ExaminationLine line,
      LocalDate day,
      Set<BillingReason> notCompared,
      Supplier<LineOutcome> outcome) {
    Key key =
        new Key(
            line.nomenclatureCode(),
            line.billingNumber(),
            day,
            line.midId(),
            line.modality(),
            line.operator(),
            line.site(),
            notCompared);
    int hash = key.hashCode();
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    LineOutcome known = outcomes[slot];
    if (known == null || !key.equals(keys[slot])) {
      known = outcome.get();
      keys[slot] = key;
      outcomes[slot] = known;
    }
    return known;
  }
}

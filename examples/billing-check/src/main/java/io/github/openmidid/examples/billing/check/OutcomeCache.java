package io.github.openmidid.examples.billing.check;

import io.github.openmidid.billing.BillingReason;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches the outcomes of lines, because many lines have the same number, code and day. The cache is
 * a table of fixed size, in which a later outcome replaces an earlier one. If lines rarely recur,
 * no further outcomes are cached. Not thread-safe.
 */
final class OutcomeCache {
  private static final int SLOTS = 1 << 14;

  /** The number of lines after which it is decided whether lines recur. */
  private static final int TRIAL = 1 << 13;

  /** The hash codes of the entries, which distinguish most lines without access to the entry. */
  private final int[] hashes = new int[SLOTS];

  private final @Nullable Entry[] entries = new @Nullable Entry[SLOTS];

  private int lines;
  private int hits;

  private record Entry(ExaminationLine line, Set<BillingReason> notCompared, LineOutcome outcome) {}

  /** Returns the cached outcome of a line with the same values, or computes and caches it. */
  LineOutcome get(
      ExaminationLine line, Set<BillingReason> notCompared, Supplier<LineOutcome> outcome) {
    if (lines == TRIAL && hits < TRIAL / 4) {
      return outcome.get();
    }
    int hash = line.hashOfStated();
    int slot = (hash ^ (hash >>> 14)) & (SLOTS - 1);
    Entry known = entries[slot];
    boolean isHit =
        hashes[slot] == hash
            && known != null
            && line.statesSame(known.line)
            && notCompared.equals(known.notCompared);
    if (lines < TRIAL) {
      lines++;
      hits += isHit ? 1 : 0;
    }
    if (known != null && isHit) {
      return known.outcome;
    }
    Entry entry = new Entry(line, notCompared, outcome.get());
    hashes[slot] = hash;
    entries[slot] = entry;
    return entry.outcome;
  }
}

package io.github.openmidid.examples.register;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.config.SerialPool;
import java.util.BitSet;

/** Which serials of the range for tests were granted; takes the same memory however many. */
final class SeenSerials {
  private static final SerialPool RANGE = SerialPool.of(true);

  private final BitSet seen = new BitSet((int) RANGE.size());

  /** Notes a new one; throws if it was granted before. */
  synchronized void add(String midId) {
    int position = (int) (MidId.of(midId).serial() - RANGE.first());
    if (seen.get(position)) {
      throw new AssertionError("granted twice: " + midId);
    }
    seen.set(position);
  }

  synchronized long count() {
    return seen.cardinality();
  }
}

package io.github.openmidid.examples.register.support;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.config.SerialPool;
import java.util.BitSet;

/** The granted serials of the test range, in a bit set of constant size. */
public final class GrantedSerialSet {
  private static final SerialPool RANGE = SerialPool.of(true);

  private final BitSet seen = new BitSet((int) RANGE.size());

  /** Adds a serial; throws if it was already granted. */
  synchronized void add(String midId) {
    int position = (int) (MidId.of(midId).serial() - RANGE.first());
    if (seen.get(position)) {
      throw new AssertionError("granted twice: " + midId);
    }
    seen.set(position);
  }

  public synchronized long count() {
    return seen.cardinality();
  }
}

package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.SerialRange;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The identifiers to grant, in the order of their grants. */
public final class MidIdSequence {
  private final Iterator<MidId> supplied;
  private final boolean isSupplied;
  private long nextSerial;

  private MidIdSequence(List<MidId> supplied, boolean isSupplied, long firstSerial) {
    this.supplied = List.copyOf(supplied).iterator();
    this.isSupplied = isSupplied;
    this.nextSerial = firstSerial;
  }

  /** Returns a sequence of these identifiers. */
  public static MidIdSequence of(List<MidId> midIds) {
    return new MidIdSequence(midIds, true, 0);
  }

  /** Returns a sequence in the test range of the format, or of all serial numbers without one. */
  public static MidIdSequence ofFormat() {
    long first = MidIdFormat.current().testRange().map(SerialRange::first).orElse(1L);
    return new MidIdSequence(List.of(), false, first);
  }

  /** Returns the next identifier; empty if there is none. */
  Optional<MidId> next() {
    if (isSupplied) {
      return supplied.hasNext() ? Optional.of(supplied.next()) : Optional.empty();
    }
    MidIdFormat format = MidIdFormat.current();
    if (format.status() == MidIdFormat.Status.OPAQUE) {
      throw new IllegalStateException(
          "the format "
              + format.name()
              + " has no serial numbers: set the identifiers to grant with Builder.identifiers");
    }
    while (format.isReserved(nextSerial)) {
      nextSerial++;
    }
    return Optional.of(MidId.ofSerial(nextSerial++));
  }
}

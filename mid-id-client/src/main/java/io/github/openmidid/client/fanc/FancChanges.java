package io.github.openmidid.client.fanc;

import java.util.List;
import java.util.Objects;

/**
 * A page of the list for FANC. Immutable.
 *
 * @param devices the devices in their current state, in the order of their latest changes
 * @param cursor the position after the last change, with which to continue at any later time; store
 *     it
 * @param hasMore whether more changes are available now
 */
public record FancChanges(List<FancDevice> devices, String cursor, boolean hasMore) {
  /** Copies the list and validates that nothing is null. */
  public FancChanges {
    devices = List.copyOf(devices);
    Objects.requireNonNull(cursor, "cursor");
  }
}

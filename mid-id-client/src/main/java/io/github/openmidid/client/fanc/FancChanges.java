package io.github.openmidid.client.fanc;

import java.util.List;
import java.util.Objects;

/**
 * A part of FANC's list.
 *
 * @param devices each as it is now, in the order of their latest changes
 * @param cursor where to go on, now or another day; keep it
 * @param hasMore whether there is more to read right now
 */
public record FancChanges(List<FancDevice> devices, String cursor, boolean hasMore) {
  /** Copies the list and checks that nothing is null. */
  public FancChanges {
    devices = List.copyOf(devices);
    Objects.requireNonNull(cursor, "cursor");
  }
}

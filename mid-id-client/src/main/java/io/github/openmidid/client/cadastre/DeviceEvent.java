package io.github.openmidid.client.cadastre;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a device once.
 *
 * @param version the version that came of it
 * @param eventCode what it was, as the register gave it: {@code reported}, {@code linked}, {@code
 *     billed} or a change
 * @param changedAt when
 * @param changedBy the organization that did it
 * @param changes field by field
 */
public record DeviceEvent(
    String version, String eventCode, Instant changedAt, String changedBy, List<Change> changes) {
  /** Copies the list and checks that nothing is null. */
  public DeviceEvent {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(eventCode, "eventCode");
    Objects.requireNonNull(changedAt, "changedAt");
    Objects.requireNonNull(changedBy, "changedBy");
    changes = List.copyOf(changes);
  }

  /**
   * What changed of one field.
   *
   * @param name the field's name between programs, as the register gave it
   * @param before as text; empty if the field was not there
   * @param after as text; empty if the field is not there any more
   */
  public record Change(String name, Optional<String> before, Optional<String> after) {
    /** Checks that nothing is null. */
    public Change {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }
}

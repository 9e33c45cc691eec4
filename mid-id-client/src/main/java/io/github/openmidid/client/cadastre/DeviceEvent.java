package io.github.openmidid.client.cadastre;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An event in the history of a device. Immutable.
 *
 * @param version the version that resulted from it
 * @param eventCode the kind of event, as in the response: {@code reported}, {@code linked}, {@code
 *     billed} or a kind of change
 * @param changedAt the time of the event
 * @param changedBy the organization that caused it
 * @param changes the changes, one per field
 * @param warnings the warnings about the report or change
 */
public record DeviceEvent(
    String version,
    String eventCode,
    Instant changedAt,
    String changedBy,
    List<Change> changes,
    List<RegisterWarning> warnings) {
  /** Copies the lists and validates that nothing is null. */
  public DeviceEvent {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(eventCode, "eventCode");
    Objects.requireNonNull(changedAt, "changedAt");
    Objects.requireNonNull(changedBy, "changedBy");
    changes = List.copyOf(changes);
    warnings = List.copyOf(warnings);
  }

  /**
   * The change of one field.
   *
   * @param name the wire name of the field, as in the response
   * @param before the former value as text; empty if the field was absent
   * @param after the new value as text; empty if the field was removed
   */
  public record Change(String name, Optional<String> before, Optional<String> after) {
    /** Validates that nothing is null. */
    public Change {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }
  }
}

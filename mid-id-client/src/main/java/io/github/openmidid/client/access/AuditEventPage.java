package io.github.openmidid.client.access;

import java.util.List;
import java.util.Objects;

/**
 * A part of the audit trail.
 *
 * @param events oldest first
 * @param cursor where to go on, now or another day; keep it
 * @param hasMore whether there is more to read right now
 */
public record AuditEventPage(List<AuditEvent> events, String cursor, boolean hasMore) {
  /** Copies the list and checks that nothing is null. */
  public AuditEventPage {
    events = List.copyOf(events);
    Objects.requireNonNull(cursor, "cursor");
  }
}

package io.github.openmidid.client.access;

import java.util.List;
import java.util.Objects;

/**
 * A page of the audit trail. Immutable.
 *
 * @param events the events, oldest first
 * @param cursor the position after the last event, with which to continue at any later time; store
 *     it
 * @param hasMore whether more events are available now
 */
public record AuditEventPage(List<AuditEvent> events, String cursor, boolean hasMore) {
  /** Copies the list and validates that nothing is null. */
  public AuditEventPage {
    events = List.copyOf(events);
    Objects.requireNonNull(cursor, "cursor");
  }
}

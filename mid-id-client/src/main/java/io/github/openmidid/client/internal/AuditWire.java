package io.github.openmidid.client.internal;

import static io.github.openmidid.client.internal.Wire.required;

import io.github.openmidid.client.AuditEvent;
import io.github.openmidid.client.AuditEventPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of the audit trail; see {@link Wire}. */
public final class AuditWire {
  private AuditWire() {}

  public record Events(
      @Nullable List<Event> items, @Nullable String next, @Nullable String cursor) {
    AuditEventPage toCursorPage() {
      return new AuditEventPage(
          events(), Ids.answeredCursor(required("cursor", cursor)), next != null);
    }

    Listing.Page<AuditEvent> toPage() {
      return new Listing.Page<>(events(), next);
    }

    private List<AuditEvent> events() {
      return required("items", items).stream().map(Event::toEvent).toList();
    }
  }

  public record Event(
      @Nullable String auditEventId,
      @Nullable String occurredAt,
      @Nullable String action,
      @Nullable String organization,
      @Nullable String userId,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable String delegationId,
      @Nullable String traceId) {
    AuditEvent toEvent() {
      return new AuditEvent(
          Ids.answered(required("auditEventId", auditEventId)),
          Parts.instant("occurredAt", occurredAt),
          ResponseText.code("action", action),
          ResponseText.required("organization", ResponseText.NAME, organization),
          ResponseText.optional("userId", ResponseText.LABEL, userId),
          Optional.ofNullable(midId).map(Wire::canonical),
          Optional.ofNullable(deviceId).map(Ids::answered),
          Optional.ofNullable(delegationId).map(Ids::answered),
          ResponseText.optionalCode("traceId", traceId));
    }
  }
}

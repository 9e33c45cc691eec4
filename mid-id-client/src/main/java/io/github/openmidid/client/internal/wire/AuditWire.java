package io.github.openmidid.client.internal.wire;

import static io.github.openmidid.client.internal.wire.WireValue.required;

import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of the audit trail; see {@link RegistrationWire}. */
public final class AuditWire {
  private AuditWire() {}

  public record Events(
      @Nullable List<Event> items, @Nullable String next, @Nullable String cursor) {
    public AuditEventPage toCursorPage() {
      return new AuditEventPage(
          events(), ResourceId.cursorOfResponse(required("cursor", cursor)), next != null);
    }

    public Page<AuditEvent> toPage() {
      return new Page<>(events(), next);
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
          ResourceId.ofResponse(required("auditEventId", auditEventId)),
          WireValue.instant("occurredAt", occurredAt),
          ResponseText.code("action", action),
          ResponseText.required("organization", ResponseText.NAME, organization),
          ResponseText.optional("userId", ResponseText.LABEL, userId),
          Optional.ofNullable(midId).map(WireValue::canonical),
          Optional.ofNullable(deviceId).map(ResourceId::ofResponse),
          Optional.ofNullable(delegationId).map(ResourceId::ofResponse),
          ResponseText.optionalCode("traceId", traceId));
    }
  }
}

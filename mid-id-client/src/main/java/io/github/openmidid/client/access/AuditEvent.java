package io.github.openmidid.client.access;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * An event of the audit trail. Immutable. Codes that this release does not know are kept as text.
 *
 * @param auditEventId the id of the event
 * @param occurredAt the time of the event
 * @param actionCode the action, for example {@code midIdGranted} or {@code deviceChanged}
 * @param organization the organization that performed the action
 * @param userId the person who performed it, if the access token identified one; empty for actions
 *     of other organizations
 * @param midId the identifier concerned, if any
 * @param deviceId the device concerned, if any
 * @param delegationId the delegation concerned, if any
 * @param accessRequestId the access request concerned, if any
 * @param traceId the {@code BelGov-Trace-Id} of the response; empty for actions of other
 *     organizations
 */
public record AuditEvent(
    String auditEventId,
    Instant occurredAt,
    String actionCode,
    String organization,
    Optional<String> userId,
    Optional<MidId> midId,
    Optional<String> deviceId,
    Optional<String> delegationId,
    Optional<String> accessRequestId,
    Optional<String> traceId) {
  /** Validates that nothing is null. */
  public AuditEvent {
    Objects.requireNonNull(auditEventId, "auditEventId");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(actionCode, "actionCode");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(delegationId, "delegationId");
    Objects.requireNonNull(accessRequestId, "accessRequestId");
    Objects.requireNonNull(traceId, "traceId");
  }
}

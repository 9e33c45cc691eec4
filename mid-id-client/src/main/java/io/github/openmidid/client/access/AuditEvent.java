package io.github.openmidid.client.access;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was done to a register. Codes that this release does not know are kept as the
 * register gave them.
 *
 * @param auditEventId how the register names it
 * @param occurredAt when
 * @param actionCode what was done: {@code midIdGranted}, {@code deviceChanged} and so on
 * @param organization by which organization
 * @param userId by whom, if the access token named a person; left out of what others did
 * @param midId the identifier it concerns
 * @param deviceId the device it concerns
 * @param delegationId the delegation it concerns
 * @param traceId the {@code BelGov-Trace-Id} of the answer; left out of what others did
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
    Optional<String> traceId) {
  /** Checks that nothing is null. */
  public AuditEvent {
    Objects.requireNonNull(auditEventId, "auditEventId");
    Objects.requireNonNull(occurredAt, "occurredAt");
    Objects.requireNonNull(actionCode, "actionCode");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(userId, "userId");
    Objects.requireNonNull(midId, "midId");
    Objects.requireNonNull(deviceId, "deviceId");
    Objects.requireNonNull(delegationId, "delegationId");
    Objects.requireNonNull(traceId, "traceId");
  }
}

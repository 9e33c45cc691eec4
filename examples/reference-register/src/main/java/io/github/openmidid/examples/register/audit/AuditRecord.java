package io.github.openmidid.examples.register.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * An event of the audit trail.
 *
 * @param place its place in the feed
 * @param auditEventId its id
 * @param occurredAt when it occurred
 * @param action the code of the action
 * @param organization the organization that acted
 * @param userId the person or program, if the token named one
 * @param midId the identifier that it concerns
 * @param deviceId the device that it concerns
 * @param delegationId the delegation that it concerns
 * @param accessRequestId the access request that it concerns
 * @param traceId the trace id of the response to the request
 */
public record AuditRecord(
    long place,
    String auditEventId,
    Instant occurredAt,
    String action,
    String organization,
    Optional<String> userId,
    Optional<String> midId,
    Optional<String> deviceId,
    Optional<String> delegationId,
    Optional<String> accessRequestId,
    Optional<String> traceId) {}

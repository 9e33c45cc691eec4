package io.github.openmidid.examples.register.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done to the register.
 *
 * @param place its place in the trail
 * @param auditEventId its name
 * @param occurredAt when
 * @param action what, as the contract names it
 * @param organization by which organization
 * @param userId by whom, if the token has named somebody
 * @param midId the identifier it concerns
 * @param deviceId the device it concerns
 * @param delegationId the delegation it concerns
 * @param traceId the name of the answer that told of it
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
    Optional<String> traceId) {}

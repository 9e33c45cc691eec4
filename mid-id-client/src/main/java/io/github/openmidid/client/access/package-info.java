/**
 * Access to the register: what an access token sees, delegations, access requests and the audit
 * trail.
 *
 * <p>Start at {@link io.github.openmidid.client.access.AccessInformation}, {@link
 * io.github.openmidid.client.access.Delegations} and {@link
 * io.github.openmidid.client.access.AccessRequests}:
 *
 * <pre>{@code
 * try (Stream<Delegation> delegations = client.delegations().list()) {
 *   delegations.forEach(delegation -> out.println(delegation.statusCode()));
 * }
 * try (Stream<AuditEvent> events = client.auditEvents().list(midId)) {
 *   events.forEach(event -> out.println(event.occurredAt() + " " + event.actionCode()));
 * }
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.access;

import org.jspecify.annotations.NullMarked;

package io.github.openmidid.examples.register.accessrequest;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored decision.
 *
 * @param terms the decision
 * @param decidedAt when
 * @param delegationId the delegation that a grant has created
 */
public record AccessDecisionRecord(
    AccessDecisionTerms terms, Instant decidedAt, Optional<String> delegationId) {}

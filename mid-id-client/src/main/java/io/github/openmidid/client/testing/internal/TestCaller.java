package io.github.openmidid.client.testing.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The organization on whose behalf a call is made.
 *
 * @param organization its name
 * @param operators the operators whose data the operation may reveal to it
 * @param isSupplier whether it is a supplier, who sees modality and status of the identifiers that
 *     it has delivered
 * @param isHealthAuthority whether it is the FPS Health
 * @param seesAllOperators whether it sees the data of every operator
 * @param traceId the trace id of the response
 */
public record TestCaller(
    String organization,
    Set<String> operators,
    boolean isSupplier,
    boolean isHealthAuthority,
    boolean seesAllOperators,
    String traceId) {

  /** The idempotency key of a creation: a request reference, which is unique per organization. */
  record RequestKey(String organization, UUID requestReference) {}

  /** Returns the idempotency key of a creation by this caller. */
  RequestKey key(UUID requestReference) {
    return new RequestKey(organization, requestReference);
  }

  /** Returns whether the caller sees data of this organization. */
  public boolean sees(String owner) {
    return seesAllOperators || operators.contains(owner);
  }

  /**
   * Returns whether the caller sees data with this operator; data without one requires access to
   * all operators.
   */
  boolean sees(Optional<String> operator) {
    return seesAllOperators || operator.filter(operators::contains).isPresent();
  }
}

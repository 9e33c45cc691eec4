package io.github.openmidid.client.testing.internal;

import java.util.Optional;

/**
 * The organization on whose behalf a call is made.
 *
 * @param organization its name
 * @param isHealthAuthority whether it is the FPS Health
 * @param seesAllOperators whether it sees the data of every operator
 * @param traceId the trace id of the response
 */
public record TestCaller(
    String organization, boolean isHealthAuthority, boolean seesAllOperators, String traceId) {

  /** Returns whether the caller sees data of this organization. */
  public boolean sees(String owner) {
    return seesAllOperators || owner.equals(organization);
  }

  /** Returns whether the caller sees data with this operator; data without one is of nobody. */
  boolean sees(Optional<String> operator) {
    return seesAllOperators || operator.filter(organization::equals).isPresent();
  }
}

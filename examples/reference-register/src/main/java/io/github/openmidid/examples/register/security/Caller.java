package io.github.openmidid.examples.register.security;

import java.util.Optional;
import java.util.Set;

/**
 * The caller of an operation, as the access token identifies it.
 *
 * @param organization the organization for which it acts
 * @param userId the person or program, if the token names one besides the organization
 * @param scopes the scopes of the token
 * @param traceId the trace id of the response; empty outside of a request
 */
public record Caller(
    String organization, Optional<String> userId, Set<String> scopes, String traceId) {

  /** Returns whether the caller is the FPS Health, the only one with these scopes. */
  public boolean isHealthAuthority() {
    return scopes.contains(Scopes.LINK) || scopes.contains(Scopes.GRANT_EXISTING);
  }

  /**
   * Returns whether the caller may see the data of every operator: the FPS Health and RIZIV/INAMI.
   */
  public boolean maySeeAllOperators() {
    return isHealthAuthority() || scopes.contains(Scopes.ASSIGN_BILLING_NUMBERS);
  }

  /** Returns whether the caller may see data of this organization. */
  public boolean maySee(String owner) {
    return maySeeAllOperators() || owner.equals(organization);
  }

  /** Returns the organization to which the caller's view is limited; empty if it is not limited. */
  public Optional<String> limitedTo() {
    return maySeeAllOperators() ? Optional.empty() : Optional.of(organization);
  }
}

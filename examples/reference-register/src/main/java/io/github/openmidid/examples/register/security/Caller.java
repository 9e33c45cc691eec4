package io.github.openmidid.examples.register.security;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, and what the access token allows.
 *
 * @param organization on behalf of which organization
 * @param userId the person or program, as the token names it, if it names one besides
 * @param scopes what the token allows
 * @param traceId the name of the answer, by which it is found again; empty if nobody is answered
 */
public record Caller(
    String organization, Optional<String> userId, Set<String> scopes, String traceId) {

  /** Whether this is the FPS Health, which keeps the cadastre: alone it has these scopes. */
  public boolean isHealthAuthority() {
    return scopes.contains(Scopes.LINK) || scopes.contains(Scopes.GRANT_EXISTING);
  }

  /** Whether what it may see, it may see of every operator: the FPS Health and RIZIV/INAMI. */
  public boolean maySeeAllOperators() {
    return isHealthAuthority() || scopes.contains(Scopes.ASSIGN_BILLING_NUMBERS);
  }

  /** Whether something of this organization is its own, or it sees everybody's. */
  public boolean maySee(String owner) {
    return maySeeAllOperators() || owner.equals(organization);
  }

  /** The organization to which what it sees is limited; empty if it sees everybody's. */
  public Optional<String> limitedTo() {
    return maySeeAllOperators() ? Optional.empty() : Optional.of(organization);
  }
}

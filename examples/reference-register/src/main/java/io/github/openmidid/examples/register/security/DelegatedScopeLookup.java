package io.github.openmidid.examples.register.security;

import java.util.Set;

/** Looks up the scopes that an organization has delegated to a person. */
public interface DelegatedScopeLookup {

  /**
   * Returns the scopes that are delegated now.
   *
   * @param organization the organization of the access token
   * @param userId the person whom the access token names
   */
  Set<String> scopes(String organization, String userId);
}

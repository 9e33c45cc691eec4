package io.github.openmidid.examples.register.security;

import java.util.Map;
import java.util.Set;

/** Looks up the scopes that organizations have delegated to persons and institutions. */
public interface DelegatedScopeLookup {

  /**
   * Returns the scopes that are delegated now.
   *
   * @param organization the organization of the access token
   * @param userId the person whom the access token names
   */
  Set<String> scopes(String organization, String userId);

  /**
   * Returns the operators that delegate access to a recognised institution now, by scope; a scope
   * that none delegates is absent.
   *
   * @param institution the organization of the access token
   */
  Map<String, Set<String>> operators(String institution);
}

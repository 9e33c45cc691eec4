package io.github.openmidid.examples.register.security;

import java.util.Set;

/** What an access token can allow. */
public final class Scopes {
  /** To request identifiers. */
  public static final String REQUEST = "scope:openmidid:midids:request";

  /** To look up identifiers. */
  public static final String CONSULT = "scope:openmidid:midids:consult";

  /** Everything. */
  public static final Set<String> ALL = Set.of(REQUEST, CONSULT);

  private Scopes() {}
}

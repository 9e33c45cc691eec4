package io.github.openmidid.examples.register.page.session;

import org.springframework.security.authorization.AuthorizationDecision;

/** The decision on a page that {@link PagePermission#ALL} does not list: nobody finds it. */
final class UnlistedPageDecision extends AuthorizationDecision {
  private static final long serialVersionUID = 1L;

  UnlistedPageDecision() {
    super(false);
  }
}

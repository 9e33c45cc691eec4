package io.github.openmidid.examples.register.page.session;

import org.springframework.security.authorization.AuthorizationDecision;

/** The denial of a page that {@link PagePermission#ALL} does not list, reported as not found. */
final class UnlistedPageDecision extends AuthorizationDecision {
  private static final long serialVersionUID = 1L;

  UnlistedPageDecision() {
    super(false);
  }
}

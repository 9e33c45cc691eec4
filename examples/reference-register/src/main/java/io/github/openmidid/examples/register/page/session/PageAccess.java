package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerReader;
import io.github.openmidid.examples.register.security.Scopes;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/** Decides who may use the page. */
public final class PageAccess {
  private PageAccess() {}

  /**
   * Returns whether the user may look up identifiers as an operator, or as a person of an operator.
   */
  static boolean isOperator(Authentication authentication) {
    if (!(authentication.getPrincipal() instanceof Jwt token)) {
      return false;
    }
    Caller caller = CallerReader.of(authentication, token, "");
    return caller.scopes().contains(Scopes.CONSULT)
        && !caller.maySeeAllOperators()
        && !caller.isInstitution()
        && !caller.scopes().contains(Scopes.REPORT_DELIVERIES);
  }

  public static boolean mayRequest(Caller caller) {
    return caller.scopes().contains(Scopes.REQUEST);
  }

  public static boolean mayConsultDevices(Caller caller) {
    return caller.scopes().contains(Scopes.CONSULT_DEVICES);
  }
}

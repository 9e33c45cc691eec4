package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;

/** Decides which parts of a page a user sees; {@link PagePermission} decides on whole pages. */
public final class PageAccess {
  private PageAccess() {}

  /** Returns whether a user requests identifiers on the start page, as an operator only can. */
  public static boolean mayRequest(Caller caller) {
    return caller.scopes().contains(Scopes.REQUEST)
        && Role.of(caller.scopes())
            .filter(role -> role == Role.OPERATOR || role == Role.LOCAL_ADMINISTRATOR)
            .isPresent();
  }
}

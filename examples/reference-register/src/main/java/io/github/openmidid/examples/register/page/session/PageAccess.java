package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;

/** Decides which parts of a page a user sees; {@link PagePermission} decides on whole pages. */
public final class PageAccess {
  private PageAccess() {}

  public static boolean mayRequest(Caller caller) {
    return caller.scopes().contains(Scopes.REQUEST);
  }

  public static boolean mayConsultDevices(Caller caller) {
    return caller.scopes().contains(Scopes.CONSULT_DEVICES);
  }
}

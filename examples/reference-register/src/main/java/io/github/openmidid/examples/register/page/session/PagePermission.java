package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerReader;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The permission that a page requires. A page without a line in {@link #ALL} is found by nobody;
 * every signed-in user may open the start page.
 *
 * @param method {@code GET}, which includes {@code HEAD}, or {@code POST}
 * @param path the path below the language, as a pattern: {@code /midIds/**}
 * @param roles the roles that may use the page
 * @param scope the scope that their token must also have
 */
record PagePermission(HttpMethod method, String path, Set<Role> roles, String scope) {
  private static final Set<Role> OPERATORS = Set.of(Role.OPERATOR, Role.LOCAL_ADMINISTRATOR);

  private static final Set<Role> HEALTH = Set.of(Role.FPS_HEALTH);

  private static final Set<Role> REPORTERS =
      Set.of(Role.OPERATOR, Role.LOCAL_ADMINISTRATOR, Role.FPS_HEALTH);

  private static final String DEVICE_FORM = PagePaths.MID_IDS + "/*" + PagePaths.DEVICE_FORM;

  private static final Set<Role> ANYBODY = Set.of(Role.values());

  /** The permissions of all pages except the start page and the sign-in. */
  static final List<PagePermission> ALL =
      List.of(
          new PagePermission(HttpMethod.POST, "", OPERATORS, Scopes.REQUEST),
          new PagePermission(HttpMethod.GET, DEVICE_FORM, REPORTERS, Scopes.REPORT_DEVICES),
          new PagePermission(HttpMethod.POST, DEVICE_FORM, REPORTERS, Scopes.REPORT_DEVICES),
          new PagePermission(
              HttpMethod.GET, PagePaths.NOTIFICATIONS, HEALTH, Scopes.SUBMIT_NOTIFICATION_FILES),
          new PagePermission(
              HttpMethod.POST, PagePaths.NOTIFICATIONS, HEALTH, Scopes.SUBMIT_NOTIFICATION_FILES),
          new PagePermission(HttpMethod.GET, PagePaths.MID_IDS, ANYBODY, Scopes.CONSULT),
          new PagePermission(HttpMethod.GET, PagePaths.MID_IDS + "/**", ANYBODY, Scopes.CONSULT),
          new PagePermission(HttpMethod.GET, PagePaths.DEVICES, ANYBODY, Scopes.CONSULT_DEVICES));

  /** Returns the methods of requests to which this permission applies. */
  List<HttpMethod> methods() {
    return method.equals(HttpMethod.GET) ? List.of(method, HttpMethod.HEAD) : List.of(method);
  }

  /** Returns the pattern of the whole path, in any language. */
  String pattern() {
    return PagePaths.BASE + "/*" + path;
  }

  AuthorizationDecision decide(Authentication authentication) {
    return new AuthorizationDecision(
        authentication.getPrincipal() instanceof Jwt token
            && isGrantedTo(CallerReader.of(authentication, token, "")));
  }

  private boolean isGrantedTo(Caller caller) {
    return caller.scopes().contains(scope)
        && Role.of(caller.scopes()).filter(roles::contains).isPresent();
  }
}

package io.github.openmidid.examples.register.page.session;

import io.github.openmidid.examples.register.document.DocumentService;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.CallerReader;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
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
 * @param isFor whether a user may open the page
 */
record PagePermission(HttpMethod method, String path, Predicate<Caller> isFor) {
  private static final Set<Role> OPERATORS = Set.of(Role.OPERATOR, Role.LOCAL_ADMINISTRATOR);

  private static final Set<Role> HEALTH = Set.of(Role.FPS_HEALTH);

  private static final Set<Role> REPORTERS =
      Set.of(Role.OPERATOR, Role.LOCAL_ADMINISTRATOR, Role.FPS_HEALTH);

  private static final String DEVICE_FORM = PagePaths.MID_IDS + "/*" + PagePaths.DEVICE_FORM;

  private static final String BILLING_END = PagePaths.BILLING_NUMBERS + "/*" + PagePaths.END;

  private static final Set<Role> ANYBODY = Set.of(Role.values());
  private static final Set<Role> ADMINISTRATORS = Set.of(Role.LOCAL_ADMINISTRATOR);

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
          new PagePermission(
              HttpMethod.GET, PagePaths.DELIVERIES, ANYBODY, Scopes.CONSULT_DELIVERIES),
          new PagePermission(HttpMethod.GET, PagePaths.FANC_DEVICES, ANYBODY, Scopes.CONSULT_FANC),
          new PagePermission(HttpMethod.GET, PagePaths.LINKS + "/*", ANYBODY, Scopes.LINK),
          new PagePermission(HttpMethod.POST, PagePaths.LINKS + "/*", ANYBODY, Scopes.LINK),
          new PagePermission(
              HttpMethod.GET,
              PagePaths.BILLING_NUMBERS + "/*",
              ANYBODY,
              Scopes.ASSIGN_BILLING_NUMBERS),
          new PagePermission(
              HttpMethod.POST,
              PagePaths.BILLING_NUMBERS + "/*",
              ANYBODY,
              Scopes.ASSIGN_BILLING_NUMBERS),
          new PagePermission(HttpMethod.GET, BILLING_END, ANYBODY, Scopes.ASSIGN_BILLING_NUMBERS),
          new PagePermission(HttpMethod.POST, BILLING_END, ANYBODY, Scopes.ASSIGN_BILLING_NUMBERS),
          new PagePermission(
              HttpMethod.GET, PagePaths.ACCESS_REQUESTS, Caller::maySeeAccessRequests),
          new PagePermission(
              HttpMethod.GET, PagePaths.ACCESS_REQUESTS + "/*", Caller::maySeeAccessRequests),
          new PagePermission(
              HttpMethod.POST,
              PagePaths.ACCESS_REQUESTS,
              caller -> caller.personOfOperator().isPresent()),
          new PagePermission(
              HttpMethod.POST,
              PagePaths.ACCESS_REQUESTS + "/*",
              ADMINISTRATORS,
              Scopes.MANAGE_DELEGATIONS),
          new PagePermission(
              HttpMethod.GET, PagePaths.DELEGATIONS, ADMINISTRATORS, Scopes.MANAGE_DELEGATIONS),
          new PagePermission(
              HttpMethod.GET,
              PagePaths.DELEGATIONS + "/**",
              ADMINISTRATORS,
              Scopes.MANAGE_DELEGATIONS),
          new PagePermission(
              HttpMethod.POST,
              PagePaths.DELEGATIONS + "/**",
              ADMINISTRATORS,
              Scopes.MANAGE_DELEGATIONS),
          new PagePermission(HttpMethod.GET, PagePaths.MID_IDS, ANYBODY, Scopes.CONSULT),
          new PagePermission(HttpMethod.GET, PagePaths.MID_IDS + "/**", ANYBODY, Scopes.CONSULT),
          new PagePermission(HttpMethod.GET, PagePaths.NOTICE, ANYBODY, Scopes.CONSULT_DEVICES),
          new PagePermission(HttpMethod.GET, PagePaths.NOTICE_CSV, ANYBODY, Scopes.CONSULT_DEVICES),
          new PagePermission(HttpMethod.GET, PagePaths.UNLINKED_DEVICES, ANYBODY, Scopes.LINK),
          new PagePermission(HttpMethod.GET, PagePaths.DOCUMENTS, DocumentService::mayRead),
          new PagePermission(HttpMethod.POST, PagePaths.DOCUMENTS, PagePermission::mayAddDocuments),
          new PagePermission(
              HttpMethod.POST,
              PagePaths.DOCUMENTS + "/*" + PagePaths.WITHDRAW,
              PagePermission::mayAddDocuments),
          new PagePermission(HttpMethod.GET, PagePaths.DEVICES, ANYBODY, Scopes.CONSULT_DEVICES));

  private static boolean mayAddDocuments(Caller caller) {
    return caller.scopes().contains(Scopes.REPORT_DEVICES)
        || caller.scopes().contains(Scopes.REPORT_DELIVERIES);
  }

  /**
   * Creates the permission of a page for roles.
   *
   * @param roles the roles that may use the page
   * @param scope the scope that their token must also have
   */
  PagePermission(HttpMethod method, String path, Set<Role> roles, String scope) {
    this(
        method,
        path,
        caller ->
            caller.scopes().contains(scope)
                && Role.of(caller.scopes()).filter(roles::contains).isPresent());
  }

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
            && isFor.test(CallerReader.of(authentication, token, "")));
  }
}

package io.github.openmidid.examples.register.web.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.url.Links;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * Which scope an operation of the contract needs.
 *
 * @param method its method
 * @param path its path, after that of the API
 * @param scope what the access token must hold
 */
record Operation(HttpMethod method, String path, String scope) {
  /** Without access token. */
  static final List<String> PUBLIC =
      List.of("/register", "/health", "/refData/**", Links.HEALTH_APPS + "/**");

  /** The others, the more particular paths first. */
  static final List<Operation> ALL =
      List.of(
          new Operation(POST, Links.MID_IDS, Scopes.REQUEST),
          new Operation(GET, Links.MID_IDS, Scopes.CONSULT),
          new Operation(POST, Links.MID_IDS + "/query", Scopes.CONSULT),
          new Operation(GET, Links.MID_IDS + "/*", Scopes.CONSULT),
          new Operation(POST, Links.DEVICES, Scopes.REPORT_DEVICES),
          new Operation(PATCH, Links.DEVICES + "/*", Scopes.REPORT_DEVICES),
          new Operation(GET, Links.DEVICES, Scopes.CONSULT_DEVICES),
          new Operation(GET, Links.DEVICES + "/*", Scopes.CONSULT_DEVICES),
          new Operation(GET, Links.DEVICES + "/*" + Links.HISTORY, Scopes.CONSULT_DEVICES),
          new Operation(POST, Links.DELIVERIES, Scopes.REPORT_DELIVERIES),
          new Operation(GET, Links.DELIVERIES, Scopes.CONSULT_DELIVERIES),
          new Operation(GET, Links.DELIVERIES + "/*", Scopes.CONSULT_DELIVERIES),
          new Operation(POST, Links.LINKS, Scopes.LINK),
          new Operation(GET, Links.LINKS + "/*", Scopes.CONSULT_DEVICES),
          new Operation(POST, Links.BILLING_NUMBERS, Scopes.ASSIGN_BILLING_NUMBERS),
          new Operation(GET, Links.BILLING_NUMBERS + "/*", Scopes.CONSULT_DEVICES),
          new Operation(POST, Links.EXISTING_DEVICES, Scopes.GRANT_EXISTING),
          new Operation(POST, Links.DELEGATIONS, Scopes.MANAGE_DELEGATIONS),
          new Operation(GET, Links.DELEGATIONS, Scopes.MANAGE_DELEGATIONS),
          new Operation(GET, Links.DELEGATIONS + "/*", Scopes.MANAGE_DELEGATIONS),
          new Operation(DELETE, Links.DELEGATIONS + "/*", Scopes.MANAGE_DELEGATIONS),
          new Operation(GET, Links.FANC_DEVICES, Scopes.CONSULT_FANC),
          new Operation(GET, Links.AUDIT_EVENTS, Scopes.CONSULT_AUDIT),
          new Operation(GET, Links.SNAPSHOTS + "/**", Scopes.DOWNLOAD_SNAPSHOTS));
}

package io.github.openmidid.examples.register.web.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.web.url.ResourceUrls;
import java.util.List;
import org.springframework.http.HttpMethod;

/**
 * The scopes of which an operation of the contract requires one.
 *
 * @param method the HTTP method
 * @param path the path below the base path of the API
 * @param scopes the scopes, at least one
 */
record OperationScope(HttpMethod method, String path, List<String> scopes) {
  /** The paths that need no access token. */
  static final List<String> PUBLIC =
      List.of("/register", "/health", "/refData/**", ResourceUrls.HEALTH_APPS + "/**");

  private OperationScope(HttpMethod method, String path, String... scopes) {
    this(method, path, List.of(scopes));
  }

  /** The other operations, more specific paths first. */
  static final List<OperationScope> ALL =
      List.of(
          new OperationScope(POST, ResourceUrls.MID_IDS, Scopes.REQUEST),
          new OperationScope(GET, ResourceUrls.MID_IDS, Scopes.CONSULT),
          new OperationScope(POST, ResourceUrls.MID_IDS + "/query", Scopes.CONSULT),
          new OperationScope(GET, ResourceUrls.MID_IDS + "/*", Scopes.CONSULT),
          new OperationScope(POST, ResourceUrls.DEVICES, Scopes.REPORT_DEVICES),
          new OperationScope(PATCH, ResourceUrls.DEVICES + "/*", Scopes.REPORT_DEVICES),
          new OperationScope(GET, ResourceUrls.DEVICES, Scopes.CONSULT_DEVICES),
          new OperationScope(GET, ResourceUrls.DEVICES + "/*", Scopes.CONSULT_DEVICES),
          new OperationScope(
              GET, ResourceUrls.DEVICES + "/*" + ResourceUrls.HISTORY, Scopes.CONSULT_DEVICES),
          new OperationScope(POST, ResourceUrls.DELIVERIES, Scopes.REPORT_DELIVERIES),
          new OperationScope(GET, ResourceUrls.DELIVERIES, Scopes.CONSULT_DELIVERIES),
          new OperationScope(GET, ResourceUrls.DELIVERIES + "/*", Scopes.CONSULT_DELIVERIES),
          new OperationScope(POST, ResourceUrls.LINKS, Scopes.LINK),
          new OperationScope(GET, ResourceUrls.LINKS + "/*", Scopes.CONSULT_DEVICES),
          new OperationScope(POST, ResourceUrls.BILLING_NUMBERS, Scopes.ASSIGN_BILLING_NUMBERS),
          new OperationScope(
              POST,
              ResourceUrls.BILLING_NUMBERS + "/*" + ResourceUrls.END,
              Scopes.ASSIGN_BILLING_NUMBERS),
          new OperationScope(GET, ResourceUrls.BILLING_NUMBERS + "/*", Scopes.CONSULT_DEVICES),
          new OperationScope(GET, ResourceUrls.DEVICE_TIMELINES, Scopes.CONSULT_DEVICES),
          new OperationScope(GET, ResourceUrls.DEVICE_TIMELINES + "/*", Scopes.CONSULT_DEVICES),
          new OperationScope(POST, ResourceUrls.EXISTING_DEVICES, Scopes.GRANT_EXISTING),
          new OperationScope(
              POST, ResourceUrls.NOTIFICATION_FILES, Scopes.SUBMIT_NOTIFICATION_FILES),
          new OperationScope(GET, ResourceUrls.EXISTING_DEVICE_NOTICE, Scopes.CONSULT_DEVICES),
          new OperationScope(GET, ResourceUrls.UNLINKED_DEVICES, Scopes.LINK),
          new OperationScope(
              POST, ResourceUrls.DOCUMENTS, Scopes.REPORT_DEVICES, Scopes.REPORT_DELIVERIES),
          new OperationScope(
              GET, ResourceUrls.DOCUMENTS, Scopes.CONSULT_DEVICES, Scopes.CONSULT_DELIVERIES),
          new OperationScope(
              GET,
              ResourceUrls.DOCUMENTS + "/*",
              Scopes.CONSULT_DEVICES,
              Scopes.CONSULT_DELIVERIES),
          new OperationScope(
              DELETE,
              ResourceUrls.DOCUMENTS + "/*",
              Scopes.REPORT_DEVICES,
              Scopes.REPORT_DELIVERIES),
          new OperationScope(POST, ResourceUrls.DELEGATIONS, Scopes.MANAGE_DELEGATIONS),
          new OperationScope(GET, ResourceUrls.DELEGATIONS, Scopes.MANAGE_DELEGATIONS),
          new OperationScope(GET, ResourceUrls.DELEGATIONS + "/*", Scopes.MANAGE_DELEGATIONS),
          new OperationScope(DELETE, ResourceUrls.DELEGATIONS + "/*", Scopes.MANAGE_DELEGATIONS),
          new OperationScope(
              POST,
              ResourceUrls.ACCESS_REQUESTS + "/*" + ResourceUrls.DECISION,
              Scopes.MANAGE_DELEGATIONS),
          new OperationScope(GET, ResourceUrls.FANC_DEVICES, Scopes.CONSULT_FANC),
          new OperationScope(GET, ResourceUrls.INSTITUTION_DELEGATIONS, Scopes.CONSULT_FANC),
          new OperationScope(GET, ResourceUrls.AUDIT_EVENTS, Scopes.CONSULT_AUDIT),
          new OperationScope(GET, ResourceUrls.SNAPSHOTS + "/**", Scopes.DOWNLOAD_SNAPSHOTS));
}

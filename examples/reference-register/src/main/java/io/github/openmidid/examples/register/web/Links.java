package io.github.openmidid.examples.register.web;

import io.github.openmidid.MidId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the register's resources, absolute, as the federal REST guide wants them. */
public final class Links {
  /** Path of the API, with its major version. */
  public static final String BASE_PATH = "/midIdRegister/v1";

  static final String MID_IDS = "/midIds";
  static final String DEVICES = "/devices";
  static final String DELIVERIES = "/deliveries";
  static final String LINKS = "/links";
  static final String BILLING_NUMBERS = "/billingNumbers";
  static final String EXISTING_DEVICES = "/existingDevices";
  static final String DELEGATIONS = "/delegations";
  static final String FANC_DEVICES = "/fancDevices";
  static final String AUDIT_EVENTS = "/auditEvents";
  static final String SNAPSHOTS = "/snapshots";
  static final String MODALITIES = "/refData/modalities";
  static final String PROBLEM_TYPES = "/refData/problemTypes";
  static final String HEALTH_APPS = "/healthApps";
  static final String HISTORY = "/history";
  static final String CONTENT = "/content";

  private final Optional<URI> publicUrl;

  /**
   * @param publicUrl the address of the API as clients see it; if empty, that by which a request
   *     has come
   */
  public Links(Optional<URI> publicUrl) {
    this.publicUrl = publicUrl;
  }

  URI registration(MidId midId) {
    return one(MID_IDS, midId.toString());
  }

  /** One resource of a collection. */
  URI one(String collection, String name) {
    return api().path(collection).path("/").path(name).build().toUri();
  }

  /** The page of a collection that comes after this name: the same question, from there on. */
  URI nextPage(String path, HttpServletRequest request, String after, String last) {
    UriComponentsBuilder next = api().path(path);
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(after)) {
                next.queryParam(name, (Object[]) values);
              }
            });
    return next.queryParam(after, last).build().toUri();
  }

  /** What a problem type of this register means; for filters too, where nothing is bound yet. */
  URI problemType(HttpServletRequest request, String name) {
    return publicUrl
        .map(UriComponentsBuilder::fromUri)
        .orElseGet(() -> ServletUriComponentsBuilder.fromContextPath(request).path(BASE_PATH))
        .path(PROBLEM_TYPES)
        .path("/")
        .path(name)
        .build()
        .toUri();
  }

  private UriComponentsBuilder api() {
    return publicUrl
        .map(UriComponentsBuilder::fromUri)
        .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath().path(BASE_PATH));
  }
}

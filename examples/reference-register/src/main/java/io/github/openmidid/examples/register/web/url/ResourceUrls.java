package io.github.openmidid.examples.register.web.url;

import io.github.openmidid.MidId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Builds the URLs of resources, absolute as the federal REST guide requires. */
public final class ResourceUrls {
  /** The path of the API, with its major version. */
  public static final String BASE_PATH = "/midIdRegister/v1";

  public static final String MID_IDS = "/midIds";
  public static final String DEVICES = "/devices";
  public static final String DELIVERIES = "/deliveries";
  public static final String LINKS = "/links";
  public static final String BILLING_NUMBERS = "/billingNumbers";
  public static final String END = "/end";
  public static final String DEVICE_TIMELINES = "/deviceTimelines";
  public static final String EXISTING_DEVICES = "/existingDevices";
  public static final String NOTIFICATION_FILES = "/notificationFiles";
  public static final String EXISTING_DEVICE_NOTICE = "/existingDeviceNotices";
  public static final String UNLINKED_DEVICES = "/unlinkedDevices";
  public static final String DOCUMENTS = "/documents";
  public static final String DELEGATIONS = "/delegations";
  public static final String ACCESS_REQUESTS = "/accessRequests";
  public static final String DECISION = "/decision";
  public static final String FANC_DEVICES = "/fancDevices";
  public static final String INSTITUTION_DELEGATIONS = "/institutionDelegations";
  public static final String AUDIT_EVENTS = "/auditEvents";
  public static final String SNAPSHOTS = "/snapshots";
  public static final String ACCESS = "/access";
  public static final String MODALITIES = "/refData/modalities";
  public static final String PROBLEM_TYPES = "/refData/problemTypes";
  public static final String HEALTH_APPS = "/healthApps";
  public static final String HISTORY = "/history";
  public static final String CONTENT = "/content";

  private final Optional<URI> publicUrl;

  /**
   * Creates URLs below a base URL.
   *
   * @param publicUrl the URL of the API as clients see it; if empty, the URL of each request is
   *     used
   */
  public ResourceUrls(Optional<URI> publicUrl) {
    this.publicUrl = publicUrl;
  }

  public URI registration(MidId midId) {
    return resource(MID_IDS, midId.toString());
  }

  /** Returns the URL of a resource in a collection. */
  public URI resource(String collection, String name) {
    return api().path(collection).path("/").path(name).build().toUri();
  }

  /** Returns the URL of the next page: the same query, continued after an id. */
  public URI nextPage(String path, HttpServletRequest request, String after, String last) {
    UriComponentsBuilder next = api().path(path);
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!name.equals(after)) {
                next.queryParam(name, Arrays.stream(values).map(ResourceUrls::encoded).toArray());
              }
            });
    return next.queryParam(after, encoded(last)).build(true).toUri();
  }

  private static String encoded(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * Returns the URL that describes a problem type. Also works in filters, where no request is bound
   * to the thread.
   */
  public URI problemType(HttpServletRequest request, String name) {
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

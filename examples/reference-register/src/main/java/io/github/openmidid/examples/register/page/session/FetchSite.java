package io.github.openmidid.examples.register.page.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;

/**
 * Reads {@code Sec-Fetch-Site}, in which a browser states the site that has caused a request (W3C
 * Fetch Metadata). Pages of other sites cannot set or suppress it.
 */
final class FetchSite {
  private static final String HEADER = "Sec-Fetch-Site";

  /** This register, or the user, who typed the address or used a bookmark. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private FetchSite() {}

  /**
   * Returns whether another site has caused the request; false if the header is absent, as in old
   * browsers and in programs.
   */
  static boolean isForeign(HttpServletRequest request) {
    return Collections.list(request.getHeaders(HEADER)).stream()
        .anyMatch(site -> !OWN.contains(site));
  }
}

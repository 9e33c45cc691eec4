package io.github.openmidid.examples.register.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The headers that the responses with a problem share, whoever writes them. */
public final class ProblemHeaders {
  private static final long SECONDS_UNAVAILABLE = 1;
  private static final long SECONDS_EXHAUSTED = 86_400;

  private ProblemHeaders() {}

  /** Sets the headers for a problem of the API. */
  public static void set(HttpServletResponse response, Problem problem) {
    // Localized, and different for each access token.
    response.setHeader(
        HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.AUTHORIZATION);
    if (problem.status() == HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
    }
    setRetryAfter(response, problem);
  }

  /**
   * Sets {@code Retry-After} if the problem is temporary (503): after a second, or after a day if
   * there are no more serial numbers, which somebody has to provide.
   */
  public static void setRetryAfter(HttpServletResponse response, Problem problem) {
    if (problem.isSerialsExhausted()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_EXHAUSTED));
    } else {
      setRetryAfter(response, problem.status());
    }
  }

  /** Sets {@code Retry-After} if the status is 503 and the header is absent. */
  public static void setRetryAfter(HttpServletResponse response, int status) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()
        && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_UNAVAILABLE));
    }
  }
}

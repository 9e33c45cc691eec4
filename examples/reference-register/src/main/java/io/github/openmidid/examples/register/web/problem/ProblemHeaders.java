package io.github.openmidid.examples.register.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The headers that all responses with a problem share. */
public final class ProblemHeaders {
  /** The time after which a register that is unavailable may be available again. */
  static final Duration RETRY_AFTER = Duration.ofSeconds(1);

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

  /** Sets {@code Retry-After} if the problem is temporary (503). */
  public static void setRetryAfter(HttpServletResponse response, Problem problem) {
    if (problem.retryAfter() != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds(problem.retryAfter()));
    }
  }

  /** Sets {@code Retry-After} if the status is 503 and the header is absent. */
  public static void setRetryAfter(HttpServletResponse response, int status) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE.value()
        && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds(RETRY_AFTER));
    }
  }

  private static String seconds(Duration time) {
    return String.valueOf(time.toSeconds());
  }
}

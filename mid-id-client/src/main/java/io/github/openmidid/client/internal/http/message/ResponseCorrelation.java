package io.github.openmidid.client.internal.http.message;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;

/**
 * Verifies that a response belongs to its request. On an HTTP/1.1 connection only the order relates
 * them: after a body that is longer than declared, or a duplicate response, the excess bytes would
 * be taken for the next response. The register repeats the trace id of the request; a response with
 * the trace id of another request is discarded and its connection closed.
 */
public final class ResponseCorrelation {
  private ResponseCorrelation() {}

  /** Returns whether a response names another request; most responses name none. */
  public static boolean isMismatched(HttpHeaders response, HttpRequest request) {
    List<String> related = response.allValues(HeaderNames.RELATED_TRACE_ID);
    if (related.isEmpty()) {
      return false;
    }
    List<String> sent = request.headers().allValues(HeaderNames.TRACE_ID);
    return !sent.isEmpty() && related.stream().map(String::strip).noneMatch(sent::contains);
  }

  /** Thrown if a response belongs to another request. */
  public static final class MismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    public MismatchException() {
      super("the response names the trace id of another request");
    }
  }
}

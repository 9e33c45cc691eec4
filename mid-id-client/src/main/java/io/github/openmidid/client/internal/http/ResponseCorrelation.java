package io.github.openmidid.client.internal.http;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.List;

/**
 * Whether a response belongs to the request. On a connection of HTTP/1.1 nothing but their order
 * says so: after a body that was longer than announced, or a response that was sent twice, the rest
 * would be taken for the answer to the next request. The register repeats the trace id of the
 * request; a response that repeats another one is not believed, and its connection is closed.
 */
final class ResponseCorrelation {
  private ResponseCorrelation() {}

  /** Whether the response names another request than this one; many name none. */
  static boolean isMismatched(HttpHeaders response, HttpRequest request) {
    List<String> related = response.allValues(HeaderNames.RELATED_TRACE_ID);
    if (related.isEmpty()) {
      return false;
    }
    List<String> sent = request.headers().allValues(HeaderNames.TRACE_ID);
    return !sent.isEmpty() && related.stream().map(String::strip).noneMatch(sent::contains);
  }

  /** The response is that to another request. */
  static final class MismatchException extends IOException {
    private static final long serialVersionUID = 1L;

    MismatchException() {
      super("the response names the trace id of another request");
    }
  }
}

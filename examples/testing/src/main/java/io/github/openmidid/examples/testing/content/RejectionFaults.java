package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Responses of a gateway that does not forward a request. */
public enum RejectionFaults implements ContentFault {
  /** Overloaded or in maintenance. */
  SERVICE_UNAVAILABLE(503),
  /** Too many requests. */
  TOO_MANY_REQUESTS(429),
  /** A gateway that cannot reach the register. */
  BAD_GATEWAY(502),
  /** A gateway whose timeout has expired. */
  GATEWAY_TIMEOUT(504),
  /** A gateway that rejects the request. */
  FORBIDDEN(403);

  private final int status;

  RejectionFaults(int status) {
    this.status = status;
  }

  @Override
  public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
    HeaderLines headers = HeaderLines.none().plus("Content-Type", "text/html");
    String[] waits = {"0", "1", "-1", "x", "999999999999", "Sun, 06 Nov 1994 08:49:37 GMT"};
    return new Response(
        status,
        random.nextBoolean()
            ? headers
            : headers.plus("Retry-After", waits[random.nextInt(waits.length)]),
        "<html>no</html>".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Detection detection() {
    return Detection.ALWAYS;
  }

  @Override
  public boolean isBeforeProcessing() {
    return true;
  }
}

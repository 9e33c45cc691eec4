package io.github.openmidid.examples.testing.http1;

import io.github.openmidid.examples.testing.http.HeaderLine;
import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.SplittableRandom;

/** The text of HTTP/1.1 responses. */
final class Http1Text {
  static final String END = "\r\n";
  static final String CHUNKED = "Transfer-Encoding: chunked";
  static final String LAST_CHUNK = "0" + END + END;

  private Http1Text() {}

  static String head(Response response, String... more) {
    return head("HTTP/1.1", response, more);
  }

  static String head(String version, Response response, String... more) {
    StringBuilder head = new StringBuilder();
    head.append(version).append(' ').append(response.status()).append(" X").append(END);
    for (HeaderLine line : response.headers().lines()) {
      head.append(line.name()).append(": ").append(line.value()).append(END);
    }
    for (String line : more) {
      head.append(line).append(END);
    }
    return head.append(END).toString();
  }

  static String length(Response response) {
    return "Content-Length: " + response.body().length;
  }

  /** Returns the steps of a correct response. */
  static StepSequence plain(Response response) {
    boolean bare = !response.mayHaveBody() && response.body().length == 0;
    String head = bare ? head(response) : head(response, length(response));
    return new StepSequence().write(head).write(response.body());
  }

  /** Appends the body in chunks of random size, without the last chunk. */
  static StepSequence chunks(StepSequence steps, byte[] body, SplittableRandom random) {
    int from = 0;
    while (from < body.length) {
      int to = Math.min(body.length, from + random.nextInt(1, Math.max(2, body.length)));
      chunk(steps, body, from, to);
      from = to;
    }
    return steps;
  }

  static StepSequence chunk(StepSequence steps, byte[] body, int from, int to) {
    return steps.write(Integer.toHexString(to - from) + END).write(body, from, to).write(END);
  }
}

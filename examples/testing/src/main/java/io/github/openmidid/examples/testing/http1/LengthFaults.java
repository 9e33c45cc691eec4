package io.github.openmidid.examples.testing.http1;

import static io.github.openmidid.examples.testing.http1.Http1Text.CHUNKED;
import static io.github.openmidid.examples.testing.http1.Http1Text.head;
import static io.github.openmidid.examples.testing.http1.Http1Text.length;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.Step;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.List;
import java.util.SplittableRandom;

/** Ways to announce, or not to announce, the length of a body. */
public enum LengthFaults implements Http1Framing {
  /** A correct length, as a server sends it. */
  LENGTH {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return Http1Text.plain(response);
    }
  },
  /** A correct length, and the connection closes. */
  LENGTH_AND_CLOSE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return new StepSequence()
          .write(head(response, length(response), "Connection: close"))
          .write(response.body())
          .close();
    }
  },
  /** A length that is too small; the rest would belong to the next response. */
  LENGTH_TOO_SMALL {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      int less = random.nextInt(Math.max(1, response.body().length));
      return new StepSequence()
          .write(head(response, "Content-Length: " + less))
          .write(response.body());
    }
  },
  /** A length that is too large, and the connection closes. */
  LENGTH_TOO_LARGE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      int more = response.body().length + random.nextInt(1, 1000);
      return new StepSequence()
          .write(head(response, "Content-Length: " + more))
          .write(response.body())
          .close();
    }
  },
  /** A length that is too large, and nothing follows. */
  LENGTH_TOO_LARGE_AND_SILENCE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      int more = response.body().length + random.nextInt(1, 1000);
      return new StepSequence()
          .write(head(response, "Content-Length: " + more))
          .write(response.body())
          .stall()
          .close();
    }
  },
  /** Two different lengths. */
  LENGTHS_DIFFER {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      int other = random.nextInt(Math.max(1, 2 * response.body().length));
      String line = "Content-Length: " + other;
      return new StepSequence()
          .write(
              random.nextBoolean()
                  ? head(response, length(response), line)
                  : head(response, line, length(response)))
          .write(response.body());
    }
  },
  /** The same length twice. */
  LENGTH_REPEATED {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return new StepSequence()
          .write(head(response, length(response), length(response)))
          .write(response.body());
    }
  },
  /** A length that is not a number, or too large a number. */
  LENGTH_INVALID {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      int real = response.body().length;
      String[] values = {
        "-1",
        "",
        "abc",
        "+" + real,
        "0x" + Integer.toHexString(real),
        "99999999999999999999",
        real + ", " + (real + 1),
        real + ".0",
        "9223372036854775807",
        "00" + real
      };
      return new StepSequence()
          .write(head(response, "Content-Length: " + values[random.nextInt(values.length)]))
          .write(response.body())
          .close();
    }
  },
  /** No length: the complete body ends with the connection. */
  CLOSE_ENDS_BODY {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String[] more = random.nextBoolean() ? new String[] {"Connection: close"} : new String[0];
      return new StepSequence().write(head(response, more)).write(response.body()).close();
    }
  },
  /** No length: the truncated body ends with the connection. */
  CLOSE_CUTS_BODY {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      int cut = random.nextInt(Math.max(1, response.body().length));
      return new StepSequence()
          .write(head(response, "Connection: close"))
          .write(response.body(), 0, Math.min(cut, response.body().length))
          .close();
    }
  },
  /** A complete response in HTTP/1.0, with a length or without. */
  HTTP_1_0 {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String[] more = random.nextBoolean() ? new String[] {length(response)} : new String[0];
      return new StepSequence()
          .write(head("HTTP/1.0", response, more))
          .write(response.body())
          .close();
    }
  },
  /** A chunked body and a length. */
  LENGTH_AND_CHUNKS {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String length = "Content-Length: " + random.nextInt(2 * response.body().length + 1);
      return Http1Text.chunks(
              new StepSequence()
                  .write(
                      random.nextBoolean()
                          ? head(response, CHUNKED, length)
                          : head(response, length, CHUNKED)),
              response.body(),
              random)
          .write(Http1Text.LAST_CHUNK);
    }
  };

  abstract StepSequence steps(Response response, SplittableRandom random);

  @Override
  public List<Step> frame(Response response, SplittableRandom random) {
    return steps(response, random).list();
  }
}

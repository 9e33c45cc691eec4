package io.github.openmidid.examples.testing.http1;

import static io.github.openmidid.examples.testing.http1.Http1Text.END;
import static io.github.openmidid.examples.testing.http1.Http1Text.head;
import static io.github.openmidid.examples.testing.http1.Http1Text.length;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.Step;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.List;
import java.util.SplittableRandom;

/** Unusual and invalid heads, and additional or missing responses. */
public enum HeadFaults implements Http1Framing {
  /** Up to 50 informational responses before the response. */
  INFORMATIONAL_BEFORE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String[] heads = {
        "HTTP/1.1 100 Continue" + END + END,
        "HTTP/1.1 102 Processing" + END + END,
        "HTTP/1.1 103 Early Hints" + END + "Link: </x>; rel=preload" + END + END
      };
      StepSequence steps = new StepSequence();
      String before = heads[random.nextInt(heads.length)];
      for (int i = random.nextInt(1, 51); i > 0; i--) {
        steps.write(before);
      }
      return plain(steps, response);
    }
  },
  /** An unrequested upgrade. */
  SWITCHING_PROTOCOLS {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return plain(
          new StepSequence()
              .write("HTTP/1.1 101 X" + END + "Connection: Upgrade" + END + "Upgrade: x" + END)
              .write(END),
          response);
    }
  },
  /** The response twice; the second would be taken for the next response. */
  RESPONSE_REPEATED {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      StepSequence once = plain(new StepSequence(), response);
      if (random.nextBoolean()) {
        once.pause(random.nextInt(30));
      }
      return plain(once, response);
    }
  },
  /** A rejection before the response. */
  REFUSAL_BEFORE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return plain(
          new StepSequence().write("HTTP/1.1 503 X" + END + "Content-Length: 0" + END + END),
          response);
    }
  },
  /** An invalid status line. */
  STATUS_LINE_INVALID {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String[] lines = {
        "HTTP/1.1",
        "HTTP/1.1 20",
        "HTTP/1.1 2000 X",
        "HTTP/9.9 200 X",
        "HTTP/1.1 -200 X",
        "ICY 200",
        "\0\1\2",
        "HTTP/1.1  200 X",
        "http/1.1 200 x",
        "HTTP/1.1\t200 X"
      };
      String head = head(response, length(response));
      return new StepSequence()
          .write(lines[random.nextInt(lines.length)] + head.substring(head.indexOf(END)))
          .write(response.body())
          .close();
    }
  },
  /** Empty lines or spaces before the status line. */
  JUNK_BEFORE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String[] junk = {END, END + END, " ", "\n", "X" + END, "\0"};
      return plain(new StepSequence().write(junk[random.nextInt(junk.length)]), response);
    }
  },
  /** An invalid header line. */
  HEADER_INVALID {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String[] lines = {
        "X-A", ": x", " folded", "X A: b", "X-A : b", "X-\0: b", "X-A: \0", "X-A: b\rX-B: c", "\t"
      };
      String head = head(response, length(response), lines[random.nextInt(lines.length)]);
      return new StepSequence().write(head).write(response.body());
    }
  },
  /** Lines that end in a line feed without a carriage return. */
  BARE_LINE_FEEDS {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return new StepSequence()
          .write(head(response, length(response)).replace(END, "\n"))
          .write(response.body());
    }
  },
  /** Names in capitals and values with white space around them, which is no fault. */
  HEADERS_SPACED {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return new StepSequence()
          .write(head(response, "CONTENT-LENGTH: \t " + response.body().length + " \t"))
          .write(response.body());
    }
  },
  /** A header of up to 600 kB, or 3,000 of them. */
  HEADERS_HUGE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      String more =
          random.nextBoolean()
              ? "X-A: " + "a".repeat(random.nextInt(10_000, 600_000))
              : "X-A: b".concat((END + "X-A: b").repeat(random.nextInt(100, 3000)));
      return new StepSequence()
          .write(head(response, length(response), more))
          .write(response.body());
    }
  },
  /** No response, and the connection closes. */
  NOTHING {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return random.nextBoolean() ? new StepSequence().close() : new StepSequence().reset();
    }
  },
  /** The connection closes before the request is processed. */
  REQUEST_LOST {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      return random.nextBoolean() ? new StepSequence().close() : new StepSequence().reset();
    }

    @Override
    public boolean isBeforeProcessing() {
      return true;
    }
  },
  /** No response until the end of the round. */
  SILENCE {
    @Override
    StepSequence steps(Response response, SplittableRandom random) {
      StepSequence late = new StepSequence().stall();
      return random.nextBoolean() ? late.close() : plain(late, response);
    }
  };

  abstract StepSequence steps(Response response, SplittableRandom random);

  @Override
  public List<Step> frame(Response response, SplittableRandom random) {
    return steps(response, random).list();
  }

  private static StepSequence plain(StepSequence steps, Response response) {
    Http1Text.plain(response).list().forEach(steps::then);
    return steps;
  }
}

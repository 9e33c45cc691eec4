package io.github.openmidid.examples.testing.http1;

import static io.github.openmidid.examples.testing.http1.Http1Text.CHUNKED;
import static io.github.openmidid.examples.testing.http1.Http1Text.END;
import static io.github.openmidid.examples.testing.http1.Http1Text.LAST_CHUNK;
import static io.github.openmidid.examples.testing.http1.Http1Text.head;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.Step;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.List;
import java.util.SplittableRandom;

/** Bodies in chunks, right and wrong. */
public enum ChunkFaults implements Http1Framing {
  /** In chunks of random size, which is valid. */
  CHUNKS {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      return Http1Text.chunks(head, body, random).write(LAST_CHUNK);
    }
  },
  /** With trailers after the last chunk, which is valid. */
  TRAILERS {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      return Http1Text.chunks(head, body, random)
          .write("0" + END + "X-Trailer: 1" + END + "Content-Length: 3" + END + END);
    }
  },
  /** With extensions of chunks, which is valid. */
  EXTENSIONS {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      return head.write(Integer.toHexString(body.length) + ";a=b;c=\"d\"" + END)
          .write(body)
          .write(END + LAST_CHUNK);
    }
  },
  /** Without the last chunk, and the connection closes. */
  LAST_CHUNK_MISSING {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      return Http1Text.chunks(head, body, random).close();
    }
  },
  /** Without the last chunk, and nothing follows. */
  LAST_CHUNK_MISSING_AND_SILENCE {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      return Http1Text.chunks(head, body, random).stall().close();
    }
  },
  /** The last chunk before the body has ended. */
  LAST_CHUNK_EARLY {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      int cut = random.nextInt(Math.max(1, body.length));
      if (cut > 0) {
        Http1Text.chunk(head, body, 0, cut);
      }
      head.write(LAST_CHUNK);
      return random.nextBoolean() ? head : Http1Text.chunk(head, body, cut, body.length);
    }
  },
  /** A size that is too small, too large or not a number. */
  CHUNK_SIZE_WRONG {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      String[] sizes = {
        Integer.toHexString(Math.max(1, body.length - random.nextInt(1, 20))),
        Integer.toHexString(body.length + random.nextInt(1, 20)),
        "-1",
        "xyz",
        "",
        "ffffffffffffffff",
        "0x" + Integer.toHexString(body.length)
      };
      return head.write(sizes[random.nextInt(sizes.length)] + END)
          .write(body)
          .write(END + LAST_CHUNK)
          .close();
    }
  },
  /** A chunk that does not end at its announced size. */
  CHUNK_END_MISSING {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      String[] ends = {"", "XX", "\n", "\r"};
      return head.write(Integer.toHexString(body.length) + END)
          .write(body)
          .write(ends[random.nextInt(ends.length)] + LAST_CHUNK)
          .close();
    }
  },
  /** A body that is declared chunked and is not. */
  NOT_CHUNKED {
    @Override
    StepSequence body(StepSequence head, byte[] body, SplittableRandom random) {
      return head.write(body).close();
    }
  };

  abstract StepSequence body(StepSequence head, byte[] body, SplittableRandom random);

  @Override
  public List<Step> frame(Response response, SplittableRandom random) {
    StepSequence head = new StepSequence().write(head(response, CHUNKED));
    return body(head, response.body(), random).list();
  }
}

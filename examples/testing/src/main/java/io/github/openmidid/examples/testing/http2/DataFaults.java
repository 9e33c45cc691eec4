package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.Step;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Frames of a body, right and wrong. */
public enum DataFaults implements Http2Framing {
  /** A correct body. */
  WHOLE {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.whole(response);
    }
  },
  /** Without a length, which is valid. */
  NO_LENGTH {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.frame(HeaderBlock.of(response).frame(out.stream(), false)).data(response.body(), true);
    }
  },
  /** In frames of one to twenty bytes, some of them empty, which is valid. */
  SMALL_FRAMES {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.head(response);
      byte[] body = response.body();
      int piece = random.nextInt(Math.max(1, body.length / 50), body.length / 50 + 20);
      for (int from = 0; from < body.length; from += piece) {
        out.data(Arrays.copyOfRange(body, from, Math.min(body.length, from + piece)), false);
        if (random.nextInt(10) == 0) {
          out.data(new byte[0], false);
        }
      }
      out.data(new byte[0], true);
    }
  },
  /** With padding, which is valid. */
  PADDING {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int padding = random.nextInt(256);
      byte[] payload = new byte[1 + response.body().length + padding];
      payload[0] = (byte) padding;
      System.arraycopy(response.body(), 0, payload, 1, response.body().length);
      out.head(response)
          .frame(new Frame(Frame.DATA, Frame.PADDED | Frame.END_STREAM, out.stream(), payload));
    }
  },
  /** More padding than the frame has room for. */
  PADDING_INVALID {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      byte[] payload = response.body().clone();
      if (payload.length > 0) {
        payload[0] = (byte) 255;
      }
      out.head(response)
          .frame(
              new Frame(
                  Frame.DATA,
                  Frame.PADDED | Frame.END_STREAM,
                  out.stream(),
                  Arrays.copyOf(payload, Math.min(payload.length, 200))));
    }
  },
  /** Ends before the announced length. */
  DATA_TOO_SHORT {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int less = random.nextInt(Math.max(1, response.body().length));
      out.head(response).data(Arrays.copyOf(response.body(), less), true);
    }
  },
  /** Sends more data than the announced content length. */
  DATA_TOO_LONG {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      byte[] body = response.body();
      byte[] longer = Arrays.copyOf(body, body.length + random.nextInt(1, 50));
      Arrays.fill(longer, body.length, longer.length, (byte) ' ');
      out.head(response).data(longer, true);
    }
  },
  /** Announces another length than it has. */
  LENGTH_WRONG {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      String[] values = {
        String.valueOf(random.nextInt(2 * response.body().length + 2)),
        "-1",
        "x",
        "99999999999999999999"
      };
      out.frame(
              HeaderBlock.of(response)
                  .with("content-length", values[random.nextInt(values.length)])
                  .frame(out.stream(), false))
          .data(response.body(), true);
    }
  },
  /** Two frames of the body in the wrong order. */
  FRAMES_SWAPPED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int cut = random.nextInt(response.body().length + 1);
      out.head(response)
          .data(Arrays.copyOfRange(response.body(), cut, response.body().length), false)
          .data(Arrays.copyOf(response.body(), cut), true);
    }
  },
  /** One frame of the body twice. */
  FRAME_REPEATED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int cut = random.nextInt(response.body().length + 1);
      byte[] first = Arrays.copyOf(response.body(), cut);
      out.head(response)
          .data(first, false)
          .data(first, false)
          .data(Arrays.copyOfRange(response.body(), cut, response.body().length), true);
    }
  },
  /** One frame of the body on another stream. */
  FRAME_ON_OTHER_STREAM {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int[] streams = {0, out.stream() + 2, out.stream() + 1, Math.max(1, out.stream() - 2)};
      int cut = random.nextInt(response.body().length + 1);
      out.head(response)
          .frame(
              Frame.data(
                  streams[random.nextInt(streams.length)],
                  Arrays.copyOf(response.body(), cut),
                  false))
          .data(Arrays.copyOfRange(response.body(), cut, response.body().length), true);
    }
  },
  /** The body before the headers. */
  DATA_BEFORE_HEADERS {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.data(response.body(), false).head(response).data(new byte[0], true);
    }
  },
  /** No end of the stream. */
  NO_END {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.head(response).data(response.body(), false).steps().stall();
      out.data(new byte[0], true);
    }
  },
  /** More data after the end of the stream. */
  DATA_AFTER_END {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.whole(response).data(response.body(), true);
    }
  },
  /** A frame that is longer or shorter than its announced length. */
  FRAME_LENGTH_WRONG {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      byte[] body = response.body();
      int length = random.nextBoolean() ? 0xFFFFFF : random.nextInt(2 * body.length + 2);
      out.head(response);
      out.steps().write(Frame.data(out.stream(), body, true).bytes(length));
    }
  };

  abstract void send(FrameSequence out, Response response, SplittableRandom random);

  @Override
  public List<Step> frame(Response response, int stream, SplittableRandom random) {
    FrameSequence out = new FrameSequence(stream, new StepSequence());
    send(out, response, random);
    return out.steps().list();
  }
}

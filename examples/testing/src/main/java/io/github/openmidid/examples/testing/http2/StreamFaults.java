package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Response;
import io.github.openmidid.examples.testing.wire.Step;
import io.github.openmidid.examples.testing.wire.StepSequence;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Frames around a body: headers, resets and the end of connections, right and wrong. */
public enum StreamFaults implements Http2Framing {
  /** The stream is reset in the middle of the response. */
  RESET_STREAM {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      if (random.nextBoolean()) {
        byte[] part = Arrays.copyOf(response.body(), random.nextInt(response.body().length + 1));
        out.head(response).data(part, false);
      }
      int code = random.nextInt(13); // without 7, which means that nothing was processed
      out.frame(Frame.reset(out.stream(), code < REFUSED_STREAM ? code : code + 1));
    }
  },
  /** The stream is reset after the whole response, which is valid. */
  RESET_AFTER_END {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.whole(response).frame(Frame.reset(out.stream(), 0));
    }
  },
  /** The connection goes away before, during or after the response. */
  GO_AWAY {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int last = random.nextBoolean() ? out.stream() : Integer.MAX_VALUE;
      Frame away = Frame.goAway(last, random.nextInt(3));
      switch (random.nextInt(3)) {
        case 0 -> out.frame(away).whole(response);
        case 1 -> out.head(response).frame(away).data(response.body(), true);
        default -> out.whole(response).frame(away);
      }
      if (random.nextBoolean()) {
        out.steps().close();
      }
    }
  },
  /** The connection goes away in place of a response. */
  GO_AWAY_ONLY {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.frame(Frame.goAway(out.stream(), random.nextInt(14))).steps().close();
    }
  },
  /** Headers that end the stream, though a body was announced. */
  END_WITH_HEADERS {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.frame(HeaderBlock.withLength(response).frame(out.stream(), true));
      if (random.nextBoolean()) {
        out.data(response.body(), true);
      }
    }
  },
  /** Headers in two frames, which is valid. */
  CONTINUATION {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      split(out, response, random, Frame.END_HEADERS).data(response.body(), true);
    }
  },
  /** Headers that do not end. */
  HEADERS_UNFINISHED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      split(out, response, random, 0).data(response.body(), true);
    }
  },
  /** Headers that cannot be decompressed. */
  HEADERS_GARBLED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      byte[] block = HeaderBlock.withLength(response).bytes();
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        block[random.nextInt(block.length)] = (byte) random.nextInt(256);
      }
      out.frame(
              new Frame(
                  Frame.HEADERS,
                  Frame.END_HEADERS,
                  out.stream(),
                  Arrays.copyOf(block, block.length - random.nextInt(2))))
          .data(response.body(), true);
    }
  },
  /** Two heads, of which the first may be another status. */
  HEADERS_REPEATED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int[] statuses = {response.status(), 200, 404, 503};
      Response first = response.withStatus(statuses[random.nextInt(statuses.length)]);
      out.head(first).head(response).data(response.body(), true);
    }
  },
  /** A status that is missing, repeated or invalid. */
  STATUS_INVALID {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      HeaderBlock block =
          switch (random.nextInt(4)) {
            case 0 -> new HeaderBlock();
            case 1 -> HeaderBlock.of(response).with(":status", "404");
            case 2 -> new HeaderBlock().with(":status", "20x");
            default ->
                new HeaderBlock().with("content-type", "application/json").with(":status", "200");
          };
      out.frame(block.frame(out.stream(), false)).data(response.body(), true);
    }
  },
  /** A header that HTTP/2 does not allow. */
  HEADER_INVALID {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      String[][] lines = {
        {"X-Upper", "a"},
        {"connection", "close"},
        {"transfer-encoding", "chunked"},
        {":path", "/"},
        {"x y", "a"},
        {"x", "a\r\nb: c"},
        {"x", "\0"},
        {"", "a"}
      };
      String[] line = lines[random.nextInt(lines.length)];
      out.frame(HeaderBlock.withLength(response).with(line[0], line[1]).frame(out.stream(), false))
          .data(response.body(), true);
    }
  },
  /** Two different lengths. */
  LENGTHS_DIFFER {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      String other = String.valueOf(random.nextInt(2 * response.body().length + 1));
      out.frame(
              HeaderBlock.withLength(response)
                  .with("content-length", other)
                  .frame(out.stream(), false))
          .data(response.body(), true);
    }
  },
  /** Up to 50 informational responses before the response. */
  INFORMATIONAL_BEFORE {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      int[] statuses = {100, 102, 103, 199};
      Response none = new Response(statuses[random.nextInt(4)], HeaderLines.none(), new byte[0]);
      for (int i = random.nextInt(1, 51); i > 0; i--) {
        out.frame(HeaderBlock.of(none).frame(out.stream(), false));
      }
      out.whole(response);
    }
  },
  /** Trailers, which are valid, or invalid ones with a status. */
  TRAILERS {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      String[] names = {"x-trailer", "content-length", ":status", "cache-control"};
      String name = names[random.nextInt(names.length)];
      out.head(response)
          .data(response.body(), false)
          .frame(new HeaderBlock().with(name, "200").frame(out.stream(), true));
    }
  },
  /** A frame of unknown type, which is not a fault. */
  UNKNOWN_FRAME {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      byte[] payload = new byte[random.nextInt(100)];
      out.head(response)
          .frame(new Frame(0x20 + random.nextInt(100), 0xFF, out.stream(), payload))
          .data(response.body(), true);
    }
  },
  /** Settings that cannot be met, or a promise of another response. */
  CONTROL_FRAME {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      Frame[] frames = {
        new Frame(Frame.SETTINGS, 0, 0, new byte[] {0, 5, 0, 0, 0, 1}),
        new Frame(Frame.SETTINGS, 0, 0, new byte[] {0, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 50}),
        new Frame(Frame.SETTINGS, 0, 0, new byte[5]),
        new Frame(Frame.PING, 0, 0, new byte[8]),
        new Frame(Frame.PING, 0, 0, new byte[7]),
        Frame.windowUpdate(out.stream(), 0),
        Frame.windowUpdate(0, Integer.MAX_VALUE),
        new Frame(5, Frame.END_HEADERS, out.stream(), new byte[] {0, 0, 0, 2, (byte) 0x88})
      };
      out.frame(frames[random.nextInt(frames.length)]).whole(response);
    }
  },
  /** No response, and the connection closes. */
  NOTHING {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.steps().then(random.nextBoolean() ? new Step.Close() : new Step.Reset());
    }
  },
  /** The stream is rejected before the request is processed. */
  REFUSED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.frame(Frame.reset(out.stream(), REFUSED_STREAM));
    }

    @Override
    public boolean isBeforeProcessing() {
      return true;
    }
  },
  /** The connection goes away before the request is processed, and declares that. */
  GO_AWAY_UNPROCESSED {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.frame(Frame.goAway(Math.max(0, out.stream() - 2), 0)).steps().close();
    }

    @Override
    public boolean isBeforeProcessing() {
      return true;
    }
  },
  /** The connection closes before the request is processed. */
  REQUEST_LOST {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.steps().then(random.nextBoolean() ? new Step.Close() : new Step.Reset());
    }

    @Override
    public boolean isBeforeProcessing() {
      return true;
    }
  },
  /** No response until the end of the round. */
  SILENCE {
    @Override
    void send(FrameSequence out, Response response, SplittableRandom random) {
      out.steps().stall();
      out.whole(response);
    }
  };

  private static final int REFUSED_STREAM = 7;

  abstract void send(FrameSequence out, Response response, SplittableRandom random);

  @Override
  public List<Step> frame(Response response, int stream, SplittableRandom random) {
    FrameSequence out = new FrameSequence(stream, new StepSequence());
    send(out, response, random);
    return out.steps().list();
  }

  private static FrameSequence split(
      FrameSequence out, Response response, SplittableRandom random, int flags) {
    byte[] block = HeaderBlock.withLength(response).bytes();
    int cut = random.nextInt(block.length);
    return out.frame(new Frame(Frame.HEADERS, 0, out.stream(), Arrays.copyOf(block, cut)))
        .frame(
            new Frame(
                Frame.CONTINUATION,
                flags,
                out.stream(),
                Arrays.copyOfRange(block, cut, block.length)));
  }
}

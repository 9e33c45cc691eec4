package io.github.openmidid.examples.testing.content;

import io.github.openmidid.examples.testing.http.HeaderLine;
import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Faults of status, headers and the body as bytes. */
public enum MessageFaults implements ContentFault {
  /** Another status, with the rest unchanged. */
  STATUS {
    @Override
    Response changed(Response response, SplittableRandom random) {
      return response.withStatus(STATUSES[random.nextInt(STATUSES.length)]);
    }
  },
  /** No body. */
  EMPTY_BODY {
    @Override
    Response changed(Response response, SplittableRandom random) {
      return response.withBody(new byte[0]);
    }
  },
  /** A truncated body, framed as if it were complete. */
  TRUNCATED_BODY {
    @Override
    Response changed(Response response, SplittableRandom random) {
      int length = random.nextInt(Math.max(1, response.body().length));
      return response.withBody(Arrays.copyOf(response.body(), length));
    }
  },
  /** The body twice. */
  REPEATED_BODY {
    @Override
    Response changed(Response response, SplittableRandom random) {
      return response.withBody(joined(response.body(), response.body()));
    }
  },
  /** A page of a proxy in place of the response. */
  PORTAL {
    @Override
    Response changed(Response response, SplittableRandom random) {
      return new Response(
          random.nextBoolean() ? 200 : response.status(),
          HeaderLines.none().plus("Content-Type", "text/html; charset=utf-8"),
          "<html><title>Sign in</title></html>".getBytes(StandardCharsets.UTF_8));
    }
  },
  /** Valid JSON without content. */
  HOLLOW_BODY {
    @Override
    Response changed(Response response, SplittableRandom random) {
      String[] texts = {"null", "{}", "[]", "\"\"", "0", " ", "{\"items\":[]}", "true"};
      return response.withBody(
          texts[random.nextInt(texts.length)].getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Detection detection() {
      return Detection.BY_LOOKUPS; // a page without items is valid
    }
  },
  /** One bit of the body flipped. */
  BODY_BIT_FLIP {
    @Override
    Response changed(Response response, SplittableRandom random) {
      byte[] body = response.body().clone();
      if (body.length > 0) {
        body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return response.withBody(body);
    }

    @Override
    public Detection detection() {
      return Detection.BY_DIGEST_ONLY;
    }
  },
  /** A byte order mark before the body. */
  BYTE_ORDER_MARK {
    @Override
    Response changed(Response response, SplittableRandom random) {
      byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
      return response.withBody(joined(mark, response.body()));
    }
  },
  /** The body in UTF-16, declared or not. */
  UTF_16 {
    @Override
    Response changed(Response response, SplittableRandom random) {
      String text = new String(response.body(), StandardCharsets.UTF_8);
      Response recoded = response.withBody(text.getBytes(StandardCharsets.UTF_16));
      return random.nextBoolean()
          ? recoded
          : recoded.withHeaders(
              response.headers().with("Content-Type", "application/json; charset=utf-16"));
    }
  },
  /** Another content type. */
  CONTENT_TYPE {
    @Override
    Response changed(Response response, SplittableRandom random) {
      String[] types = {
        "text/plain", "application/xml", "application/problem+json", "application/json;charset=x"
      };
      return response.withHeaders(
          response.headers().with("Content-Type", types[random.nextInt(types.length)]));
    }
  },
  /** One optional header line removed. */
  HEADER_REMOVED {
    @Override
    Response changed(Response response, SplittableRandom random) {
      String[] names = {
        "Content-Type", "ETag", "Cache-Control", "Location", "BelGov-Trace-Id", "Vary", "Date"
      };
      return response.withHeaders(response.headers().without(names[random.nextInt(names.length)]));
    }
  },
  /** One header line twice. */
  HEADER_REPEATED {
    @Override
    Response changed(Response response, SplittableRandom random) {
      List<HeaderLine> lines = new ArrayList<>(response.headers().lines());
      if (!lines.isEmpty()) {
        lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
      }
      return response.withHeaders(new HeaderLines(lines));
    }
  },
  /** All header lines in another order. */
  HEADERS_SHUFFLED {
    @Override
    Response changed(Response response, SplittableRandom random) {
      List<HeaderLine> lines = new ArrayList<>(response.headers().lines());
      List<HeaderLine> shuffled = new ArrayList<>();
      while (!lines.isEmpty()) {
        shuffled.add(lines.remove(random.nextInt(lines.size())));
      }
      return response.withHeaders(new HeaderLines(shuffled));
    }
  },
  /** A time to live of years. */
  CACHE_CONTROL {
    @Override
    Response changed(Response response, SplittableRandom random) {
      String[] values = {
        "public, max-age=31536000, immutable", "max-age=60, max-age=0", "no-store"
      };
      return response.withHeaders(
          response.headers().with("Cache-Control", values[random.nextInt(values.length)]));
    }
  },
  /** No digest of the body. */
  DIGEST_REMOVED {
    @Override
    Response changed(Response response, SplittableRandom random) {
      return response.withHeaders(response.headers().without("Repr-Digest"));
    }
  },
  /** A digest of another body. */
  DIGEST_WRONG {
    @Override
    Response changed(Response response, SplittableRandom random) {
      return response.withHeaders(
          response
              .headers()
              .with("Repr-Digest", "sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"));
    }
  };

  /** The status codes of servers, proxies and portals; 1xx is a matter of framing. */
  private static final int[] STATUSES = {
    200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 300, 301, 302, 303, 304, 305, 307, 308, 400,
    401, 402, 403, 404, 404, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 415, 418, 421, 422,
    425, 428, 429, 431, 451, 500, 501, 502, 503, 504, 505, 507, 511, 599, 600, 999
  };

  abstract Response changed(Response response, SplittableRandom random);

  @Override
  public Response apply(Response response, ResponseHistory earlier, SplittableRandom random) {
    return changed(response, random);
  }

  @Override
  public Detection detection() {
    return Detection.ALWAYS;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}

package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.HeaderLine;
import io.github.openmidid.examples.testing.http.Response;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A header block (RFC 7541) without compression: each field is literal, without indexing. */
final class HeaderBlock {
  private static final int LONGEST_IN_PREFIX = 127;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Returns the fields of a response, without a length. */
  static HeaderBlock of(Response response) {
    HeaderBlock block = new HeaderBlock().with(":status", String.valueOf(response.status()));
    for (HeaderLine line : response.headers().lines()) {
      block.with(line.lowerCaseName(), line.value());
    }
    return block;
  }

  /** Returns the block with the length of the body, if a body is allowed. */
  static HeaderBlock withLength(Response response) {
    return response.mayHaveBody() || response.body().length > 0
        ? of(response).with("content-length", String.valueOf(response.body().length))
        : of(response);
  }

  HeaderBlock with(String name, String value) {
    bytes.write(0);
    text(name);
    text(value);
    return this;
  }

  private void text(String text) {
    byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
    if (octets.length < LONGEST_IN_PREFIX) {
      bytes.write(octets.length);
    } else {
      bytes.write(LONGEST_IN_PREFIX);
      int rest = octets.length - LONGEST_IN_PREFIX;
      while (rest >= 128) {
        bytes.write(rest % 128 + 128);
        rest /= 128;
      }
      bytes.write(rest);
    }
    bytes.writeBytes(octets);
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** Returns the block in one frame. */
  Frame frame(int stream, boolean endOfStream) {
    int flags = Frame.END_HEADERS | (endOfStream ? Frame.END_STREAM : 0);
    return new Frame(Frame.HEADERS, flags, stream, bytes());
  }
}

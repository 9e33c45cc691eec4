package io.github.openmidid.examples.testing.http2;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads frames. */
final class Http2Reader {
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;

  Http2Reader(InputStream in) {
    this.in = in;
  }

  /** Reads the connection preface of the client. */
  void preface() throws IOException {
    if (!Arrays.equals(in.readNBytes(PREFACE.length), PREFACE)) {
      throw new IOException("not the preface of HTTP/2");
    }
  }

  /** Returns the next frame; empty at the end of the connection. */
  Optional<Frame> next() throws IOException {
    byte[] head = in.readNBytes(Frame.HEAD_BYTES);
    if (head.length < Frame.HEAD_BYTES) {
      return Optional.empty();
    }
    ByteBuffer fields = ByteBuffer.wrap(head);
    int length = ((fields.get() & 0xFF) << 16) | (fields.getShort() & 0xFFFF);
    int type = fields.get() & 0xFF;
    int flags = fields.get() & 0xFF;
    int stream = fields.getInt() & Integer.MAX_VALUE;
    byte[] payload = in.readNBytes(length);
    if (payload.length < length) {
      throw new EOFException("incomplete frame");
    }
    return Optional.of(new Frame(type, flags, stream, payload));
  }
}

package io.github.openmidid.examples.testing.http2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A frame of HTTP/2 (RFC 9113, section 4).
 *
 * @param payload without the nine bytes before it
 */
@SuppressWarnings("ArrayRecordComponent") // frames are not compared
record Frame(int type, int flags, int stream, byte[] payload) {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;

  static final int END_STREAM = 0x1;
  static final int ACK = 0x1;
  static final int END_HEADERS = 0x4;
  static final int PADDED = 0x8;
  static final int PRIORITY = 0x20;

  static final int HEAD_BYTES = 9;

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  byte[] bytes() {
    return bytes(payload.length);
  }

  /** Returns the frame with this length, which may be wrong. */
  byte[] bytes(int length) {
    return ByteBuffer.allocate(HEAD_BYTES + payload.length)
        .put((byte) (length >> 16))
        .putShort((short) length)
        .put((byte) type)
        .put((byte) flags)
        .putInt(stream)
        .put(payload)
        .array();
  }

  static Frame data(int stream, byte[] payload, boolean end) {
    return new Frame(DATA, end ? END_STREAM : 0, stream, payload);
  }

  static Frame reset(int stream, int code) {
    return new Frame(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(code).array());
  }

  static Frame goAway(int lastStream, int code) {
    byte[] debug = "chaos".getBytes(StandardCharsets.US_ASCII);
    return new Frame(
        GOAWAY,
        0,
        0,
        ByteBuffer.allocate(8 + debug.length).putInt(lastStream).putInt(code).put(debug).array());
  }

  static Frame windowUpdate(int stream, int bytes) {
    return new Frame(WINDOW_UPDATE, 0, stream, ByteBuffer.allocate(4).putInt(bytes).array());
  }

  static Frame acknowledged(Frame frame) {
    return new Frame(frame.type, ACK, 0, frame.type == PING ? frame.payload : new byte[0]);
  }
}

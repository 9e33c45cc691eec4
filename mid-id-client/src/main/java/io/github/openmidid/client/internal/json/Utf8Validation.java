package io.github.openmidid.client.internal.json;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Checks that a body is valid UTF-8; Jackson accepts some invalid sequences. The check proceeds in
 * blocks, so that it ends at the deadline even in code that is not compiled yet.
 */
final class Utf8Validation {
  /** The number of bytes that are checked before the deadline is checked again. */
  static final int BLOCK = 64 * 1024;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080_8080_8080_8080L;

  private final byte[] body;
  private final Optional<CallContext> context;

  private Utf8Validation(byte[] body, Optional<CallContext> context) {
    this.body = body;
    this.context = context;
  }

  /**
   * Returns whether a body is valid UTF-8.
   *
   * @param context limits the check by its deadline; empty if nothing does
   * @throws RegisterUnavailableException if the deadline passes before the end of the body
   */
  static boolean isUtf8(byte[] body, Optional<CallContext> context) {
    Utf8Validation validation = new Utf8Validation(body, context);
    return validation.isDecodable(validation.asciiBlocks());
  }

  /** Returns the number of bytes of the leading blocks that are ASCII. */
  private int asciiBlocks() {
    int start = 0;
    while (start < body.length && isAscii(start, endOfBlock(start))) {
      start = endOfBlock(start);
    }
    return start;
  }

  private boolean isAscii(int from, int to) {
    requireTime();
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      if (((long) EIGHT_BYTES.get(body, i) & NOT_ASCII) != 0) {
        return false;
      }
    }
    while (i < to && body[i] >= 0) {
      i++;
    }
    return i == to;
  }

  private boolean isDecodable(int from) {
    if (from == body.length) {
      return true;
    }
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer input = ByteBuffer.wrap(body, from, body.length - from);
    CharBuffer ignored = CharBuffer.allocate(Math.min(BLOCK, body.length - from));
    boolean isLast;
    CoderResult result;
    do {
      requireTime();
      int end = endOfBlock(input.position());
      isLast = end == body.length;
      input.limit(end);
      result = decoder.decode(input, ignored.clear(), isLast);
    } while (!result.isError() && !isLast);
    return !result.isError();
  }

  private int endOfBlock(int start) {
    return Math.min(body.length, start + BLOCK);
  }

  private void requireTime() {
    context.ifPresent(CallContext::requireTime);
  }
}

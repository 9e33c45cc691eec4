package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.hpack.HpackDecoder;
import org.eclipse.jetty.http2.hpack.HpackException;
import org.jspecify.annotations.Nullable;

/** Assembles the frames of one connection into requests. Not thread-safe. */
final class Http2Requests {
  private static final int LARGEST_HEADERS = 64 * 1024;

  private final HpackDecoder decoder = new HpackDecoder(LARGEST_HEADERS, System::nanoTime);
  private final Map<Integer, Partial> streams = new HashMap<>();

  private static final class Partial {
    final ByteArrayOutputStream block = new ByteArrayOutputStream();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    MetaData.@Nullable Request head;
    boolean ended;
  }

  /** Returns the request that this frame completes. */
  Optional<Request> add(Frame frame) throws IOException {
    Partial stream = streams.computeIfAbsent(frame.stream(), unused -> new Partial());
    stream.ended |= frame.type() != Frame.CONTINUATION && frame.has(Frame.END_STREAM);
    if (frame.type() == Frame.DATA) {
      stream.body.writeBytes(unpadded(frame));
    } else {
      stream.block.writeBytes(unpadded(frame));
      if (!frame.has(Frame.END_HEADERS)) {
        return Optional.empty();
      }
      stream.head = decoded(stream.block.toByteArray());
    }
    MetaData.Request head = stream.head;
    if (!stream.ended || head == null) {
      return Optional.empty();
    }
    streams.remove(frame.stream());
    return Optional.of(request(head, stream.body.toByteArray()));
  }

  private MetaData.Request decoded(byte[] block) throws IOException {
    try {
      return (MetaData.Request) decoder.decode(ByteBuffer.wrap(block));
    } catch (HpackException e) {
      throw new IOException(e);
    }
  }

  private static Request request(MetaData.Request head, byte[] body) {
    HeaderLines headers = HeaderLines.none();
    for (HttpField field : head.getHttpFields()) {
      headers = headers.plus(field.getName(), field.getValue());
    }
    return new Request(head.getMethod(), head.getHttpURI().getPathQuery(), headers, body);
  }

  private static byte[] unpadded(Frame frame) {
    byte[] payload = frame.payload();
    int from = frame.has(Frame.PADDED) ? 1 : 0;
    int to = payload.length - (frame.has(Frame.PADDED) ? payload[0] & 0xFF : 0);
    if (frame.type() == Frame.HEADERS && frame.has(Frame.PRIORITY)) {
      from += 5;
    }
    return Arrays.copyOfRange(payload, from, to);
  }
}

package io.github.openmidid.examples.testing.http1;

import io.github.openmidid.examples.testing.http.HeaderLines;
import io.github.openmidid.examples.testing.http.Request;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads HTTP/1.1 requests of well-behaved clients. */
public final class Http1Reader {
  private static final int LONGEST_LINE = 64 * 1024;

  private final InputStream in;

  /** Creates a reader of a stream, which should be buffered. */
  public Http1Reader(InputStream in) {
    this.in = in;
  }

  /** Returns the next request; empty at the end of the connection. */
  public Optional<Request> next() throws IOException {
    String line = line();
    if (line.isEmpty()) {
      return Optional.empty();
    }
    String[] parts = line.split(" ", -1);
    if (parts.length != 3) {
      throw new IOException("not a request line");
    }
    HeaderLines headers = HeaderLines.none();
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      headers = headers.plus(header.substring(0, colon), header.substring(colon + 1).strip());
    }
    return Optional.of(new Request(parts[0], parts[1], headers, body(headers)));
  }

  private byte[] body(HeaderLines headers) throws IOException {
    if (headers.first("Transfer-Encoding").isPresent()) {
      return chunks();
    }
    return bytes(Integer.parseInt(headers.first("Content-Length").orElse("0")));
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line(), 16);
      body.writeBytes(bytes(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException("incomplete request");
    }
    return bytes;
  }

  /** Reads a line without its end; empty also at the end of the stream. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
      if (line.size() > LONGEST_LINE) {
        throw new IOException("line too long");
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}

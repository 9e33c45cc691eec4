package io.github.openmidid.examples.testing.http2;

import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.http1.Http1Reader;
import io.github.openmidid.examples.testing.wire.ProxyConnection;
import io.github.openmidid.examples.testing.wire.ResponseDelivery;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Serves the requests of one connection in HTTP/2 concurrently. It ignores flow control when it
 * sends, because the windows of its clients are large enough, and grants one of its own that no
 * client of a test uses up: credit in small pieces would cut long requests into small frames.
 */
public final class Http2Connection {
  private static final String SWITCH =
      "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";

  /** At most 100 streams at a time, and 1 GiB in each. */
  private static final Frame SETTINGS =
      new Frame(Frame.SETTINGS, 0, 0, new byte[] {0, 3, 0, 0, 0, 100, 0, 4, 0x40, 0, 0, 0});

  /** 1 GiB in all streams of a connection. */
  private static final Frame WINDOW = Frame.windowUpdate(0, 1 << 30);

  private final ProxyConnection connection;
  private final Function<Request, ResponseDelivery<Http2Framing>> service;
  private final Executor executor;
  private final Http2Requests requests = new Http2Requests();

  /**
   * Creates a server of one connection.
   *
   * @param executor runs the requests
   */
  public Http2Connection(
      ProxyConnection connection,
      Function<Request, ResponseDelivery<Http2Framing>> service,
      Executor executor) {
    this.connection = connection;
    this.service = service;
    this.executor = executor;
  }

  /** Serves HTTP/2 from the first byte, as after ALPN. */
  public void run() throws IOException {
    Http2Reader reader = new Http2Reader(connection.in());
    reader.preface();
    connection.send(SETTINGS.bytes());
    connection.send(WINDOW.bytes());
    read(reader);
  }

  /** Serves a first request in HTTP/1.1, which requests an upgrade to HTTP/2. */
  public void runAfterUpgrade() throws IOException {
    Optional<Request> first = new Http1Reader(connection.in()).next();
    if (first.isEmpty()) {
      return;
    }
    connection.send(SWITCH.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    connection.send(SETTINGS.bytes());
    connection.send(WINDOW.bytes());
    Http2Reader reader = new Http2Reader(connection.in());
    reader.preface();
    respond(first.get(), 1);
    read(reader);
  }

  private void read(Http2Reader reader) throws IOException {
    for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
      handle(next.get());
    }
  }

  private void handle(Frame frame) throws IOException {
    switch (frame.type()) {
      case Frame.HEADERS, Frame.CONTINUATION, Frame.DATA -> add(frame);
      case Frame.SETTINGS, Frame.PING -> {
        if (!frame.has(Frame.ACK)) {
          connection.send(Frame.acknowledged(frame).bytes());
        }
      }
      default -> {} // not needed by this server
    }
  }

  private void add(Frame frame) throws IOException {
    requests.add(frame).ifPresent(request -> respond(request, frame.stream()));
  }

  private void respond(Request request, int stream) {
    executor.execute(
        () -> {
          try {
            ResponseDelivery<Http2Framing> delivery = service.apply(request);
            connection.deliver(
                delivery.framing().frame(delivery.response(), stream, delivery.random()), delivery);
          } catch (IOException e) {
            // The connection was closed on purpose, or by the client.
          }
        });
  }
}

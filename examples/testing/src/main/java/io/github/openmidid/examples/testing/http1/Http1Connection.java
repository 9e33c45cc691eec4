package io.github.openmidid.examples.testing.http1;

import io.github.openmidid.examples.testing.http.Request;
import io.github.openmidid.examples.testing.wire.ProxyConnection;
import io.github.openmidid.examples.testing.wire.ResponseDelivery;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Serves the requests of one connection in HTTP/1.1, one after the other. */
public final class Http1Connection {
  private final ProxyConnection connection;
  private final Function<Request, ResponseDelivery<Http1Framing>> service;

  /** Creates a server of one connection. */
  public Http1Connection(
      ProxyConnection connection, Function<Request, ResponseDelivery<Http1Framing>> service) {
    this.connection = connection;
    this.service = service;
  }

  /** Serves requests until the connection ends. */
  public void run() throws IOException {
    Http1Reader reader = new Http1Reader(connection.in());
    for (Optional<Request> next = reader.next(); next.isPresent(); next = reader.next()) {
      ResponseDelivery<Http1Framing> delivery = service.apply(next.get());
      connection.deliver(
          delivery.framing().frame(delivery.response(), delivery.random()), delivery);
    }
  }
}

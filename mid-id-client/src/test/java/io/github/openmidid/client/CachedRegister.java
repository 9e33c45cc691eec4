package io.github.openmidid.client;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.ClientBuilder;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;

/** A register on a real socket, for clients with a cache whose clock the test sets. */
abstract class CachedRegister {
  static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  static final MidId OTHER = MidId.of("MID-1234-5678-89");

  /** The body of the 404 for the identifier that is looked up. */
  static final String NOT_FOUND = NotFound.of(MID_ID);

  final AtomicLong nanos = new AtomicLong();
  final AtomicReference<String> token = new AtomicReference<>("token-a");
  final AtomicReference<SocketServer.Responder> responder = new AtomicReference<>();
  final SocketServer server =
      SocketServer.respondingWith((request, out) -> responder.get().write(request, out));

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  MidIdClient client(CacheSettings settings) {
    return new ClientBuilder()
        .ticker(nanos::get)
        .cache(settings)
        .baseUrl(server.baseUrl())
        .accessToken(() -> token.get().toCharArray())
        .allowHttpToLoopback()
        .build();
  }

  MidIdClient client() {
    return client(CacheSettings.defaults());
  }

  void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  void respondWith(int status, String body, String... headers) {
    String type = status < 400 ? "application/json" : "application/problem+json";
    responder.set(
        (request, out) ->
            out.write(
                SocketServer.response(
                    status, type, body.equals(NOT_FOUND) ? NotFound.of(request) : body, headers)));
  }

  void respondWithStatus(String status, String... headers) {
    respondWith(200, BatchFixture.item(MID_ID, status), headers);
  }

  static String status(MidIdClient client) {
    return client.find(MID_ID).map(Registration::statusCode).orElse("not known");
  }
}

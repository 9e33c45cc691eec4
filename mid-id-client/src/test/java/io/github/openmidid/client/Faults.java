package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** Constants and assertions of the fault tests. */
final class Faults {
  static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";
  static final String JSON = "application/json";
  static final String CANARY = "canary-t0ken";

  /** The time in which a call fails; the timeout of clients in tests about timeouts. */
  static final Duration TIMEOUT = Duration.ofSeconds(1);

  /** A timeout that hides no other failure, however busy the machine is. */
  private static final Duration AMPLE = Duration.ofSeconds(30);

  /** The time that an operation may take beyond its timeout. */
  static final Duration GRACE = Duration.ofMillis(250);

  private Faults() {}

  /** Returns a builder with an ample timeout: calls fail for other reasons, and much earlier. */
  static MidIdClient.Builder builder(URI baseUrl) {
    return MidIdClient.builder()
        .baseUrl(baseUrl)
        .accessToken(CANARY::toCharArray)
        .timeout(AMPLE)
        .allowHttpToLoopback();
  }

  /** Returns a client with an ample timeout. */
  static MidIdClient client(SocketServer server) {
    return builder(server.baseUrl()).build();
  }

  /** Starts a server that writes these characters as bytes and closes the connection. */
  static SocketServer raw(String response) {
    byte[] bytes = response.getBytes(StandardCharsets.ISO_8859_1);
    return SocketServer.respondingWith(
        (request, out) -> {
          out.write(bytes);
          out.flush();
          throw new java.io.IOException("closed");
        });
  }

  /** The three kinds of calls: a lookup, a batch, a creation. */
  static List<Callable<?>> calls(MidIdClient client) {
    return List.of(
        () -> client.find(MID_ID).orElseThrow(),
        () -> client.findAll(List.of(MID_ID)).get(MID_ID),
        () -> client.midIds().request(Modality.CT));
  }

  /** Returns the successful response to each of them. */
  static byte[] good(SocketServer.Request request, String registration) {
    boolean query = request.target().endsWith("/query");
    String body = query ? BatchFixture.body(List.of(registration), List.of()) : registration;
    boolean creation = request.method().equals("POST") && !query;
    return SocketServer.response(creation ? 201 : 200, JSON, body);
  }

  /** Does not respond to the first request, and to the others at once with this response. */
  static SocketServer.Responder silentAtFirst(byte[] response) {
    AtomicInteger requests = new AtomicInteger();
    return (request, out) -> {
      if (requests.incrementAndGet() == 1) {
        Thread.sleep(30_000);
      }
      out.write(response);
    };
  }

  /** Waits until this thread waits before a retry: it has read the response to its request. */
  static void awaitBackoff(Thread caller) throws InterruptedException {
    Elapsed elapsed = Elapsed.start();
    while (Stream.of(caller.getStackTrace()).noneMatch(Faults::isBackoff)) {
      assertThat(elapsed.took()).as("waits for a backoff").isLessThan(AMPLE);
      Thread.sleep(5);
    }
  }

  private static boolean isBackoff(StackTraceElement frame) {
    return frame.getClassName().endsWith(".RetryingClient")
        && frame.getMethodName().equals("sleep");
  }

  /** Returns the failure of a call, after checking that it is in time and reveals no secret. */
  static MidIdClientException failure(Callable<?> call) {
    return failure(call, TIMEOUT.plus(GRACE));
  }

  static MidIdClientException failure(Callable<?> call, Duration most) {
    Elapsed elapsed = Elapsed.start();
    MidIdClientException failure =
        Assertions.catchThrowableOfType(MidIdClientException.class, call::call);
    elapsed.assertAtMost(most);
    assertThat(failure).isNotNull();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      assertThat(t.toString()).doesNotContain(CANARY, MID_ID.toString());
    }
    return failure;
  }

  /**
   * Verifies that each of the three kinds of calls fails with this exception, with a new client
   * each: the JDK may keep a connection that the server is about to close.
   */
  static void failWith(Class<? extends MidIdClientException> kind, SocketServer server) {
    for (int call = 0; call < 3; call++) {
      try (MidIdClient client = client(server)) {
        failWith(kind, List.of(calls(client).get(call)));
      }
    }
  }

  static void failWith(
      Class<? extends MidIdClientException> kind, Collection<? extends Callable<?>> calls) {
    for (Callable<?> call : calls) {
      assertThat(failure(call)).isInstanceOf(kind);
    }
  }
}

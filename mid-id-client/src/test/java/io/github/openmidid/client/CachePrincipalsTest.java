package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.client.internal.ClientBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The principal of cache entries. */
class CachePrincipalsTest extends CachedRegister {
  @Test
  void separatesEntriesByAccessToken() {
    try (MidIdClient client = client()) {
      respondWithStatus("available", "ETag: \"a\"");
      assertThat(status(client)).isEqualTo("available");
      token.set("token-b");
      respondWith(404, NOT_FOUND);
      assertThat(status(client)).isEqualTo("not known");
      token.set("");
      respondWith(403, "{}");
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterResponseException.class);
      token.set("token-a");
      assertThat(status(client)).isEqualTo("available");
      token.set("token-b");
      assertThat(status(client)).isEqualTo("not known");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.UNKNOWN);
      assertThat(server.requests()).hasSize(3);
    }
  }

  /** The supplier returns another token between the lookup and the request. */
  @Test
  void cachesAResponseForTheTokenThatWasSent() {
    AtomicLong calls = new AtomicLong();
    responder.set(
        (request, out) ->
            out.write(
                SocketServer.response(
                    200,
                    "application/json",
                    BatchFixture.item(
                        MID_ID, request.headers().get("authorization").substring(7)))));
    try (MidIdClient client =
        new ClientBuilder()
            .ticker(nanos::get)
            .cache(CacheSettings.defaults())
            .baseUrl(server.baseUrl())
            .accessToken(() -> (calls.getAndIncrement() % 2 == 0 ? "even" : "odd").toCharArray())
            .allowHttpToLoopback()
            .build()) {
      assertThat(status(client)).isEqualTo("odd"); // looked up as even, sent as odd
      calls.set(1);
      assertThat(status(client)).as("cached for odd").isEqualTo("odd");
      assertThat(server.requests()).hasSize(1);
      calls.set(0);
      assertThat(status(client)).as("nothing is cached for even").isEqualTo("odd");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void doesNotSendTheEtagOfAnotherPrincipal() {
    AtomicReference<String> next = new AtomicReference<>("a");
    AtomicReference<String> sent = new AtomicReference<>("a");
    AtomicLong calls = new AtomicLong();
    responder.set(
        (request, out) -> {
          String who = request.headers().get("authorization").substring(7);
          out.write(
              request.headers().containsKey("if-none-match")
                  ? SocketServer.response(304, "", "")
                  : SocketServer.response(
                      200, "application/json", BatchFixture.item(MID_ID, who), "ETag: \"1\""));
        });
    try (MidIdClient client =
        new ClientBuilder()
            .ticker(nanos::get)
            .cache(CacheSettings.defaults())
            .baseUrl(server.baseUrl())
            .accessToken(() -> (calls.getAndIncrement() == 0 ? next : sent).get().toCharArray())
            .allowHttpToLoopback()
            .build()) {
      assertThat(status(client)).isEqualTo("a");
      advance(Duration.ofSeconds(61));
      calls.set(0);
      sent.set("b");
      assertThat(status(client)).isEqualTo("b");
    }
  }

  @Test
  void clientsShareNoEntries() throws IOException {
    respondWithStatus("available");
    try (SocketServer elsewhere =
            SocketServer.respondingWith(404, NotFound.PROBLEM, NotFound.of(MID_ID));
        MidIdClient client = client();
        MidIdClient twin = client();
        MidIdClient other =
            new ClientBuilder()
                .cache(CacheSettings.defaults())
                .baseUrl(elsewhere.baseUrl())
                .accessToken(() -> token.get().toCharArray())
                .allowHttpToLoopback()
                .build()) {
      assertThat(status(client)).isEqualTo("available");
      assertThat(status(other)).isEqualTo("not known");
      assertThat(status(twin)).isEqualTo("available");
      assertThat(server.requests()).hasSize(2);
    }
  }
}

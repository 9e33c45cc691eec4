package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.client.internal.ClientBuilder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Case N82 of the list of faults: a rejection evicts former entries, whichever operation received
 * it; an invalid response leaves the cache unchanged.
 */
@Tag("slow")
class N82NothingCachedTest extends CachedRegister {
  private static final CacheSettings STALE =
      CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10));

  /** The lookups of an identifier. */
  private static final List<Consumer<MidIdClient>> LOOKUPS =
      List.of(
          client -> client.find(MID_ID),
          client -> client.findAll(List.of(MID_ID)),
          client -> client.midIds().resolve(List.of(MID_ID)),
          client -> client.midIds().resolveTexts(List.of(MID_ID.toString(), OTHER.toString())));

  private static void lookUp(int lookup, MidIdClient client) {
    Throwable failure = catchThrowable(() -> LOOKUPS.get(lookup).accept(client));
    assertThat(failure == null || failure instanceof MidIdClientException).isTrue();
  }

  private void known(MidIdClient client) {
    respondWithStatus("available");
    assertThat(client.find(MID_ID)).isPresent();
    respondWith(200, BatchFixture.item(OTHER));
    assertThat(client.find(OTHER)).isPresent();
  }

  /** The status that is returned while the register is unavailable; 500 is not retried. */
  private Outcome inAnOutage(MidIdClient client, MidId midId) {
    respondWith(500, "{}");
    return client.midIds().resolve(List.of(midId)).get(0).outcome();
  }

  private static Stream<Arguments> lookupsWith(Object... statuses) {
    return IntStream.range(0, LOOKUPS.size())
        .boxed()
        .flatMap(lookup -> Stream.of(statuses).map(status -> Arguments.of(lookup, status)));
  }

  private static Stream<Arguments> rejections() {
    return lookupsWith(400, 401, 403, 404, 405, 409, 410, 418, 422, 451);
  }

  @ParameterizedTest(name = "lookup {0}, {1}")
  @MethodSource("rejections")
  @DisplayName("N82 a rejection evicts the entries of its principal only")
  void n82_aRejectionEvictsFormerEntries(int lookup, int status) {
    try (MidIdClient client = client(STALE)) {
      known(client);
      token.set("token-b");
      known(client);
      advance(Duration.ofMinutes(2));
      respondWith(status, "{\"type\":\"urn:problem-type:belgif:badRequest\"}");
      lookUp(lookup, client);
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.NOT_ANSWERED);
      boolean isAccess = status == 401 || status == 403;
      if (isAccess) {
        assertThat(inAnOutage(client, OTHER)).isEqualTo(Outcome.NOT_ANSWERED);
      }
      token.set("token-a");
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.KNOWN);
      assertThat(inAnOutage(client, OTHER)).isEqualTo(Outcome.KNOWN);
    }
  }

  /** Some statuses are retried, which takes time: two of the lookups suffice. */
  private static Stream<Arguments> noRejections() {
    return Stream.of(408, 429, 500, 502, 503, 504)
        .flatMap(status -> Stream.of(Arguments.of(0, status), Arguments.of(2, status)));
  }

  @ParameterizedTest(name = "lookup {0}, {1}")
  @MethodSource("noRejections")
  @DisplayName("N82 a failure evicts nothing")
  void n82_aFailureEvictsNothing(int lookup, int status) {
    try (MidIdClient client = client(STALE)) {
      known(client);
      advance(Duration.ofMinutes(2));
      respondWith(status, "{}");
      lookUp(lookup, client);
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.KNOWN);
    }
  }

  @Test
  @DisplayName("N82 a rejection evicts fresh entries, too")
  void n82_aRejectionEvictsFreshEntriesOfItsPrincipal() {
    try (MidIdClient client = client()) {
      known(client);
      respondWith(403, "{}");
      MidId third = MidId.ofSerial(9);
      assertThat(client.midIds().resolve(List.of(third)).get(0).outcome())
          .isEqualTo(Outcome.REFUSED);
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterResponseException.class);
    }
  }

  @Test
  @DisplayName("N82 a batch rejected for one identifier evicts the entry of that identifier")
  void n82_aRejectedBatchEvictsTheNamedIdentifierOnly() {
    try (MidIdClient client = client(STALE)) {
      known(client);
      advance(Duration.ofMinutes(2));
      respondWith(
          400,
          "{\"type\":\"urn:problem-type:belgif:badRequest\",\"issues\":[{\"name\":\"midIds[1]\"}]}");
      client.midIds().resolve(List.of(OTHER, MID_ID));
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.NOT_ANSWERED);
      assertThat(inAnOutage(client, OTHER)).isEqualTo(Outcome.KNOWN);
    }
  }

  /** The first token is rejected, the second accepted, within one call. */
  @Test
  @DisplayName("N82 a token that was rejected and replaced within the call")
  void n82_aReplacedTokenCountsAsRejected() {
    for (int lookup = 0; lookup < LOOKUPS.size(); lookup++) {
      AtomicInteger supplied = new AtomicInteger();
      token.set("token-a");
      try (MidIdClient client =
          new ClientBuilder()
              .ticker(nanos::get)
              .cache(STALE)
              .baseUrl(server.baseUrl())
              .accessToken(
                  () -> (supplied.incrementAndGet() == 3 ? "token-b" : token.get()).toCharArray())
              .allowHttpToLoopback()
              .build()) {
        known(client);
        advance(Duration.ofMinutes(2));
        responder.set(
            (request, out) -> {
              boolean isOld = request.headers().get("authorization").endsWith("token-a");
              out.write(
                  isOld
                      ? SocketServer.response(401, "application/problem+json", "{}")
                      : request.target().endsWith("/query")
                          ? BatchFixture.response(request)
                          : SocketServer.response(200, Faults.JSON, BatchFixture.item(MID_ID)));
            });
        supplied.set(0); // requested by principal a, sent as a, then as b
        lookUp(lookup, client);
        assertThat(inAnOutage(client, MID_ID))
            .as("lookup %d", lookup)
            .isEqualTo(Outcome.NOT_ANSWERED);
      }
    }
  }

  @Test
  @DisplayName("N82 a response that was pending when its principal was rejected is not cached")
  void n82_doesNotCacheAResponseRequestedBeforeARejection() throws Exception {
    CountDownLatch rejected = new CountDownLatch(1);
    responder.set(
        (request, out) -> {
          if (request.target().endsWith("/query")) {
            out.write(SocketServer.response(403, "application/problem+json", "{}"));
          } else {
            rejected.await();
            out.write(SocketServer.response(200, Faults.JSON, BatchFixture.item(MID_ID)));
          }
        });
    try (MidIdClient client = client(STALE)) {
      Thread slow = new Thread(() -> client.find(MID_ID));
      slow.start();
      server.awaitRequests(1);
      client.midIds().resolve(List.of(OTHER));
      rejected.countDown();
      slow.join();
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.NOT_ANSWERED);
    }
  }

  @Test
  @DisplayName("N82 a lookup after a change does not join a request sent before it")
  void n82_aLookupAfterAChangeJoinsNoOlderRequest() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    responder.set(
        (request, out) -> {
          end.await();
          out.write(
              SocketServer.response(200, Faults.JSON, BatchFixture.item(MID_ID, "available")));
        });
    try (MidIdClient client = client()) {
      Thread slow = new Thread(() -> client.find(MID_ID));
      slow.start();
      server.awaitRequests(1);
      respondWith(500, "{}");
      assertThat(catchThrowable(() -> client.links().link(MID_ID, "d-1"))).isNotNull();
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
      end.countDown();
      slow.join();
      assertThat(status(client)).isEqualTo("linked");
    }
  }

  @Test
  @DisplayName("N82 a response requested earlier does not replace a newer one")
  void n82_anOlderResponseDoesNotReplaceANewerOne() throws Exception {
    CountDownLatch younger = new CountDownLatch(1);
    responder.set(
        (request, out) -> {
          if (request.target().endsWith("/query")) {
            younger.await();
            out.write(BatchFixture.response(request));
          } else {
            out.write(
                SocketServer.response(200, Faults.JSON, BatchFixture.item(MidId.ofSerial(5), "x")));
          }
        });
    try (MidIdClient client = client()) {
      Thread slow = new Thread(() -> client.findAll(List.of(MidId.ofSerial(5))));
      slow.start();
      server.awaitRequests(1);
      advance(Duration.ofSeconds(1));
      client.find(MidId.ofSerial(5));
      younger.countDown();
      slow.join();
      assertThat(client.find(MidId.ofSerial(5)).orElseThrow().statusCode()).isEqualTo("x");
      assertThat(server.requests()).hasSize(2);
    }
  }

  private static Stream<Arguments> invalidResponses() {
    return lookupsWith(
        SocketServer.response(200, "text/html", "<html>Log in</html>"),
        SocketServer.response(200, Faults.JSON, ""),
        SocketServer.response(200, Faults.JSON, "{"),
        SocketServer.response(200, Faults.JSON, "{}"),
        SocketServer.response(200, Faults.JSON, "null"),
        SocketServer.response(200, Faults.JSON, BatchFixture.item(MidId.ofSerial(7))),
        SocketServer.response(
            200, Faults.JSON, "{\"items\":[" + BatchFixture.item(MidId.ofSerial(7)) + "]}"),
        SocketServer.response(
            200,
            Faults.JSON,
            "{\"items\":["
                + BatchFixture.item(MID_ID, "linked")
                + ","
                + BatchFixture.item(MID_ID, "available")
                + "]}"),
        SocketServer.response(
            200, Faults.JSON, BatchFixture.item(MID_ID), "Content-Encoding: gzip"),
        SocketServer.response(206, Faults.JSON, BatchFixture.item(MID_ID)),
        SocketServer.response(302, "", "", "Location: /login"),
        SocketServer.response(304, "", ""),
        SocketServer.response(404, "text/html", "<html>Not found</html>"),
        SocketServer.response(600, Faults.JSON, BatchFixture.item(MID_ID)));
  }

  @ParameterizedTest(name = "lookup {0}, response {index}")
  @MethodSource("invalidResponses")
  @DisplayName("N82 an invalid response leaves the cache unchanged")
  void n82_anInvalidResponseLeavesTheCacheUnchanged(int lookup, byte[] bytes) {
    try (MidIdClient client = client(STALE)) {
      responder.set((request, out) -> out.write(bytes));
      lookUp(lookup, client);
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.NOT_ANSWERED);
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
      advance(Duration.ofMinutes(2));
      responder.set((request, out) -> out.write(bytes));
      lookUp(lookup, client);
      assertThat(inAnOutage(client, MID_ID)).isEqualTo(Outcome.KNOWN);
    }
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A batch response is accepted only if it contains each requested identifier exactly once. */
@DisplayName("N78 batch responses")
@Tag("slow")
class N78BatchResponseTest {
  private static final String JSON = "application/json";
  private static final List<MidId> REQUESTED = ResolveTest.ids(1, 5);
  private static final MidId STRANGER = MidId.ofSerial(77_777);

  private final AtomicReference<byte[]> response = new AtomicReference<>();
  private final SocketServer server =
      SocketServer.respondingWith((request, out) -> out.write(response.get()));

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private MidIdClient client() {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .allowHttpToLoopback()
        .cache(CacheSettings.defaults())
        .build();
  }

  private void respondWith(String body) {
    response.set(SocketServer.response(200, JSON, body));
  }

  private static String item(MidId midId) {
    return BatchFixture.item(midId);
  }

  private static String quoted(Object text) {
    return "\"" + text + "\"";
  }

  private static String body(List<String> items, List<String> notFound, String more) {
    return "{\"items\":["
        + String.join(",", items)
        + "],\"notFound\":["
        + String.join(",", notFound)
        + "]"
        + more
        + "}";
  }

  /** 1, 3 and 5 are known, 2 and 4 are not. */
  private static List<String> items() {
    return Stream.of(0, 2, 4).map(REQUESTED::get).map(N78BatchResponseTest::item).toList();
  }

  private static List<String> notFound() {
    return Stream.of(1, 3).map(REQUESTED::get).map(N78BatchResponseTest::quoted).toList();
  }

  private static <T> List<T> with(List<? extends T> all, T one) {
    List<T> more = new ArrayList<>(all);
    more.add(one);
    return more;
  }

  private static <T> List<T> replaced(List<T> all, int index, T one) {
    List<T> changed = new ArrayList<>(all);
    changed.set(index, one);
    return changed;
  }

  static Stream<Arguments> wrongBodies() {
    MidId known = REQUESTED.get(0);
    MidId unknown = REQUESTED.get(1);
    return Stream.of(
        wrong("one item is missing", body(items().subList(0, 2), notFound(), "")),
        wrong("all items are missing", body(List.of(), notFound(), "")),
        wrong("one that is not known is missing", body(items(), notFound().subList(0, 1), "")),
        wrong("nothing is named", body(List.of(), List.of(), "")),
        wrong("an item twice", body(with(items(), item(known)), notFound(), "")),
        wrong(
            "an item twice, in place of another",
            body(replaced(items(), 1, item(known)), notFound(), "")),
        wrong(
            "an item twice with two statuses",
            body(with(items(), BatchFixture.item(known, "available")), notFound(), "")),
        wrong("not known twice", body(items(), with(notFound(), quoted(unknown)), "")),
        wrong("known and not known", body(items(), with(notFound(), quoted(known)), "")),
        wrong(
            "known and not known, in place of another",
            body(items(), replaced(notFound(), 0, quoted(known)), "")),
        wrong("an item more", body(with(items(), item(STRANGER)), notFound(), "")),
        wrong(
            "an item of another identifier",
            body(replaced(items(), 0, item(STRANGER)), notFound(), "")),
        wrong("not known more", body(items(), with(notFound(), quoted(STRANGER)), "")),
        wrong(
            "another that is not known",
            body(items(), replaced(notFound(), 0, quoted(STRANGER)), "")),
        wrong("without notFound", "{\"items\":[" + String.join(",", items()) + "]}"),
        wrong(
            "notFound is null",
            body(items(), notFound(), "").replaceAll("\"notFound\":.*]", "\"notFound\":null")),
        wrong(
            "notFound is a text",
            body(items(), notFound(), "")
                .replaceAll("\"notFound\":.*]", "\"notFound\":\"MID-0000-0002-93\"")),
        wrong(
            "notFound is an object",
            body(items(), notFound(), "").replaceAll("\"notFound\":.*]", "\"notFound\":{}")),
        wrong("without items", "{\"notFound\":[" + String.join(",", notFound()) + "]}"),
        wrong(
            "items is null",
            body(items(), notFound(), "").replaceAll("\"items\":.*],", "\"items\":null,")),
        wrong("an item is null", body(with(items(), "null"), notFound(), "")),
        wrong("null is not known", body(items(), with(notFound(), "null"), "")),
        wrong("a number is not known", body(items(), replaced(notFound(), 0, "7"), "")),
        wrong(
            "an object is not known",
            body(items(), replaced(notFound(), 0, "{\"midId\":" + quoted(unknown) + "}"), "")),
        wrong(
            "in lower case",
            body(
                items(),
                replaced(notFound(), 0, quoted(unknown).toLowerCase(java.util.Locale.ROOT)),
                "")),
        wrong(
            "with spaces",
            body(
                items(),
                replaced(notFound(), 0, quoted(unknown.toString().replace('-', ' '))),
                "")),
        wrong(
            "with white space", body(items(), replaced(notFound(), 0, quoted(unknown + " ")), "")),
        wrong("an empty text", body(items(), replaced(notFound(), 0, "\"\""), "")),
        wrong(
            "wrong check digits",
            body(items(), replaced(notFound(), 0, "\"MID-0000-0002-00\""), "")),
        wrong("with a next page", body(items(), notFound(), ",\"next\":\"http://x/?page=2\"")),
        wrong("with an empty next page", body(items(), notFound(), ",\"next\":\"\"")),
        wrong("with next null", body(items(), notFound(), ",\"next\":null")),
        wrong("with a next of another type", body(items(), notFound(), ",\"next\":{\"a\":[]}")),
        wrong("cut off", body(items(), notFound(), "").substring(0, 150)),
        wrong("the response to a single lookup", item(known)),
        wrong(
            "a page of a list", "{\"items\":[" + String.join(",", items()) + "],\"next\":\"/x\"}"),
        wrong("an empty object", "{}"),
        wrong("notFound repeated", body(items(), notFound(), ",\"notFound\":[]")));
  }

  private static Arguments wrong(String what, String body) {
    return Arguments.of(what, body);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongBodies")
  void n78_rejectsABatchResponseThatDoesNotContainEachIdentifierOnce(String what, String body) {
    try (MidIdClient client = client()) {
      respondWith(body);
      assertWithoutResponse(client);

      respondWith(
          body(List.of(), REQUESTED.stream().map(N78BatchResponseTest::quoted).toList(), ""));
      assertThat(client.midIds().resolve(REQUESTED))
          .as("nothing of it was cached")
          .allMatch(resolution -> resolution.outcome() == Outcome.UNKNOWN);
    }
  }

  private void assertWithoutResponse(MidIdClient client) {
    assertThat(client.midIds().resolve(REQUESTED))
        .hasSize(REQUESTED.size())
        .allMatch(resolution -> resolution.outcome() == Outcome.NOT_ANSWERED)
        .allMatch(
            resolution -> resolution.failure().orElseThrow() instanceof RegisterProtocolException);
    assertThatExceptionOfType(RegisterProtocolException.class)
        .isThrownBy(() -> client.findAll(REQUESTED));
  }

  static IntStream otherStatuses() {
    return IntStream.of(201, 202, 203, 204, 205, 206, 207, 208, 226, 299, 300, 302, 303, 304, 399);
  }

  @ParameterizedTest
  @MethodSource("otherStatuses")
  void n78_rejectsACompleteBatchResponseWithAnotherStatus(int status) {
    boolean hasBody = status != 204 && status != 205 && status != 304;
    try (MidIdClient client = client()) {
      response.set(
          SocketServer.response(
              status, hasBody ? JSON : "", hasBody ? body(items(), notFound(), "") : ""));
      assertWithoutResponse(client);
      respondWith(body(items(), notFound(), ""));
      assertThat(client.findAll(REQUESTED)).hasSize(3);
    }
  }

  @Test
  void n78_acceptsAndCachesABatchResponseInAnyOrder() {
    List<String> backwards = new ArrayList<>(items());
    Collections.reverse(backwards);
    try (MidIdClient client = client()) {
      respondWith(body(backwards, notFound(), ",\"total\":5,\"future\":[null]"));
      for (int i = 0; i < 2; i++) {
        List<Resolution> resolutions = client.midIds().resolve(REQUESTED);
        assertThat(resolutions).extracting(r -> r.midId().orElseThrow()).isEqualTo(REQUESTED);
        assertThat(resolutions)
            .extracting(Resolution::outcome)
            .containsExactly(
                Outcome.KNOWN, Outcome.UNKNOWN, Outcome.KNOWN, Outcome.UNKNOWN, Outcome.KNOWN);
      }
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void n78_requestsDuplicatesOnceAndResolvesEach() {
    List<MidId> twice = new ArrayList<>(REQUESTED);
    twice.addAll(REQUESTED);
    try (MidIdClient client = client()) {
      respondWith(body(items(), notFound(), ""));
      Map<MidId, Registration> found = client.findAll(twice);
      assertThat(found.keySet())
          .containsExactly(REQUESTED.get(0), REQUESTED.get(2), REQUESTED.get(4));
      assertThat(BatchFixture.requestedIds(server.requests().get(0))).isEqualTo(REQUESTED);
      assertThat(client.midIds().resolve(twice)).hasSize(10);
    }
  }

  /**
   * Verifies that a response is accepted if and only if it contains each requested identifier once,
   * for random sets of known, unknown, repeated and unrequested identifiers.
   */
  @Test
  void n78_acceptsRandomResponsesOnlyIfTheyContainEachIdentifierOnce() {
    Random random = new Random(78);
    int accepted = 0;
    try (MidIdClient client =
        MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
      for (int round = 0; round < 1_000; round++) {
        List<MidId> named = new ArrayList<>(REQUESTED);
        for (int change = random.nextInt(3); change > 0; change--) {
          switch (random.nextInt(3)) {
            case 0 -> named.remove(random.nextInt(named.size()));
            case 1 -> named.add(REQUESTED.get(random.nextInt(REQUESTED.size())));
            default -> named.set(random.nextInt(named.size()), STRANGER);
          }
        }
        Collections.shuffle(named, random);
        int known = random.nextInt(named.size() + 1);
        respondWith(
            body(
                named.subList(0, known).stream().map(N78BatchResponseTest::item).toList(),
                named.subList(known, named.size()).stream()
                    .map(N78BatchResponseTest::quoted)
                    .toList(),
                ""));
        boolean namesEachOnce = named.stream().sorted().toList().equals(REQUESTED);
        accepted += namesEachOnce ? 1 : 0;
        for (Resolution resolution : client.midIds().resolve(REQUESTED)) {
          Outcome stated =
              named.indexOf(resolution.midId().orElseThrow()) < known
                  ? Outcome.KNOWN
                  : Outcome.UNKNOWN;
          assertThat(resolution.outcome())
              .as("round %s: %s", round, named)
              .isEqualTo(namesEachOnce ? stated : Outcome.NOT_ANSWERED);
        }
      }
    }
    assertThat(accepted).isBetween(300, 700);
  }

  /** An invalid response to a chunk affects the inputs of that chunk only. */
  @Test
  void n78_limitsAnInvalidResponseToItsChunk() throws IOException {
    try (SocketServer chunks =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        ResolveTest.containsSerial(request, 1)
                            ? SocketServer.response(
                                200, JSON, BatchFixture.body(List.of(), ResolveTest.ids(1, 999)))
                            : BatchFixture.response(request)));
        MidIdClient client = ResolveTest.builder(chunks).build()) {
      List<Resolution> resolutions = client.midIds().resolve(ResolveTest.ids(1, 1_500));
      assertThat(resolutions.subList(0, 1_000)).allMatch(r -> r.outcome() == Outcome.NOT_ANSWERED);
      assertThat(resolutions.subList(1_000, 1_500))
          .allMatch(r -> r.outcome() == Outcome.KNOWN || r.outcome() == Outcome.UNKNOWN);
    }
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution.Outcome;
import io.github.openmidid.register.Registration;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Case N82 of the list of faults: the headers of the register determine how long a response is
 * cached, for every kind of lookup.
 */
@Tag("slow")
class N82CacheHeadersTest extends CachedRegister {
  private static final MidId KNOWN = MidId.ofSerial(5);
  private static final MidId UNKNOWN = MidId.ofSerial(4);
  private static final CacheSettings STALE =
      CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10));

  /** The ways to look an identifier up; each returns the status in the register. */
  private static final List<Lookup> LOOKUPS =
      List.of(
          new Lookup("find", 5, MidIdClient::find),
          new Lookup(
              "findAll",
              7,
              (client, midId) -> Optional.ofNullable(client.findAll(List.of(midId)).get(midId))),
          new Lookup(
              "resolve",
              9,
              (client, midId) -> client.midIds().resolve(List.of(midId)).get(0).registration()),
          new Lookup(
              "resolveTexts",
              11,
              (client, midId) ->
                  client.midIds().resolveTexts(List.of(midId.toString())).get(0).registration()));

  /** One of them, with the serial number of a separate identifier. */
  private record Lookup(
      String name, long serial, BiFunction<MidIdClient, MidId, Optional<Registration>> lookup) {
    Optional<Registration> of(MidIdClient client, MidId midId) {
      return lookup.apply(client, midId);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Returns the response with additional header lines. */
  private static byte[] with(byte[] response, List<String> headers) {
    String text = new String(response, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf("\r\n") + 2;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(response, 0, begin);
    headers.forEach(
        header -> all.writeBytes((header + "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
    all.write(response, begin, response.length - begin);
    return all.toByteArray();
  }

  /** Sets a register that knows the odd serial numbers, for every kind of lookup. */
  private void knows(List<String> headers) {
    responder.set(
        (request, out) -> {
          if (request.target().endsWith("/query")) {
            out.write(with(BatchFixture.response(request), headers));
            return;
          }
          String midId = request.target().substring(request.target().lastIndexOf('/') + 1);
          boolean isKnown = BatchFixture.isKnown(MidId.of(midId));
          byte[] bytes =
              isKnown
                  ? SocketServer.response(200, Faults.JSON, BatchFixture.item(MidId.of(midId)))
                  : SocketServer.response(
                      404, "application/problem+json", NOT_FOUND.replace(MID_ID.toString(), midId));
          out.write(with(bytes, headers));
        });
  }

  private void knows(String... headers) {
    knows(List.of(headers));
  }

  private static String date(Duration fromNow) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        Instant.now().plus(fromNow).atOffset(ZoneOffset.UTC));
  }

  private static Stream<Arguments> responses() {
    return Stream.of(
        Arguments.of(60, List.of()),
        Arguments.of(60, List.of("Cache-Control: private")),
        Arguments.of(60, List.of("Cache-Control: private, max-age=86400")),
        Arguments.of(60, List.of("Cache-Control: max-age=99999999999999999999")),
        Arguments.of(60, List.of("Cache-Control: s-maxage=5")),
        Arguments.of(60, List.of("Cache-Control: must-revalidate")),
        Arguments.of(10, List.of("Cache-Control: private, max-age=10")),
        Arguments.of(10, List.of("Cache-Control: max-age=\"10\"")),
        Arguments.of(10, List.of("cache-control: MAX-AGE=10")),
        Arguments.of(10, List.of("Cache-Control: private", "Cache-Control: max-age=10")),
        Arguments.of(10, List.of("Cache-Control: max-age=40, max-age=10")),
        Arguments.of(10, List.of("Cache-Control: max-age=10", "Cache-Control: max-age=40")),
        Arguments.of(10, List.of("Cache-Control: max-age=40", "Age: 30")),
        Arguments.of(10, List.of("Cache-Control: max-age=40", "Age: 30", "Age: 1")),
        Arguments.of(20, List.of("Age: 40")),
        Arguments.of(0, List.of("Age: 60")),
        Arguments.of(0, List.of("Age: 99999999999999999999")),
        Arguments.of(0, List.of("Age: old")),
        Arguments.of(0, List.of("Cache-Control: max-age=0")),
        Arguments.of(0, List.of("Cache-Control: max-age=-1")),
        Arguments.of(0, List.of("Cache-Control: max-age")),
        Arguments.of(0, List.of("Cache-Control: no-store")),
        Arguments.of(0, List.of("Cache-Control: no-cache")),
        Arguments.of(0, List.of("Cache-Control: max-age=10", "Cache-Control: no-store")),
        Arguments.of(0, List.of("Cache-Control: no-cache=\"a, b\", max-age=10")),
        Arguments.of(0, List.of("Cache-Control: max-age=10; no-store")),
        Arguments.of(0, List.of("Cache-Control: private=\"a, max-age=10")),
        Arguments.of(0, List.of("Expires: 0")),
        Arguments.of(0, List.of("Expires: Thu, 01 Jan 1970 00:00:00 GMT")),
        Arguments.of(60, List.of("Expires: " + date(Duration.ofHours(1)))),
        Arguments.of(0, List.of("Date: " + date(Duration.ofHours(-1)))),
        Arguments.of(0, List.of("Pragma: no-cache")),
        Arguments.of(0, List.of("Vary: *")),
        Arguments.of(60, List.of("Vary: Accept-Encoding, Authorization")));
  }

  private static Stream<Arguments> lookupsAndResponses() {
    return LOOKUPS.stream()
        .flatMap(
            lookup ->
                responses()
                    .map(
                        each ->
                            Arguments.of(lookup, each.get()[0], List.of(each.get()[1]).get(0))));
  }

  @ParameterizedTest(name = "{0}, {1} s: {2}")
  @MethodSource("lookupsAndResponses")
  @DisplayName("N82 cached for as long as the headers allow, and no longer")
  void n82_returnsAnEntryForAsLongAsTheHeadersAllow(
      Lookup first, long seconds, List<String> headers) {
    knows(headers);
    try (MidIdClient client = client()) {
      for (Lookup second : LOOKUPS) {
        server.requests().clear();
        MidId midId = MidId.ofSerial(second.serial());
        assertThat(first.of(client, midId)).isPresent();
        if (seconds > 0) {
          advance(Duration.ofSeconds(seconds).minusNanos(1));
          assertThat(second.of(client, midId)).isPresent();
          assertThat(server.requests()).as("then %s", second).hasSize(1);
          advance(Duration.ofNanos(1));
        }
        assertThat(second.of(client, midId)).isPresent();
        assertThat(server.requests()).as("then %s", second).hasSize(2);
      }
    }
  }

  private static Stream<Arguments> unknown() {
    return LOOKUPS.stream()
        .flatMap(
            lookup ->
                Map.of("Cache-Control: max-age=5", 5, "Age: 20", 10, "Expires: 0", 0, "X: y", 30)
                    .entrySet()
                    .stream()
                    .map(each -> Arguments.of(lookup, each.getValue(), each.getKey())));
  }

  @ParameterizedTest(name = "{0}, {1} s: {2}")
  @MethodSource("unknown")
  @DisplayName("N82 not known is cached for as long as the headers allow")
  void n82_returnsNotKnownForAsLongAsTheHeadersAllow(Lookup lookup, long seconds, String header) {
    knows(header);
    try (MidIdClient client = client()) {
      assertThat(lookup.of(client, UNKNOWN)).isEmpty();
      if (seconds > 0) {
        advance(Duration.ofSeconds(seconds).minusNanos(1));
        assertThat(lookup.of(client, UNKNOWN)).isEmpty();
        assertThat(server.requests()).hasSize(1);
        advance(Duration.ofNanos(1));
      }
      assertThat(lookup.of(client, UNKNOWN)).isEmpty();
      assertThat(server.requests()).hasSize(2);
    }
  }

  private static Stream<Arguments> stale() {
    return LOOKUPS.stream()
        .flatMap(
            lookup ->
                Map.of(
                        "X: y", true,
                        "Cache-Control: max-age=60", true,
                        "Cache-Control: max-age=60, stale-if-error=600", true,
                        "Cache-Control: max-age=60, stale-if-error=60", false,
                        "Cache-Control: max-age=60, must-revalidate", false,
                        "Cache-Control: max-age=60, MUST-REVALIDATE=x", false,
                        "Cache-Control: no-cache", false,
                        "Cache-Control: no-store", false,
                        "Vary: *", false,
                        "Age: x", false)
                    .entrySet()
                    .stream()
                    .map(each -> Arguments.of(lookup, each.getValue(), each.getKey())));
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("stale")
  @DisplayName("N82 stale only if the register does not forbid it")
  void n82_returnsStaleEntriesOnlyIfAllowed(Lookup lookup, boolean isStale, String header) {
    knows(header);
    try (MidIdClient client = client(STALE)) {
      assertThat(lookup.of(client, KNOWN)).isPresent();
      advance(Duration.ofMinutes(5));
      respondWith(503, "");
      Resolution resolution = client.midIds().resolve(List.of(KNOWN)).get(0);
      assertThat(resolution.isStale()).isEqualTo(isStale);
      assertThat(resolution.outcome()).isEqualTo(isStale ? Outcome.KNOWN : Outcome.NOT_ANSWERED);
    }
  }

  @Test
  @DisplayName("N82 a response that may not be stored evicts the former entry")
  void n82_aResponseThatIsNotStoredEvictsTheFormerEntry() {
    for (Lookup lookup : LOOKUPS) {
      for (String header : List.of("Cache-Control: no-store", "Vary: *", "Expires: 0")) {
        knows("ETag: \"1\"");
        try (MidIdClient client = client(STALE)) {
          assertThat(client.find(KNOWN)).isPresent();
          advance(Duration.ofMinutes(2));
          knows(header);
          assertThat(lookup.of(client, KNOWN)).isPresent();
          respondWith(503, "");
          assertThat(client.midIds().resolve(List.of(KNOWN)).get(0).outcome())
              .as("%s, %s", lookup, header)
              .isEqualTo(Outcome.NOT_ANSWERED);
        }
      }
    }
  }

  @Test
  @DisplayName("N82 not known, even if not stored, evicts the former entry")
  void n82_notKnownEvictsTheFormerEntry() {
    knows();
    try (MidIdClient client = client(STALE.withUnknownTimeToLive(Duration.ZERO))) {
      client.find(KNOWN);
      advance(Duration.ofMinutes(2));
      respondWith(404, NOT_FOUND.replace(MID_ID.toString(), KNOWN.toString()));
      assertThat(client.find(KNOWN)).isEmpty();
      respondWith(503, "");
      assertThat(client.midIds().resolve(List.of(KNOWN)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
    }
  }

  @Test
  @DisplayName("N82 304 keeps the headers of the entry that it confirms, unless it has its own")
  void n82_notModifiedKeepsTheHeaders() {
    knows("ETag: \"1\"", "Cache-Control: max-age=10, must-revalidate");
    try (MidIdClient client = client(STALE)) {
      client.find(KNOWN);
      advance(Duration.ofSeconds(10));
      respondWith(304, "");
      client.find(KNOWN);
      advance(Duration.ofSeconds(10).minusNanos(1));
      client.find(KNOWN);
      assertThat(server.requests()).hasSize(2);
      advance(Duration.ofNanos(1));
      respondWith(304, "", "Cache-Control: max-age=20, must-revalidate", "Age: 5");
      client.find(KNOWN);
      advance(Duration.ofSeconds(15).minusNanos(1));
      client.find(KNOWN);
      assertThat(server.requests()).hasSize(3);
      advance(Duration.ofNanos(1));
      respondWith(503, "");
      assertThat(client.midIds().resolve(List.of(KNOWN)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
      respondWith(304, "", "Cache-Control: no-store");
      assertThat(client.find(KNOWN)).isPresent();
      int before = server.requests().size();
      knows();
      assertThat(client.find(KNOWN)).isPresent();
      assertThat(server.requests()).hasSize(before + 1);
      assertThat(server.requests().get(before).headers()).doesNotContainKey("if-none-match");
    }
  }

  @Test
  @DisplayName("N82 the ETag of a batch applies to no identifier in it")
  void n82_theEtagOfABatchIsNotSentForOne() {
    knows("ETag: \"batch\"");
    try (MidIdClient client = client()) {
      client.findAll(List.of(KNOWN));
      advance(Duration.ofSeconds(61));
      client.find(KNOWN);
      assertThat(server.requests().get(1).headers()).doesNotContainKey("if-none-match");
    }
  }

  @Test
  @DisplayName("N82 Vary: Accept-Language separates the entries of views")
  void n82_varyByLanguageSeparatesEntries() {
    for (boolean varies : List.of(true, false)) {
      server.requests().clear();
      knows(varies ? "Vary: Origin, Accept-Language" : "Vary: Origin");
      try (MidIdClient client = client()) {
        for (int round = 0; round < 2; round++) {
          for (Lookup lookup : LOOKUPS) {
            lookup.of(client.with(CallOptions.none().withLanguage(Locale.FRENCH)), KNOWN);
            lookup.of(client.with(CallOptions.none().withLanguage(Locale.GERMAN)), KNOWN);
            lookup.of(client, KNOWN);
          }
        }
        assertThat(server.requests()).hasSize(varies ? 3 : 1);
      }
    }
  }

  @Test
  @DisplayName("N82 the Age of an intermediate cache shortens the lifetime")
  void n82_subtractsTheAgeHeader() {
    Instant before = Instant.now();
    knows("Age: 50");
    try (MidIdClient client = client(STALE)) {
      client.find(KNOWN);
      Instant after = Instant.now();
      assertThat(client.midIds().resolve(List.of(KNOWN)).get(0).asOf().orElseThrow())
          .isBetween(before.minusSeconds(50), after.minusSeconds(50));
    }
  }
}

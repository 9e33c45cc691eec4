package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time to live and the number of cache entries. */
class CacheTest extends CachedRegister {
  @Test
  void cachesNothingByDefault() {
    respondWithStatus("available");
    try (MidIdClient client =
        MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().build()) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void returnsAnEntryUntilItsTimeToLiveEnds() {
    respondWithStatus("available");
    try (MidIdClient client = client()) {
      assertThat(status(client)).isEqualTo("available");
      respondWithStatus("linked");
      advance(Duration.ofSeconds(60).minusNanos(1));
      assertThat(status(client)).isEqualTo("available");
      assertThat(server.requests()).hasSize(1);
      advance(Duration.ofNanos(1));
      assertThat(status(client)).isEqualTo("linked");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void viewsShareTheCache() {
    respondWithStatus("available");
    try (MidIdClient client = client()) {
      client.with(CallOptions.none().withTraceId("a")).find(MID_ID);
      client.with(CallOptions.none().withTraceId("b")).find(MID_ID);
      client.midIds().find(MID_ID);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void revalidatesAnExpiredEntryByItsEtag() {
    respondWithStatus("available", "ETag: \"v1{x}\"");
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      for (int i = 1; i <= 3; i++) {
        advance(Duration.ofSeconds(61));
        respondWith(304, "");
        assertThat(status(client)).isEqualTo("available");
        assertThat(status(client)).isEqualTo("available");
        assertThat(server.requests()).hasSize(1 + i);
        assertThat(server.requests().get(i).headers()).containsEntry("if-none-match", "\"v1{x}\"");
      }
      advance(Duration.ofSeconds(61));
      respondWithStatus("linked", "ETag: W/\"v2\"");
      assertThat(status(client)).isEqualTo("linked");
      advance(Duration.ofSeconds(61));
      respondWith(304, "", "ETag: W/\"v3\"");
      assertThat(status(client)).isEqualTo("linked");
      advance(Duration.ofSeconds(61));
      assertThat(status(client)).isEqualTo("linked");
      assertThat(server.requests().get(6).headers()).containsEntry("if-none-match", "W/\"v3\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "\"", "\"a b\"", "\"é\"", "\"a\"b\"", "W/v1"})
  void doesNotSendAnInvalidEtag(String etag) {
    respondWithStatus("available", "ETag: " + etag);
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      advance(Duration.ofSeconds(61));
      client.find(MID_ID);
      assertThat(server.requests().get(1).headers()).doesNotContainKey("if-none-match");
    }
  }

  @Test
  void rejectsAnUnsolicited304() {
    respondWith(304, "");
    try (MidIdClient client = client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.find(MID_ID));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-store", "private, no-cache", "max-age=0", "max-age=x", "max-age="})
  void theRegisterCanForbidCaching(String cacheControl) {
    respondWithStatus("available", "Cache-Control: " + cacheControl);
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void theRegisterCanShortenTheTimeToLiveNotLengthenIt() {
    respondWithStatus("available", "Cache-Control: private, max-age=10");
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      advance(Duration.ofSeconds(9));
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(1);
      respondWithStatus("available", "Cache-Control: max-age=86400");
      advance(Duration.ofSeconds(1));
      client.find(MID_ID);
      advance(Duration.ofSeconds(60));
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void aBatchRequestsAndCachesOnlyMissingEntries() {
    try (MidIdClient client = client()) {
      respondWithStatus("linked");
      client.find(MID_ID);
      responder.set((request, out) -> out.write(BatchFixture.response(request)));
      List<MidId> ids = LongStream.of(3, 4).mapToObj(MidId::ofSerial).toList();
      List<MidId> requested = List.of(ids.get(0), MID_ID, ids.get(1));
      for (int i = 0; i < 2; i++) {
        assertThat(client.midIds().resolve(requested))
            .extracting(Resolution::outcome)
            .containsExactly(Outcome.KNOWN, Outcome.KNOWN, Outcome.UNKNOWN);
      }
      assertThat(client.findAll(requested)).containsOnlyKeys(ids.get(0), MID_ID);
      assertThat(client.find(ids.get(0))).isPresent();
      assertThat(client.find(ids.get(1))).isEmpty();
      assertThat(server.requests()).hasSize(2);
      assertThat(BatchFixture.requestedIds(server.requests().get(1))).isEqualTo(ids);
    }
  }

  @Test
  void closingClearsTheCache() {
    respondWithStatus("available");
    MidIdClient client = client();
    client.find(MID_ID);
    client.close();
    assertThatIllegalStateException().isThrownBy(() -> client.find(MID_ID));
  }

  @Test
  @DisplayName("N38 the number of cache entries is bounded")
  void n38_boundsTheNumberOfEntries() {
    responder.set(
        (request, out) ->
            out.write(
                SocketServer.response(
                    200,
                    "application/json",
                    BatchFixture.item(
                        MidId.of(request.target().substring(request.target().length() - 16))))));
    try (MidIdClient client = client(CacheSettings.defaults().withMaximumSize(5))) {
      for (int round = 0; round < 2; round++) {
        for (long i = 1; i <= 50; i++) {
          client.find(MidId.ofSerial(i));
        }
      }
      assertThat(server.requests()).hasSizeGreaterThanOrEqualTo(90);
    }
  }
}

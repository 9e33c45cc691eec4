package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import io.github.openmidid.client.Resolution.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases N24 and N36 of the list of faults: responses that are not cached, and entries that are
 * returned while the register is unavailable.
 */
@Tag("slow")
class CacheFailuresTest extends CachedRegister {
  @ParameterizedTest
  @ValueSource(ints = {401, 403, 400, 429, 500, 502, 503})
  @DisplayName("N36 a rejection or failure is never cached")
  void n36_neverCachesAFailure(int status) {
    respondWith(status, "{}");
    try (MidIdClient client = client()) {
      assertThatExceptionOfType(MidIdClientException.class).isThrownBy(() -> client.find(MID_ID));
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
    }
  }

  @Test
  @DisplayName("N36 a timeout is never cached")
  void n36_neverCachesATimeout() {
    responder.set((request, out) -> Thread.sleep(400));
    try (MidIdClient client = client()) {
      MidIdClient hurried = client.with(CallOptions.none().withTimeout(Duration.ofMillis(200)));
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> hurried.find(MID_ID));
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
    }
  }

  @Test
  @DisplayName("N36 only resolve returns a stale entry, if allowed, marked with its age")
  void n36_returnsStaleEntriesWithTheirAge() {
    CacheSettings stale = CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10));
    for (CacheSettings settings : List.of(stale, CacheSettings.defaults())) {
      respondWithStatus("available");
      try (MidIdClient client = client(settings)) {
        Instant before = Instant.now();
        client.find(MID_ID);
        Instant after = Instant.now();
        advance(Duration.ofMinutes(2));
        respondWith(503, "");
        Resolution resolution = client.midIds().resolve(List.of(MID_ID)).get(0);
        if (settings.equals(stale)) {
          assertThat(resolution.outcome()).isEqualTo(Outcome.KNOWN);
          assertThat(resolution.isStale()).isTrue();
          assertThat(resolution.asOf().orElseThrow()).isBetween(before, after);
        } else {
          assertThat(resolution.outcome()).isEqualTo(Outcome.NOT_ANSWERED);
        }
        assertThat(catchThrowable(() -> client.find(MID_ID)))
            .isInstanceOf(RegisterUnavailableException.class);
        advance(Duration.ofMinutes(10));
        assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
            .isEqualTo(Outcome.NOT_ANSWERED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  @DisplayName("N36 a rejected caller gets no stale entry")
  void n36_aStaleEntryDoesNotHideARejection(int status) {
    respondWithStatus("available");
    try (MidIdClient client =
        client(CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10)))) {
      client.find(MID_ID);
      advance(Duration.ofMinutes(2));
      respondWith(status, "{}");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.REFUSED);
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterResponseException.class);
      respondWith(503, "");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
    }
  }

  @Test
  void neverReturnsNotKnownStale() {
    respondWith(404, NOT_FOUND);
    try (MidIdClient client =
        client(CacheSettings.defaults().withStaleFor(Duration.ofMinutes(10)))) {
      client.find(MID_ID);
      advance(Duration.ofSeconds(31));
      respondWith(500, "{}");
      assertThat(client.midIds().resolve(List.of(MID_ID)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
    }
  }

  @Test
  @DisplayName("N24 a response for another identifier is not cached")
  void n24_doesNotCacheAResponseForAnotherIdentifier() {
    respondWith(200, BatchFixture.item(OTHER));
    try (MidIdClient client = client()) {
      assertThatExceptionOfType(RegisterProtocolException.class)
          .isThrownBy(() -> client.find(MID_ID));
      respondWith(404, NOT_FOUND);
      assertThat(client.find(OTHER)).isEmpty();
      respondWithStatus("linked");
      assertThat(status(client)).isEqualTo("linked");
      respondWith(200, BatchFixture.body(List.of(BatchFixture.item(OTHER)), List.of()));
      MidId third = MidId.ofSerial(5);
      assertThat(client.midIds().resolve(List.of(third)).get(0).outcome())
          .isEqualTo(Outcome.NOT_ANSWERED);
      respondWith(200, BatchFixture.body(List.of(), List.of(third)));
      assertThat(client.midIds().resolve(List.of(third)).get(0).outcome())
          .isEqualTo(Outcome.UNKNOWN);
    }
  }
}

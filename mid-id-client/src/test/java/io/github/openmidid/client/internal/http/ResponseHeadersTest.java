package io.github.openmidid.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.openmidid.client.internal.cache.CachePolicy;
import io.github.openmidid.client.internal.call.RetryAfter;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The response headers that are accepted. */
class ResponseHeadersTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static Response response(String header, String value) {
    return Response.builder()
        .status(200)
        .request(Request.create(HttpMethod.GET, "http://x/", Map.of(), null, null, null))
        .headers(Map.of(header, List.of(value)))
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    " 120 , 120",
    "999999999, 999999999",
    "1000000000, 1000000000",
    "99999999999999999999, 2147483648",
    "'Tue, 24 Nov 2026 10:00:30 GMT', 30",
    "'Tue, 24 Nov 2026 10:00:00 GMT', 0"
  })
  void parsesDelays(String value, long seconds) {
    assertThat(RetryAfter.of(response("Retry-After", value), CLOCK))
        .contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "1.5", "x", "٣", "Tue, 24 Nov 2026 09:59:59 GMT", "/", ":"})
  void ignoresInvalidDelays(String value) {
    assertThat(RetryAfter.of(response("Retry-After", value), CLOCK)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a\"", "W/\"a\"", "\"!~\""})
  void acceptsValidEtags(String etag) {
    assertThat(CachePolicy.of(response("ETag", etag).headers(), NOW).etag()).isEqualTo(etag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"", "W/\"", "a", "\"a", "a\"", "\"a b\"", "\"a\"b\"", "\"\u007f\""})
  void rejectsInvalidEtags(String etag) {
    assertThat(CachePolicy.of(response("ETag", etag).headers(), NOW).etag()).isNull();
  }

  @Test
  void anEtagHasAtMost256Characters() {
    String longest = "\"" + "a".repeat(254) + "\"";
    assertThat(CachePolicy.of(response("ETag", longest).headers(), NOW).etag()).isEqualTo(longest);
    assertThat(
            CachePolicy.of(response("ETag", longest.replace("aa\"", "aaa\"")).headers(), NOW)
                .etag())
        .isNull();
  }

  @Test
  void ignoresSeveralEtags() {
    Response two =
        response("ETag", "\"a\"").toBuilder()
            .headers(Map.of("ETag", List.of("\"a\"", "\"b\"")))
            .build();
    assertThat(CachePolicy.of(two.headers(), NOW).etag()).isNull();
  }

  @Test
  void rejectsTokensThatNoHeaderCanCarry() {
    assertThat(List.of("a", "!", "~", "a.b-c_d/e+f==")).allMatch(HeaderNames::isSendable);
    assertThat(List.of("", " ", "a b", "a\n", "\u007f", "é", "{a", "a}"))
        .noneMatch(HeaderNames::isSendable);
  }
}

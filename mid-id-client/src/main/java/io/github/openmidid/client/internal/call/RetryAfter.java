package io.github.openmidid.client.internal.call;

import feign.Response;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private RetryAfter() {}

  /** Returns the requested delay; empty if the header is absent, malformed or in the past. */
  public static Optional<Duration> of(Response response, Clock clock) {
    return HeaderNames.first(response.headers(), "retry-after")
        .map(String::strip)
        .flatMap(text -> delay(text, clock))
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> delay(String text, Clock clock) {
    OptionalLong seconds = HeaderNames.seconds(text);
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsLong()))
        : HeaderNames.date(text).map(date -> Duration.between(clock.instant(), date));
  }
}

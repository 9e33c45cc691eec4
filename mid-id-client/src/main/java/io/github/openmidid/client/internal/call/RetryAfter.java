package io.github.openmidid.client.internal.call;

import feign.Response;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds or a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
  private static final int MAX_DIGITS = 9;

  private RetryAfter() {}

  /** Returns the requested delay; empty if the header is absent, malformed or in the past. */
  public static Optional<Duration> of(Response response, Clock clock) {
    return HeaderNames.first(response.headers(), "retry-after")
        .map(String::strip)
        .flatMap(text -> HeaderNames.isDigits(text) ? seconds(text) : untilDate(text, clock))
        .filter(wait -> !wait.isNegative());
  }

  private static Optional<Duration> seconds(String text) {
    boolean reasonable = text.length() <= MAX_DIGITS;
    return Optional.of(Duration.ofSeconds(reasonable ? Long.parseLong(text) : Integer.MAX_VALUE));
  }

  private static Optional<Duration> untilDate(String text, Clock clock) {
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), date.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

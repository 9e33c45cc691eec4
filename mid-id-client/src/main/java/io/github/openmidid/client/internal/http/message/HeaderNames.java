package io.github.openmidid.client.internal.http.message;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Header names, and the reading of header values. */
public final class HeaderNames {
  /** The trace id header of the federal REST guide; each call and each response has its own id. */
  public static final String TRACE_ID = "BelGov-Trace-Id";

  /** The response header that repeats the trace id of the request. */
  static final String RELATED_TRACE_ID = "BelGov-Related-Trace-Id";

  /** The value used for a number of seconds that is too large (RFC 9111, 1.2.2). */
  public static final long MAX_SECONDS = 1L << 31;

  private static final int MAX_DIGITS = 10;

  private HeaderNames() {}

  /**
   * Returns whether a token is valid in a header; the JDK's client would reject it too, but quote
   * it.
   */
  public static boolean isSendable(String token) {
    return !token.isEmpty()
        && token.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '{' && c != '}');
  }

  /** Returns whether a text consists of one or more ASCII digits. */
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /**
   * Parses a number of seconds (RFC 9111, 1.2.2), at most {@link #MAX_SECONDS}; empty if the text
   * is not a number.
   */
  public static OptionalLong seconds(String text) {
    if (!isDigits(text)) {
      return OptionalLong.empty();
    }
    String digits = text.replaceFirst("^0+(?=.)", "");
    return OptionalLong.of(
        digits.length() > MAX_DIGITS ? MAX_SECONDS : Math.min(MAX_SECONDS, Long.parseLong(digits)));
  }

  /** Parses a date (RFC 9110, 5.6.7); empty if the text is malformed. */
  public static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Converts headers for Feign, which copies them into a case-insensitive map. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Map<String, Collection<String>> of(HttpHeaders headers) {
    return (Map) headers.map();
  }

  /** Returns the first value of a header from a case-insensitive map of Feign. */
  public static Optional<String> first(Map<String, Collection<String>> headers, String name) {
    Collection<String> values = headers.get(name);
    return values == null || values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.iterator().next());
  }
}

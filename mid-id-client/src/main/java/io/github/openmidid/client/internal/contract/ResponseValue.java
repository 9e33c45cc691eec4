package io.github.openmidid.client.internal.contract;

import io.github.openmidid.MidId;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.client.internal.json.UtcInstant;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Parses values of responses, as strictly as the contract demands. */
public final class ResponseValue {
  private static final int LAST_YEAR = 9999;
  private static final int MAX_URI_LENGTH = 1000;

  private ResponseValue() {}

  /** Parses an identifier in canonical form; the contract allows no other form. */
  public static MidId midId(String name, String text) {
    return MidId.tryParse(text)
        .filter(midId -> midId.toString().equals(text))
        .orElseThrow(
            () -> new MalformedResponseException(name + " is not a canonical MID-ID", null));
  }

  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new MalformedResponseException(name + " is missing", null);
    }
    return value;
  }

  public static Instant instant(String name, String text) {
    try {
      if (UtcInstant.hasForm(text)) {
        return UtcInstant.parse(text);
      }
      OffsetDateTime moment = OffsetDateTime.parse(text);
      requireFourDigits(name, moment.getYear());
      return moment.toInstant();
    } catch (DateTimeException e) {
      throw new MalformedResponseException(name + " is not a date and time with an offset", null);
    }
  }

  static LocalDate date(String name, String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      requireFourDigits(name, date.getYear());
      return date;
    } catch (DateTimeException e) {
      throw new MalformedResponseException(name + " is not a date", null);
    }
  }

  /** Rejects dates that java.time reads but RFC 3339 does not allow: {@code +12026-01-01}. */
  private static void requireFourDigits(String name, int year) {
    if (year < 0 || year > LAST_YEAR) {
      throw new MalformedResponseException(name + " does not have a year of four digits", null);
    }
  }

  static long count(String name, long number) {
    if (number < 0) {
      throw new MalformedResponseException(name + " is negative", null);
    }
    return number;
  }

  static URI uri(String name, String text) {
    return URI.create(TextFormat.URI.ofResponse(name, text));
  }

  /** Returns whether a text is an absolute URI: a URL or a URN. */
  static boolean isUri(String text) {
    try {
      return ResponseText.isVisible(text, MAX_URI_LENGTH) && URI.create(text).isAbsolute();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

package io.github.openmidid.client.internal.wire;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parses values that occur in the responses of several resources, as strictly as the contract
 * demands.
 */
public final class WireValue {
  private static final int LAST_YEAR = 9999;

  private WireValue() {}

  /** Parses an identifier in canonical form; the contract allows no other form. */
  public static MidId canonical(String text) {
    return MidId.tryParse(text)
        .filter(midId -> midId.toString().equals(text))
        .orElseThrow(() -> new MalformedResponseException("midId is not a canonical MID-ID", null));
  }

  public static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new MalformedResponseException(name + " is missing", null);
    }
    return value;
  }

  public static Instant instant(String name, @Nullable String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(required(name, text));
      requireFourDigits(name, moment.getYear());
      return moment.toInstant();
    } catch (DateTimeException e) {
      throw new MalformedResponseException(name + " is not a date and time with an offset", null);
    }
  }

  static Optional<Instant> optionalInstant(String name, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(instant(name, text));
  }

  static LocalDate date(String name, @Nullable String text) {
    try {
      LocalDate date = LocalDate.parse(required(name, text));
      requireFourDigits(name, date.getYear());
      return date;
    } catch (DateTimeException e) {
      throw new MalformedResponseException(name + " is not a date", null);
    }
  }

  /** Rejects what java.time reads beyond RFC 3339: {@code +12026-01-01}. */
  private static void requireFourDigits(String name, int year) {
    if (year < 0 || year > LAST_YEAR) {
      throw new MalformedResponseException(name + " does not have a year of four digits", null);
    }
  }

  static Optional<LocalDate> optionalDate(String name, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(date(name, text));
  }

  /** Returns a required number; fails if it is negative. */
  static long natural(String name, @Nullable Long number) {
    long value = required(name, number);
    if (value < 0) {
      throw new MalformedResponseException(name + " is negative", null);
    }
    return value;
  }

  /** Verifies that a device field has the format of the cadastre. */
  static String field(DeviceField field, String text) {
    String plain = ResponseText.required(field.code(), ResponseText.NAME, text);
    if (!field.isValid(plain)) {
      throw new MalformedResponseException(field.code() + " violates the contract", null);
    }
    return plain;
  }

  static Optional<String> optionalField(DeviceField field, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(field(field, text));
  }

  static Optional<URI> optionalUri(String name, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(uri(name, text));
  }

  /** Parses an absolute URI: a URL or a URN. */
  static URI uri(String name, @Nullable String text) {
    URI uri;
    try {
      uri = URI.create(ResponseText.ascii(name, text));
    } catch (IllegalArgumentException e) {
      throw new MalformedResponseException(name + " is not a URI", null);
    }
    if (!uri.isAbsolute()) {
      throw new MalformedResponseException(name + " is not an absolute URI", null);
    }
    return uri;
  }

  static List<RegisterWarning> warnings(@Nullable List<Warning> warnings) {
    return warnings == null
        ? List.of()
        : warnings.stream()
            .map(
                w ->
                    new RegisterWarning(
                        ResponseText.code("code", w.code()),
                        ResponseText.required("detail", ResponseText.SENTENCE, w.detail())))
            .toList();
  }

  /** The JSON of a warning, which accompanies a successful response. */
  public record Warning(@Nullable String code, @Nullable String detail) {}
}

package io.github.openmidid.client.internal;

import io.github.openmidid.client.RegisterWarning;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts that the answers of several resources have, read as strictly as the contract says. */
final class Parts {
  private Parts() {}

  static Instant instant(String name, @Nullable String text) {
    try {
      return Timestamps.parse(Wire.required(name, text));
    } catch (DateTimeException e) {
      throw new Wire.Malformed(name + " is not a date and time with an offset", null);
    }
  }

  static Optional<Instant> optionalInstant(String name, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(instant(name, text));
  }

  static LocalDate date(String name, @Nullable String text) {
    try {
      return LocalDate.parse(Wire.required(name, text));
    } catch (DateTimeException e) {
      throw new Wire.Malformed(name + " is not a date", null);
    }
  }

  static Optional<LocalDate> optionalDate(String name, @Nullable String text) {
    return text == null ? Optional.empty() : Optional.of(date(name, text));
  }

  static Optional<URI> optionalUri(String name, @Nullable String text) {
    try {
      return Optional.ofNullable(text).map(URI::create);
    } catch (IllegalArgumentException e) {
      throw new Wire.Malformed(name + " is not a URI", null);
    }
  }

  static List<RegisterWarning> warnings(@Nullable List<Warning> warnings) {
    return warnings == null
        ? List.of()
        : warnings.stream()
            .map(
                w ->
                    new RegisterWarning(
                        Wire.required("code", w.code()), Wire.required("detail", w.detail())))
            .toList();
  }

  /** Something that did not stop the request. */
  public record Warning(@Nullable String code, @Nullable String detail) {}
}

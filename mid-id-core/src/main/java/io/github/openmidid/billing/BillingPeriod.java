package io.github.openmidid.billing;

import io.github.openmidid.internal.PlainTextCheck;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The days on which a device has a billing number.
 *
 * <pre>{@code
 * new BillingPeriod("12345", LocalDate.of(2024, 3, 1), Optional.empty());
 * }</pre>
 *
 * @param number the exact number; its format is not public
 * @param validFrom the first day, in Belgium
 * @param validUntil the last day, in Belgium; empty if the number is still valid
 */
public record BillingPeriod(String number, LocalDate validFrom, Optional<LocalDate> validUntil) {
  /**
   * Creates a period.
   *
   * @throws IllegalArgumentException if the number is no plain text or the last day is before the
   *     first; the message does not hold the values
   */
  public BillingPeriod {
    PlainTextCheck.require("number", number);
    Objects.requireNonNull(validFrom, "validFrom");
    if (validUntil.isPresent() && validUntil.get().isBefore(validFrom)) {
      throw new IllegalArgumentException("validUntil is before validFrom");
    }
  }

  /** Returns whether the number is valid on a day, the first and the last one included. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil.isEmpty() || !day.isAfter(validUntil.get()));
  }

  /** Returns the first and last day, but no number, because logs are not confidential. */
  @Override
  public String toString() {
    return "BillingPeriod["
        + validFrom
        + " – "
        + validUntil.map(LocalDate::toString).orElse("")
        + "]";
  }
}

package io.github.openmidid.cadastre;

import java.time.LocalDate;
import java.util.Objects;

/**
 * The deadline for the report of a device: at least one month before it is commissioned (FAQ of the
 * FPS Health, question 1). A late report is accepted, but it may delay the billing number, which is
 * not granted retroactively. A late report is therefore a warning, never an error.
 *
 * <pre>{@code
 * new NotificationDeadline(LocalDate.of(2027, 3, 31)).lastDay(); // 2027-02-28
 * }</pre>
 *
 * <p>All dates are dates in Belgium; the caller converts other time zones.
 *
 * @param commissioningDate the first day of use, not null
 */
public record NotificationDeadline(LocalDate commissioningDate) {
  /**
   * Creates a deadline.
   *
   * @throws NullPointerException if the date is null
   */
  public NotificationDeadline {
    Objects.requireNonNull(commissioningDate, "commissioningDate");
  }

  /**
   * Returns the last day on which a report is on time: the same day of the previous month, or the
   * last day of that month if it has no such day. For 31 March it is 28 February, or 29 in a leap
   * year.
   */
  public LocalDate lastDay() {
    return commissioningDate.minusMonths(1);
  }

  /** Returns whether a report on a day is late. */
  public boolean isLate(LocalDate reportedOn) {
    return reportedOn.isAfter(lastDay());
  }
}

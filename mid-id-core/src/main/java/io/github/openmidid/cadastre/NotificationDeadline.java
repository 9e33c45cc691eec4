package io.github.openmidid.cadastre;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Until when a device has to be reported: at least one month before it is commissioned (FAQ of the
 * FPS Health, question 1). A later report is accepted; the billing number may come later for it,
 * and is not given retroactively. So being late is a warning, never a fault.
 *
 * <p>Dates are those of Belgium; which day it is there is for the caller to say.
 *
 * @param commissioningDate the first day of use
 */
public record NotificationDeadline(LocalDate commissioningDate) {
  /** Checks that nothing is null. */
  public NotificationDeadline {
    Objects.requireNonNull(commissioningDate, "commissioningDate");
  }

  /**
   * The last day on which a report is on time: the same day of the month before, or the last day of
   * that month if it has no such day. For 31 March that is 28 February, or 29 in a leap year.
   */
  public LocalDate lastDay() {
    return commissioningDate.minusMonths(1);
  }

  /** Whether a report on this day comes late. */
  public boolean isLate(LocalDate reportedOn) {
    return reportedOn.isAfter(lastDay());
  }
}

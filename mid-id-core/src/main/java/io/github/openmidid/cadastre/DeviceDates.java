package io.github.openmidid.cadastre;

import java.time.LocalDate;

/**
 * The bounds of plausible dates of a device: its commissioning, prior authorization, installation
 * and decommissioning, and its entry in the cadastre.
 *
 * <pre>{@code
 * LocalDate today = LocalDate.of(2026, 11, 29);
 * DeviceDates.latest(today); // 2036-11-29
 * DeviceDates.isPlausible(LocalDate.of(1850, 1, 1), today); // false
 * }</pre>
 *
 * <p>The bounds are a choice of this library: no source states any. A {@link DeviceReport} and a
 * {@link DeviceChange} check the first bound; they have no clock, so only a register checks the
 * last one.
 */
public final class DeviceDates {
  /**
   * The first plausible date, 1 January 1971: the first patient was examined with a CT in that
   * year, and the other modalities are younger.
   */
  public static final LocalDate EARLIEST = LocalDate.of(1971, 1, 1);

  private static final int MAX_YEARS_AHEAD = 10;

  private DeviceDates() {}

  /** Returns the last plausible date: ten years after a day. */
  public static LocalDate latest(LocalDate today) {
    return today.plusYears(MAX_YEARS_AHEAD);
  }

  /**
   * Returns whether a date is neither before {@link #EARLIEST} nor after {@link #latest}.
   *
   * @param date the date to check, not null
   * @param today the current day in Belgium, not null
   */
  public static boolean isPlausible(LocalDate date, LocalDate today) {
    return !date.isBefore(EARLIEST) && !date.isAfter(latest(today));
  }
}

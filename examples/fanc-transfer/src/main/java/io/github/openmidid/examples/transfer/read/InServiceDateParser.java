package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.TableCell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses the date since which a device is in service. As usual in Belgium, the day precedes the
 * month.
 */
final class InServiceDateParser {
  /**
   * The earliest plausible date, before the first CT scanner (1971). An earlier date is something
   * else, such as a year or serial number that a spreadsheet interprets as a date.
   */
  private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

  private static final List<DateTimeFormatter> FORMATS =
      List.of(format("d/M/uuuu"), format("d-M-uuuu"), format("d.M.uuuu"), format("uuuu-MM-dd"));

  private InServiceDateParser() {}

  /** Returns the date in a cell; empty if there is no plausible date. */
  static Optional<LocalDate> read(TableCell cell) {
    return cell.date().or(() -> parse(cell.text().strip())).filter(d -> !d.isBefore(EARLIEST));
  }

  private static Optional<LocalDate> parse(String text) {
    for (DateTimeFormatter format : FORMATS) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException e) {
        // Not in this format: try the next one.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}

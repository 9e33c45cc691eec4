package io.github.openmidid.examples.tables.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as it is stored in the file.
 *
 * @param text its text, or its number in digits; cut to the maximum length of a spreadsheet cell
 * @param type the type that the file states
 */
public record TableCell(String text, Type type) {

  /** The types of cell. */
  public enum Type {
    /** A text, a truth value or an error. */
    TEXT,
    /** A number; as a date, the days since the end of 1899. */
    NUMBER,
    /** A number; as a date, the days since 1 January 1904. */
    NUMBER_SINCE_1904,
    /** A date in ISO 8601. */
    DATE,
    /** A formula whose result is not stored in the file. */
    NO_RESULT
  }

  /** The maximum length of a spreadsheet cell. A longer text is not a device number. */
  public static final int MAX_LENGTH = 32_767;

  /** A cell without content. */
  public static final TableCell EMPTY = ofText("");

  private static final BigDecimal DAYS_SINCE_1900 = BigDecimal.valueOf(2_958_465);
  private static final BigDecimal DAYS_SINCE_1904 = BigDecimal.valueOf(2_957_003);

  /** Cuts the text. */
  public TableCell {
    text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  /** Returns a cell with a text. */
  public static TableCell ofText(String text) {
    return new TableCell(text, Type.TEXT);
  }

  /** Returns whether the cell has no visible content. */
  public boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether the cell is a formula whose result is not stored. */
  public boolean isWithoutResult() {
    return type == Type.NO_RESULT;
  }

  /** Returns the number or ISO date as a day; empty if it cannot be one, or is a text. */
  public Optional<LocalDate> date() {
    try {
      return switch (type) {
        case NUMBER -> day(DAYS_SINCE_1900, LocalDate.of(1899, 12, 30));
        case NUMBER_SINCE_1904 -> day(DAYS_SINCE_1904, LocalDate.of(1904, 1, 1));
        case DATE -> Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        case TEXT, NO_RESULT -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Spreadsheets count 29 February 1900, which did not exist; earlier days are one off. */
  private Optional<LocalDate> day(BigDecimal last, LocalDate zero) {
    BigDecimal number = new BigDecimal(text);
    boolean isDay = number.signum() > 0 && number.compareTo(last) <= 0;
    return isDay ? Optional.of(zero.plusDays(number.longValue())) : Optional.empty();
  }
}

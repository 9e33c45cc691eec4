package io.github.openmidid.examples.transfer.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as stored in the file.
 *
 * @param text its text, or its number in digits; cut to the maximum length of a spreadsheet cell
 * @param date its number as a date, if it can be one
 * @param withoutResult whether it is a formula whose result is not stored in the file
 */
record RawCell(String text, Optional<LocalDate> date, boolean withoutResult) {
  /** The maximum length of a spreadsheet cell. A longer text is not a device number. */
  static final int MAX_LENGTH = 32_767;

  static final RawCell EMPTY = ofText("");

  RawCell {
    text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  static RawCell ofText(String text) {
    return new RawCell(text, Optional.empty(), false);
  }

  boolean isBlank() {
    return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}

package io.github.openmidid.examples.transfer.read;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A cell as the file holds it.
 *
 * @param text what stands in it, or the number as digits; at most what a spreadsheet can hold
 * @param date the same as a date, if it is a number that can be one
 * @param withoutResult whether it is a formula of which the file holds no result
 */
record RawCell(String text, Optional<LocalDate> date, boolean withoutResult) {
  /** What one cell of a spreadsheet can hold. What is longer is no device number anyway. */
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

package io.github.openmidid.examples.tables.xlsx;

import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableFileException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Interprets the stored value of a cell by its type (ECMA-376 part 1, ST_CellType).
 *
 * @param sharedStrings the texts that cells refer to
 * @param number the type of a number, which depends on the date system of the workbook
 */
record CellValue(List<String> sharedStrings, TableCell.Type number) {
  /**
   * The maximum number of digits. No number of a sound workbook is longer; a longer one would be an
   * attempt to exhaust the memory.
   */
  private static final int MAX_DIGITS = 400;

  /**
   * Returns the cell of a stored value.
   *
   * @param type the type; null is a number
   * @param value the value; null if there is none
   * @param hasFormula whether the cell has a formula
   */
  TableCell cell(@Nullable String type, @Nullable String value, boolean hasFormula)
      throws IOException {
    String kind = type == null ? "n" : type;
    // Some programs write an empty value in place of a result that they did not calculate.
    if (value == null || (hasFormula && kind.equals("n") && value.isBlank())) {
      return hasFormula ? new TableCell("", TableCell.Type.NO_RESULT) : TableCell.EMPTY;
    }
    return switch (kind) {
      case "n" -> number(value);
      case "s" -> TableCell.ofText(shared(value.strip()));
      case "str", "e", "inlineStr" -> TableCell.ofText(CellText.decode(value));
      case "b" -> TableCell.ofText(truth(value.strip()));
      case "d" -> new TableCell(value.strip(), TableCell.Type.DATE);
      default -> throw new TableFileException(TableFileException.Kind.DAMAGED);
    };
  }

  private String shared(String index) throws IOException {
    if (index.isEmpty()) {
      return "";
    }
    try {
      return sharedStrings.get(Integer.parseInt(index));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw new TableFileException(TableFileException.Kind.DAMAGED, e);
    }
  }

  private static String truth(String value) {
    return switch (value) {
      case "1" -> "TRUE";
      case "0" -> "FALSE";
      default -> value.toUpperCase(Locale.ROOT);
    };
  }

  /** Returns a number in digits; a value that is no number keeps its text. */
  private TableCell number(String value) {
    String text = value.strip();
    if (isPlainInteger(text)) {
      return new TableCell(text, number);
    }
    if (text.isEmpty() || text.length() > MAX_DIGITS) {
      return TableCell.ofText(value);
    }
    try {
      return new TableCell(digits(new BigDecimal(text)), number);
    } catch (NumberFormatException e) {
      return TableCell.ofText(value);
    }
  }

  private static boolean isPlainInteger(String text) {
    if (text.isEmpty() || text.length() > MAX_DIGITS || text.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static String digits(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean printable = Math.abs((long) shortest.scale()) + shortest.precision() <= MAX_DIGITS;
    return printable ? shortest.toPlainString() : shortest.toString();
  }
}

package io.github.openmidid.examples.transfer.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the stored value of a cell of a workbook, never the value as displayed. */
final class WorkbookCellReader {
  /**
   * The maximum number of digits. No number of a sound workbook is longer; a longer one would be an
   * attempt to exhaust the memory.
   */
  private static final int MAX_DIGITS = 400;

  /** The day number of the last date of a spreadsheet, 31 December 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  private WorkbookCellReader() {}

  static RawCell rawCell(@Nullable Cell cell) {
    if (cell == null) {
      return RawCell.EMPTY;
    }
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return new RawCell(digits(number), date(cell, number), false);
    }
    if (value instanceof Boolean truth) {
      return RawCell.ofText(truth.toString().toUpperCase(Locale.ROOT));
    }
    String text = value == null ? "" : value.toString();
    return new RawCell(text, Optional.empty(), value == null && cell.getFormula() != null);
  }

  private static String digits(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean printable = Math.abs((long) shortest.scale()) + shortest.precision() <= MAX_DIGITS;
    return printable ? shortest.toPlainString() : shortest.toString();
  }

  private static Optional<LocalDate> date(Cell cell, BigDecimal number) {
    boolean possible = number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
    return possible ? Optional.of(cell.asDate().toLocalDate()) : Optional.empty();
  }
}

package io.github.openmidid.fanc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The part of a row of a transfer file that {@link TransferRules} check.
 *
 * <pre>{@code
 * new TransferRow(
 *     17,
 *     new TransferRow.Cell("G17", "MID-9912-3456-11"),
 *     Optional.of(new TransferRow.Cell("H17", "CT")),
 *     Optional.empty());
 * }</pre>
 *
 * @param line the line of the file at which the row begins, from 1
 * @param deviceNumber the cell for the MID-ID; its text is empty if the file has none
 * @param modality the cell with the type of device, if the file has such a column
 * @param inServiceSince the day since which the device is in service, if the file has a readable
 *     date
 */
public record TransferRow(
    int line, Cell deviceNumber, Optional<Cell> modality, Optional<LocalDate> inServiceSince) {

  /**
   * Creates a row.
   *
   * @throws NullPointerException if a part is null
   */
  public TransferRow {
    Objects.requireNonNull(deviceNumber, "deviceNumber");
    Objects.requireNonNull(modality, "modality");
    Objects.requireNonNull(inServiceSince, "inServiceSince");
  }

  /** Returns the text that may be a former FANC number, without surrounding white space. */
  String legacyNumber() {
    return deviceNumber.text().strip();
  }

  /**
   * A cell of a row, for example {@code new Cell("G17", "MID-9912-3456-11")}.
   *
   * @param reference the reference in a spreadsheet: {@code G17}
   * @param text the exact content of the cell
   */
  public record Cell(String reference, String text) {
    /**
     * Creates a cell.
     *
     * @throws NullPointerException if a part is null
     */
    public Cell {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(text, "text");
    }
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.fanc.TransferField;
import java.util.Optional;

/**
 * The key of a row: its line and cells, to which findings refer.
 *
 * @param number the line of the file at which the row begins, from 1
 * @param deviceNumber the cell for the MID-ID; its text is empty if the file has none
 * @param modality the cell with the type of device, if the file has such a column
 */
public record TransferLine(int number, Cell deviceNumber, Optional<Cell> modality) {

  /**
   * A cell of a row.
   *
   * @param reference the reference in a spreadsheet: {@code G17}
   * @param text the exact content of the cell
   */
  public record Cell(String reference, String text) {}

  /** Returns the cell of a field; that of the device number if there is no column for the field. */
  public Cell cell(TransferField field) {
    return field == TransferField.MODALITY ? modality.orElse(deviceNumber) : deviceNumber;
  }

  /** Returns the number of the line, by which messages refer to it. */
  @Override
  public String toString() {
    return String.valueOf(number);
  }
}

package io.github.openmidid.fanc;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules need of one row of a transfer file.
 *
 * @param line the line of the file on which the row begins, from 1
 * @param deviceNumber the cell that should hold the MID-ID; its text is empty where the file has
 *     none
 * @param modality the cell with the type of device, if the file has such a column
 * @param inServiceSince since when the device is in service, if the file says so legibly
 */
public record TransferRow(
    int line, Cell deviceNumber, Optional<Cell> modality, Optional<LocalDate> inServiceSince) {

  /** Checks that nothing is null. */
  public TransferRow {
    Objects.requireNonNull(deviceNumber, "deviceNumber");
    Objects.requireNonNull(modality, "modality");
    Objects.requireNonNull(inServiceSince, "inServiceSince");
  }

  /** What may be a former number of FANC: the text without outer white space. */
  String legacyNumber() {
    return deviceNumber.text().strip();
  }

  /**
   * One cell.
   *
   * @param reference where a spreadsheet shows it: {@code G17}
   * @param text what stands in it, exactly
   */
  public record Cell(String reference, String text) {
    /** Checks that nothing is null. */
    public Cell {
      Objects.requireNonNull(reference, "reference");
      Objects.requireNonNull(text, "text");
    }
  }
}

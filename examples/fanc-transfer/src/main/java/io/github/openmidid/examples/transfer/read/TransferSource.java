package io.github.openmidid.examples.transfer.read;

import java.util.Optional;

/**
 * The file and the sheet that rows were read from.
 *
 * @param fileName the name of the file, without its folder
 * @param sheet the name of the sheet; empty for a text file
 * @param suffix the text after a row number: {@code " (march.xlsx, CT)"}, or nothing
 */
record TransferSource(String fileName, Optional<String> sheet, String suffix) {

  /** Returns a source whose suffix has the names that distinguish it from the others. */
  static TransferSource of(
      String fileName, Optional<String> sheet, boolean severalFiles, boolean severalSheets) {
    boolean namesSheet = severalSheets && sheet.isPresent();
    String suffix = "";
    if (severalFiles && namesSheet) {
      suffix = " (" + fileName + ", " + sheet.orElseThrow() + ")";
    } else if (severalFiles) {
      suffix = " (" + fileName + ")";
    } else if (namesSheet) {
      suffix = " (" + sheet.orElseThrow() + ")";
    }
    return new TransferSource(fileName, sheet, suffix);
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.TableRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sources of the rows of one file, one for each sheet. */
final class TransferSources {
  private final String fileName;
  private final boolean severalFiles;
  private final boolean severalSheets;
  private final Map<Optional<String>, TransferSource> sources = new HashMap<>();

  TransferSources(String fileName, boolean severalFiles, boolean severalSheets) {
    this.fileName = fileName;
    this.severalFiles = severalFiles;
    this.severalSheets = severalSheets;
  }

  String fileName() {
    return fileName;
  }

  /** Returns the source of the rows of a sheet. */
  TransferSource of(Optional<String> sheet) {
    return sources.computeIfAbsent(
        sheet, s -> TransferSource.of(fileName, s, severalFiles, severalSheets));
  }

  /**
   * Returns the place of a cell in texts: {@code C7}, or {@code CT!C7} if there are more sheets.
   */
  String place(Optional<String> sheet, String reference) {
    boolean namesSheet = severalSheets && sheet.isPresent();
    if (!namesSheet) {
      return reference;
    }
    return reference.isEmpty() ? sheet.orElseThrow() : sheet.orElseThrow() + "!" + reference;
  }

  String place(Optional<String> sheet, TableRow row, int column) {
    return place(sheet, row.reference(column));
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A transfer file as it was read, not yet checked.
 *
 * @param file where it is
 * @param sheet the name of the sheet, for a workbook
 * @param rows the rows below the header, empty ones left out
 * @param notes what its sender should know of how it was read
 */
public record TransferTable(
    Path file, Optional<String> sheet, List<TransferRow> rows, List<ReadingNote> notes) {

  /** Copies the lists. */
  public TransferTable {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** The name of the file without its folder. */
  public String fileName() {
    return TerminalText.fileName(file);
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of a transfer file, not yet checked.
 *
 * @param file the path of the file
 * @param sheet the name of the sheet, for a workbook
 * @param rows the rows below the header, without empty ones
 * @param notes remarks for the sender about how it was read
 */
public record TransferTable(
    Path file,
    Optional<String> sheet,
    List<TransferRow<TransferLine>> rows,
    List<ReadingNote> notes) {

  /** Copies the lists. */
  public TransferTable {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Returns the name of the file without its folder. */
  public String fileName() {
    return TerminalText.fileName(file);
  }
}

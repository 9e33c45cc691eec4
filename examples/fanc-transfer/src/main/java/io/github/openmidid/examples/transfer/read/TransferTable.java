package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.scan.DataTable;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of a transfer file, not yet checked: the rows of all tables in all sheets.
 *
 * @param file the path of the file
 * @param fileName the name of the file in texts, without its folder
 * @param rows the rows of data
 * @param scan the report on the content that was read and not read
 * @param notes remarks for the sender about how it was read
 * @param unread a warning for each place with data of devices that was not read
 */
public record TransferTable(
    Path file,
    String fileName,
    List<TransferRow<TransferLine>> rows,
    ScanReport scan,
    List<ReadingNote> notes,
    List<Finding<TransferLine>> unread) {

  /** Copies the lists. */
  public TransferTable {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    unread = List.copyOf(unread);
  }

  /** Returns the names of the sheets that tables were read in; none for a text file. */
  public List<String> sheets() {
    return scan.tables().stream()
        .map(DataTable::sheet)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}

package io.github.openmidid.examples.tables.edit;

import io.github.openmidid.examples.tables.TableFile;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Changes cells of a table. In a text file every other byte remains as it is; in a workbook all
 * other parts, and of a changed sheet everything but those cells.
 */
public final class TableEditor {
  private TableEditor() {}

  /**
   * Writes a copy of a file with changed cells. It is read back and compared with the original,
   * cell by cell.
   *
   * @param source csv or xlsx, detected by its content
   * @param delimiter the delimiter of a text file, with which the places of the cells were found;
   *     empty for a workbook
   * @param target the copy; replaced if it exists
   * @return the changes made, and those rejected
   * @throws IllegalArgumentException if two changes are of one cell, a text file has no delimiter,
   *     or its encoding cannot express a new text
   * @throws TableEditException if the copy does not read back as expected; do not use it
   */
  public static EditResult write(
      Path source, Optional<Character> delimiter, Collection<CellEdit> edits, Path target)
      throws IOException {
    Optional<TextEncoding> encoding = TableFile.of(source).encoding();
    if (encoding.isEmpty()) {
      return WorkbookEditor.write(source, edits, target);
    }
    char separator =
        delimiter.orElseThrow(() -> new IllegalArgumentException("a text without delimiter"));
    return CsvEditor.write(source, encoding.orElseThrow(), separator, edits, target);
  }
}

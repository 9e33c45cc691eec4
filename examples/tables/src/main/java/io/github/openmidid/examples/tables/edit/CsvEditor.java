package io.github.openmidid.examples.tables.edit;

import io.github.openmidid.examples.tables.csv.CsvRowReader;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.model.RowReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Changes cells of a text file. Every other byte remains as it is. */
final class CsvEditor {
  private CsvEditor() {}

  /**
   * Writes a copy of a file with changed cells. A row that is too short is continued with
   * delimiters. The copy is read back and compared with the original, cell by cell.
   *
   * @param encoding the encoding of the file, in which the new texts are written
   * @param delimiter the delimiter with which the places of the cells were found
   * @param target the copy; replaced if it exists
   * @throws IllegalArgumentException if two changes are of one cell, or the encoding cannot express
   *     a new text
   * @throws TableEditException if the copy does not read back as expected; do not use it
   */
  static EditResult write(
      Path source, TextEncoding encoding, char delimiter, Collection<CellEdit> edits, Path target)
      throws IOException {
    copy(source, encoding, delimiter, new EditQueue(edits), target);
    try (RowReader before = CsvRowReader.open(source, encoding, delimiter);
        RowReader after = CsvRowReader.open(target, encoding, delimiter)) {
      EditComparison.requireOnly(edits, before, after);
    }
    return new EditResult(List.copyOf(edits), Map.of());
  }

  private static void copy(
      Path source, TextEncoding encoding, char delimiter, EditQueue edits, Path target)
      throws IOException {
    Charset carrier = Carrier.of(encoding.charset());
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      out.write(in.readNBytes(encoding.markLength()));
      Reader reader = new BufferedReader(new InputStreamReader(in, carrier));
      try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, carrier))) {
        new CsvCopy(reader, writer, delimiter, encoding.charset(), edits).run();
      }
    }
  }
}

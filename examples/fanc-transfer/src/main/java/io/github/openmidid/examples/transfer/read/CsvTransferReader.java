package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.csv.CsvRowReader;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.TransferRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transfer file in csv. The delimiter is the one with which the header has the most known
 * columns.
 */
final class CsvTransferReader {
  private final Path file;
  private final String fileName;
  private final TextEncoding encoding;

  private CsvTransferReader(Path file, TextEncoding encoding) {
    this.file = file;
    this.fileName = TerminalText.fileName(file);
    this.encoding = encoding;
  }

  static TransferTable read(Path file, TextEncoding encoding, ProgressListener progress)
      throws IOException, TransferException {
    return new CsvTransferReader(file, encoding).read(progress);
  }

  private TransferTable read(ProgressListener progress) throws IOException, TransferException {
    NoteCollector notes = new NoteCollector();
    if (encoding.isAssumed()) {
      notes.add(ReadingNote.Kind.ASSUMED_ENCODING, encoding.displayName());
    }
    Layout layout = layout();
    RowCollector collector = new RowCollector(fileName, layout.header, notes, progress);
    try (CsvRowReader rows = CsvRowReader.open(file, encoding, layout.delimiter)) {
      List<TransferRow<TransferLine>> transferRows = collector.collect(List.of(), rows);
      return new TransferTable(file, Optional.empty(), transferRows, notes.toList());
    }
  }

  /** The header and the delimiter with which it was found. */
  private record Layout(char delimiter, HeaderRow header) {
    boolean isBetterThan(@Nullable Layout other) {
      return other == null
          || header.positions().size() > other.header.positions().size()
          || header.row().cells().size() > other.header.row().cells().size();
    }
  }

  private Layout layout() throws IOException, TransferException {
    Layout best = null;
    List<TableRow> fullest = List.of();
    TableFileException failure = null;
    for (char delimiter : CsvRowReader.DELIMITERS) {
      try (CsvRowReader rows = CsvRowReader.open(file, encoding, delimiter)) {
        List<TableRow> firstRows = HeaderRow.firstRows(rows);
        Layout layout =
            HeaderRow.find(firstRows).map(header -> new Layout(delimiter, header)).orElse(null);
        best = layout != null && layout.isBetterThan(best) ? layout : best;
        fullest = width(firstRows) > width(fullest) ? firstRows : fullest;
      } catch (TableFileException e) {
        failure = e;
      }
    }
    if (best == null && failure != null) {
      throw failure;
    }
    if (best == null) {
      throw HeaderRow.notFound(fileName, fullest);
    }
    return best;
  }

  private static int width(List<TableRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }
}

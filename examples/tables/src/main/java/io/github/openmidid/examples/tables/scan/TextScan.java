package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.csv.CsvRowReader;
import io.github.openmidid.examples.tables.csv.MultilineField;
import io.github.openmidid.examples.tables.csv.TextEncoding;
import io.github.openmidid.examples.tables.header.Header;
import io.github.openmidid.examples.tables.header.HeaderFinder;
import io.github.openmidid.examples.tables.header.PeekingRowReader;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a text file. The delimiter is that of its {@code sep=} line, or the one with
 * which a header has the most known columns.
 */
final class TextScan {
  /** The rows in which a header is searched first, for each delimiter. */
  private static final int FIRST_ROWS = 200;

  private final TableScan settings;
  private final Path file;
  private final TextEncoding encoding;

  TextScan(TableScan settings, Path file, TextEncoding encoding) {
    this.settings = settings;
    this.file = file;
    this.encoding = encoding;
  }

  ScanReport read(DataRowHandler handler) throws IOException {
    char delimiter = delimiter();
    ScanCollector collector = new ScanCollector();
    if (encoding.isAssumed()) {
      collector.note(ScanNote.Kind.ASSUMED_ENCODING, 1, Optional.empty(), encoding.displayName());
    }
    try (CsvRowReader csv = CsvRowReader.open(file, encoding, delimiter);
        PeekingRowReader rows = new PeekingRowReader(csv)) {
      List<TableRow> firstRows =
          new SheetScan(settings, settings.headers(), collector, handler, Optional.empty(), rows)
              .scan();
      if (collector.tables().isEmpty()) {
        throw TableLikeness.notFound(firstRows);
      }
      multilineFields(collector, csv.multilineFields());
    }
    return collector.report(Optional.of(encoding.displayName()), Optional.of(delimiter), List.of());
  }

  private static void multilineFields(ScanCollector collector, List<MultilineField> fields) {
    for (MultilineField field : fields) {
      boolean isInHeader =
          collector.tables().stream().anyMatch(table -> table.headerRow() == field.number());
      if (field.holdsDelimiter() && !isInHeader) {
        collector.unread(
            "",
            new UnreadPlace(
                UnreadPlace.Kind.SWALLOWED,
                1,
                Optional.empty(),
                field.line(),
                field.reference(),
                field.text()));
      } else {
        collector.note(ScanNote.Kind.MULTILINE_FIELDS, 1, Optional.empty(), field.reference());
      }
    }
  }

  private char delimiter() throws IOException {
    Optional<Character> separator = CsvRowReader.separator(file, encoding);
    if (separator.isPresent()) {
      return separator.orElseThrow();
    }
    Layout best = best(FIRST_ROWS);
    best = best.header() == null ? best(Integer.MAX_VALUE) : best;
    // With a wrong delimiter the whole header is one cell.
    boolean isDoubtful = best.header() == null || best.header().cells().size() == 1;
    if (best.failure() != null && isDoubtful) {
      throw best.failure();
    }
    return best.delimiter();
  }

  /** A delimiter, and the header that was found with it. */
  private record Layout(
      char delimiter, @Nullable Header header, int width, @Nullable TableFileException failure) {
    boolean isBetterThan(Layout other) {
      if (header == null || other.header == null) {
        return header != null || (other.header == null && width > other.width);
      }
      return header.understood() > other.header.understood()
          || (header.understood() == other.header.understood()
              && header.cells().size() > other.header.cells().size());
    }
  }

  private Layout best(int limit) throws IOException {
    Layout best = new Layout(CsvRowReader.DELIMITERS.get(0), null, -1, null);
    TableFileException failure = null;
    for (char delimiter : CsvRowReader.DELIMITERS) {
      try {
        Layout layout = layout(delimiter, limit);
        best = layout.isBetterThan(best) ? layout : best;
      } catch (TableFileException e) {
        failure = e;
      }
    }
    return new Layout(best.delimiter, best.header, best.width, failure);
  }

  private Layout layout(char delimiter, int limit) throws IOException {
    HeaderFinder headers = settings.headers();
    int width = 0;
    try (CsvRowReader csv = CsvRowReader.open(file, encoding, delimiter);
        PeekingRowReader rows = new PeekingRowReader(csv)) {
      Header best = null;
      int left = limit;
      for (Optional<TableRow> next = rows.next();
          next.isPresent() && left > 0;
          next = rows.next()) {
        TableRow row = next.orElseThrow();
        width = Math.max(width, row.cells().size());
        Optional<Header> header =
            row.isBlank() ? Optional.empty() : headers.find(row, rows, limit == FIRST_ROWS);
        boolean isBetter =
            header.isPresent()
                && (best == null || header.orElseThrow().understood() > best.understood());
        best = isBetter ? header.orElseThrow() : best;
        left = best == null ? left - 1 : Math.min(left - 1, HeaderFinder.SAMPLE);
      }
      return new Layout(delimiter, best, width, null);
    }
  }
}

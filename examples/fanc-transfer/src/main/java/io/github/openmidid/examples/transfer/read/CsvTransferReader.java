package io.github.openmidid.examples.transfer.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.TransferRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transfer file in csv. The delimiter is the one with which the header has the most known
 * columns.
 */
final class CsvTransferReader {
  private static final char[] DELIMITERS = {';', ',', '\t'};

  private final Path file;
  private final String fileName;
  private final TextEncoding encoding;
  private int lastLine;

  private CsvTransferReader(Path file, TextEncoding encoding) {
    this.file = file;
    this.fileName = TerminalText.fileName(file);
    this.encoding = encoding;
  }

  static TransferTable read(Path file, ProgressListener progress) throws TransferException {
    try {
      Optional<TextEncoding> encoding = TextEncoding.of(file);
      if (encoding.isEmpty()) {
        throw new TransferException(TransferException.Kind.BINARY, TerminalText.path(file));
      }
      return new CsvTransferReader(file, encoding.orElseThrow()).read(progress);
    } catch (IOException | UncheckedIOException e) {
      throw new TransferException(TransferException.Kind.UNREADABLE, e, TerminalText.path(file));
    }
  }

  private TransferTable read(ProgressListener progress) throws IOException, TransferException {
    NoteCollector notes = new NoteCollector();
    if (encoding.isAssumed()) {
      notes.add(ReadingNote.Kind.ASSUMED_ENCODING, "");
    }
    try {
      Layout layout = layout();
      RowCollector collector = new RowCollector(fileName, layout.header, notes, progress);
      try (Stream<RawRow> rows = rows(layout.delimiter)) {
        List<TransferRow<TransferLine>> transferRows = collector.collect(rows.iterator());
        return new TransferTable(file, Optional.empty(), transferRows, notes.toList());
      }
    } catch (CsvParseException e) {
      throw problem(e);
    }
  }

  private TransferException problem(CsvParseException e) {
    TransferException.Kind kind =
        isTooWide(e) ? TransferException.Kind.TOO_WIDE : TransferException.Kind.QUOTES;
    return new TransferException(kind, e, fileName, String.valueOf(lastLine));
  }

  /**
   * Returns whether a limit was exceeded. FastCSV has one exception for every error; only its
   * message distinguishes a limit from unbalanced quotes.
   */
  private static boolean isTooWide(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("exceeds the max")
        || message.contains("maximum limit")
        || message.contains("maximum buffer size");
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
    List<RawRow> fullest = List.of();
    TransferException failure = null;
    for (char delimiter : DELIMITERS) {
      try (Stream<RawRow> rows = rows(delimiter)) {
        List<RawRow> firstRows = rows.limit(HeaderRow.SEARCHED_ROWS).toList();
        Layout layout =
            HeaderRow.find(firstRows).map(header -> new Layout(delimiter, header)).orElse(null);
        best = layout != null && layout.isBetterThan(best) ? layout : best;
        fullest = width(firstRows) > width(fullest) ? firstRows : fullest;
      } catch (CsvParseException e) {
        failure = problem(e);
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

  private static int width(List<RawRow> rows) {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  private Stream<RawRow> rows(char delimiter) throws IOException {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(CsvRecordHandler.of(), encoding.open(file));
    Numbering numbering = new Numbering();
    lastLine = 0;
    return reader.stream().map(numbering::rawRow);
  }

  /** Numbers records as a spreadsheet numbers its rows. */
  private final class Numbering {
    private int records;

    RawRow rawRow(CsvRecord csv) {
      lastLine = Math.toIntExact(csv.getStartingLineNumber());
      // Spreadsheets treat "sep=;" on the first line as a setting and do not show it.
      if (lastLine > 1 || !csv.getField(0).startsWith("sep=")) {
        records++;
      }
      List<RawCell> cells = csv.getFields().stream().map(RawCell::ofText).toList();
      return new RawRow(lastLine, records, false, cells);
    }
  }
}

package io.github.openmidid.examples.tables.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a text file, and numbers them as a spreadsheet does. */
public final class CsvRowReader implements RowReader {
  /** The delimiters that spreadsheet programs offer. */
  public static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  private final CloseableIterator<CsvRecord> records;
  private int lastLine;
  private int number;

  private CsvRowReader(CloseableIterator<CsvRecord> records) {
    this.records = records;
  }

  /** Opens a file with a delimiter. */
  public static CsvRowReader open(Path file, TextEncoding encoding, char delimiter)
      throws IOException {
    return new CsvRowReader(
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(CsvRecordHandler.of(), encoding.open(file))
            .iterator());
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    try {
      return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
    } catch (CsvParseException e) {
      throw new TableFileException(isTooWide(e) ? Kind.TOO_WIDE : Kind.QUOTES, lastLine, e);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
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

  private TableRow row(CsvRecord csv) {
    lastLine = Math.toIntExact(csv.getStartingLineNumber());
    // Spreadsheets treat "sep=;" on the first line as a setting and do not show it.
    if (lastLine > 1 || !csv.getField(0).startsWith("sep=")) {
      number++;
    }
    List<TableCell> cells = new ArrayList<>(csv.getFieldCount());
    for (int i = 0; i < csv.getFieldCount(); i++) {
      String field = csv.getField(i);
      cells.add(field.isEmpty() ? TableCell.EMPTY : TableCell.ofText(field));
    }
    return new TableRow(lastLine, number, false, cells);
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

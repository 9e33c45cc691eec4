package io.github.openmidid.examples.tables.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableFileException.Kind;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the rows of a text file, and numbers them as a spreadsheet does. The line {@code sep=;} of
 * Excel is a setting and no row.
 */
public final class CsvRowReader implements RowReader {
  /** The delimiters that spreadsheet programs offer. */
  public static final List<Character> DELIMITERS = List.of(';', ',', '\t', '|');

  private static final String SEPARATOR = "sep=";

  private final CsvRowHandler handler;
  private final CloseableIterator<TableRow> records;
  private int lastLine;

  private CsvRowReader(CsvRowHandler handler, CloseableIterator<TableRow> records) {
    this.handler = handler;
    this.records = records;
  }

  /** Opens a file with a delimiter. */
  public static CsvRowReader open(Path file, TextEncoding encoding, char delimiter)
      throws IOException {
    CsvRowHandler handler = new CsvRowHandler(delimiter);
    return new CsvRowReader(
        handler,
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .build(handler, encoding.open(file))
            .iterator());
  }

  /** Returns the delimiter of the line {@code sep=;} with which Excel lets a file begin. */
  public static Optional<Character> separator(Path file, TextEncoding encoding) throws IOException {
    char[] start = new char[SEPARATOR.length() + 2];
    int length = 0;
    try (Reader reader = encoding.open(file)) {
      for (int c = reader.read(); c >= 0 && length < start.length; c = reader.read()) {
        start[length] = (char) c;
        length++;
      }
    }
    String text = new String(start, 0, length);
    boolean isSet =
        text.toLowerCase(Locale.ROOT).startsWith(SEPARATOR)
            && text.length() > SEPARATOR.length()
            && DELIMITERS.contains(text.charAt(SEPARATOR.length()))
            && text.substring(SEPARATOR.length() + 1).isBlank();
    return isSet ? Optional.of(text.charAt(SEPARATOR.length())) : Optional.empty();
  }

  /** Returns the fields that span lines, of the rows that were read. */
  public List<MultilineField> multilineFields() {
    return handler.multilineFields();
  }

  @Override
  public Optional<TableRow> next() throws IOException {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      TableRow row = records.next();
      lastLine = row.line();
      boolean isSetting =
          lastLine == 1
              && row.cell(0).text().toLowerCase(Locale.ROOT).startsWith(SEPARATOR)
              && row.cell(0).text().length() <= SEPARATOR.length() + 1;
      if (isSetting) {
        handler.numberFromHere();
        return next();
      }
      return Optional.of(row);
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
    String message = e.getMessage() + " " + e.getCause();
    return message.contains("exceeds the max")
        || message.contains("maximum limit")
        || message.contains("maximum buffer size");
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}

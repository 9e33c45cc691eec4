package io.github.openmidid.examples.register.healthappfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads a csv file of a catalogue: UTF-8 with or without byte order mark, separated by commas, with
 * exactly the expected columns in any order.
 */
final class CatalogueTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  // The shape of each row is checked with a message that names its line.
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder()
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final Path file;
  private final List<String> columns;

  CatalogueTable(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * Returns all rows below the header.
   *
   * @throws CatalogueFileException if the file cannot be read, or has other columns
   */
  List<CatalogueRow> read() {
    try (Reader reader = open()) {
      return rows(CSV.ofCsvRecord(reader).iterator());
    } catch (NoSuchFileException e) {
      throw new CatalogueFileException(file, "the file does not exist.");
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof IOException cause
          ? unreadable(cause)
          : new CatalogueFileException(file, "it is not CSV. " + e.getMessage() + ".");
    }
  }

  private Reader open() throws IOException {
    // A decoder with default actions reports malformed bytes; Charset.decode would replace them.
    Reader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private List<CatalogueRow> rows(Iterator<CsvRecord> records) {
    if (!records.hasNext()) {
      throw new CatalogueFileException(file, "it is empty.");
    }
    List<String> header = records.next().getFields();
    requireColumns(header);
    List<CatalogueRow> rows = new ArrayList<>();
    while (records.hasNext()) {
      CsvRecord row = records.next();
      if (row.getFieldCount() != header.size()) {
        throw new CatalogueFileException(
            file,
            row.getStartingLineNumber(),
            "the row is too %s: it has %d cells, the header %d."
                .formatted(
                    row.getFieldCount() < header.size() ? "short" : "long",
                    row.getFieldCount(),
                    header.size()));
      }
      rows.add(new CatalogueRow(file, row.getStartingLineNumber(), header, row.getFields()));
    }
    return rows;
  }

  private void requireColumns(List<String> header) {
    for (String column : columns) {
      if (!header.contains(column)) {
        boolean isOneColumn = header.size() == 1 && header.get(0).contains(column);
        throw new CatalogueFileException(
            file,
            1,
            "column "
                + column
                + " is missing."
                + (isOneColumn ? " The columns must be separated by commas." : ""));
      }
    }
    for (int index = 0; index < header.size(); index++) {
      String column = header.get(index);
      if (!columns.contains(column) || header.indexOf(column) != index) {
        throw new CatalogueFileException(
            file,
            1,
            columns.contains(column)
                ? "column " + column + " is there twice."
                : "column " + (index + 1) + " is not one of " + String.join(", ", columns) + ".");
      }
    }
  }

  private CatalogueFileException unreadable(Exception e) {
    return new CatalogueFileException(
        file,
        e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
            ? "it is not encoded in UTF-8."
            : "it cannot be read (" + e.getClass().getSimpleName() + ").");
  }
}

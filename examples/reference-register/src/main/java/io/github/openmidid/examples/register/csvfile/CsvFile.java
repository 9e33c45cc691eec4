package io.github.openmidid.examples.register.csvfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
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
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A csv file that is imported as a whole or not at all: UTF-8 with or without byte order mark,
 * separated by commas.
 *
 * <pre>{@code
 * CsvFile csv = new CsvFile(file, RegisterFileException::new);
 * csv.read((format, reader) -> rows(format.ofNamedCsvRecord(reader)));
 * }</pre>
 */
public final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The line at which FastCSV states that a record starts. */
  private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

  // The shape of each row is checked by the importer, with a message that names its line.
  private static final CsvReader.CsvReaderBuilder FORMAT =
      CsvReader.builder()
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final Path file;
  private final BiFunction<Path, String, ? extends ReferenceRegisterException> rejection;

  /**
   * Creates a file, which is not opened yet.
   *
   * @param rejection creates the exception for a file and the reason for which it is rejected, a
   *     sentence that begins with a small letter
   */
  public CsvFile(
      Path file, BiFunction<Path, String, ? extends ReferenceRegisterException> rejection) {
    this.file = file;
    this.rejection = rejection;
  }

  /**
   * Reads the file.
   *
   * @param rows reads the rows from the text of the file, without byte order mark
   * @throws ReferenceRegisterException that of the rejection, if the file cannot be read or is not
   *     csv
   */
  public <T> T read(BiFunction<CsvReader.CsvReaderBuilder, Reader, T> rows) {
    try (Reader reader = open()) {
      return rows.apply(FORMAT, reader);
    } catch (NoSuchFileException e) {
      throw rejection.apply(file, "the file does not exist.");
    } catch (IOException | UncheckedIOException e) {
      throw unreadable(e);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof IOException cause ? unreadable(cause) : damaged(e);
    }
  }

  /**
   * Checks that the header has all columns.
   *
   * @throws ReferenceRegisterException that of the rejection, for the first column that is missing
   */
  public void requireColumns(List<String> header, List<String> columns) {
    for (String column : columns) {
      if (!header.contains(column)) {
        boolean isOneColumn = header.size() == 1 && header.get(0).contains(column);
        throw rejection.apply(
            file,
            "line 1: column %s is missing.%s"
                .formatted(column, isOneColumn ? " The columns must be separated by commas." : ""));
      }
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

  /** Returns the exception for a record that cannot be parsed. FastCSV states it in words only. */
  private ReferenceRegisterException damaged(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    Matcher line = LINE.matcher(message);
    String reason =
        message.startsWith("Unclosed quoted field")
            ? "a quotation mark has no counterpart."
            : "it is not CSV. " + message + ".";
    return rejection.apply(file, line.find() ? "line " + line.group(1) + ": " + reason : reason);
  }

  private ReferenceRegisterException unreadable(Exception e) {
    return rejection.apply(
        file,
        e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
            ? "it is not encoded in UTF-8."
            : "it cannot be read (" + e.getClass().getSimpleName() + ").");
  }
}

package io.github.openmidid.examples.register.registerfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.openmidid.MidId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a register file: UTF-8 with or without byte order mark, columns identified by name. */
final class RegisterFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** The line at which FastCSV states that a record starts. */
  private static final Pattern LINE = Pattern.compile("starting at line (\\d+)");

  // The shape of each row is checked with a message that names its line.
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder()
          .allowUnclosedQuote(false)
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  private final Path file;

  RegisterFile(Path file) {
    this.file = file;
  }

  /**
   * Returns all rows.
   *
   * @throws RegisterFileException for the first invalid row
   */
  List<RegisterFileRow> read() {
    try (Reader reader = open()) {
      return rows(reader);
    } catch (NoSuchFileException e) {
      throw new RegisterFileException(file, "the file does not exist.");
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    } catch (CsvParseException e) {
      throw e.getCause() instanceof IOException cause ? unreadable(cause) : damaged(e);
    }
  }

  /** Returns the exception for a record that cannot be parsed. FastCSV states it in words only. */
  private RegisterFileException damaged(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    Matcher line = LINE.matcher(message);
    String reason =
        message.startsWith("Unclosed quoted field")
            ? "a quotation mark has no counterpart."
            : "it is not CSV. " + message + ".";
    return line.find()
        ? new RegisterFileException(file, Long.parseLong(line.group(1)), reason)
        : new RegisterFileException(file, reason);
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

  private List<RegisterFileRow> rows(Reader reader) {
    List<RegisterFileRow> rows = new ArrayList<>();
    Map<MidId, Long> lines = new HashMap<>();
    boolean isFirst = true;
    for (NamedCsvRecord row : CSV.ofNamedCsvRecord(reader)) {
      if (isFirst) {
        requireColumns(row.getHeader());
        isFirst = false;
      }
      RegisterFileRow read = new RegisterFileRowReader(file, row).read();
      Long earlier = lines.putIfAbsent(read.midId(), read.line());
      if (earlier != null) {
        throw new RegisterFileException(
            file, read.line(), read.midId() + " is already on line " + earlier + ".");
      }
      rows.add(read);
    }
    if (isFirst) {
      throw new RegisterFileException(file, "it has no row below the header.");
    }
    return rows;
  }

  private void requireColumns(List<String> header) {
    for (String column : RegisterFileRowReader.COLUMNS) {
      if (!header.contains(column)) {
        boolean isOneColumn = header.size() == 1 && header.get(0).contains(column);
        throw new RegisterFileException(
            file,
            1,
            "column "
                + column
                + " is missing."
                + (isOneColumn ? " The columns must be separated by commas." : ""));
      }
    }
  }

  private RegisterFileException unreadable(Exception e) {
    return new RegisterFileException(
        file,
        e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
            ? "it is not encoded in UTF-8."
            : "it cannot be read (" + e.getClass().getSimpleName() + ").");
  }
}

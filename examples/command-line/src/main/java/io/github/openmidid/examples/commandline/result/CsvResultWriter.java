package io.github.openmidid.examples.commandline.result;

import io.github.openmidid.examples.commandline.file.ResultWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.ProblemKind;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.write.SpreadsheetCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a result as {@linkplain SpreadsheetCsv csv}, row by row. It replaces the old file when it
 * is complete; an incomplete one is deleted.
 *
 * <pre>{@code
 * try (CsvResultWriter csv = CsvResultWriter.create(target, HEADER, Problem.RESULT_UNWRITABLE)) {
 *   csv.write(List.of("november.csv", "17", "beforeNumber"));
 *   csv.complete();
 * }
 * }</pre>
 */
public final class CsvResultWriter implements AutoCloseable {
  private final ResultWriter result;
  private final SpreadsheetCsv csv;
  private final Path target;
  private final ProblemKind unwritable;

  private CsvResultWriter(
      ResultWriter result, List<String> header, Path target, ProblemKind unwritable) {
    this.result = result;
    this.target = target;
    this.unwritable = unwritable;
    csv = SpreadsheetCsv.start(result.writer(), header);
  }

  /**
   * Creates the file, and its folder if it does not exist.
   *
   * @param header the titles of the columns
   * @param unwritable the kind of problem if the file cannot be written; its argument is the path
   * @throws CommandException if it cannot be written
   */
  public static CsvResultWriter create(Path target, List<String> header, ProblemKind unwritable)
      throws CommandException {
    try {
      return new CsvResultWriter(ResultWriter.create(target), header, target, unwritable);
    } catch (IOException | UncheckedIOException e) {
      throw problem(target, unwritable, e);
    }
  }

  /**
   * Writes a whole file.
   *
   * @param unwritable the kind of problem if the file cannot be written; its argument is the path
   * @throws CommandException if it cannot be written
   */
  public static void write(
      Path target, List<String> header, Stream<List<String>> rows, ProblemKind unwritable)
      throws CommandException {
    try (CsvResultWriter csv = create(target, header, unwritable)) {
      for (Iterator<List<String>> row = rows.iterator(); row.hasNext(); ) {
        csv.write(row.next());
      }
      csv.complete();
    }
  }

  /** Returns the file that is written until it is complete. */
  public Path temporary() {
    return result.temporary();
  }

  /**
   * Writes a row.
   *
   * @param cells one text per column
   */
  public void write(List<String> cells) throws CommandException {
    try {
      csv.write(cells);
    } catch (UncheckedIOException e) {
      throw problem(target, unwritable, e);
    }
  }

  /** Completes the file and replaces an older one of that name. */
  public void complete() throws CommandException {
    try {
      csv.flush();
      result.complete();
    } catch (IOException | UncheckedIOException e) {
      throw problem(target, unwritable, e);
    }
  }

  private static CommandException problem(Path target, ProblemKind unwritable, Exception cause) {
    return new CommandException(unwritable, cause, SafeText.path(target));
  }

  /** Deletes the rows if they are not complete. */
  @Override
  public void close() {
    result.close();
  }
}

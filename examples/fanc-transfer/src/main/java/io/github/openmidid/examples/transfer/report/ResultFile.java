package io.github.openmidid.examples.transfer.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.openmidid.examples.commandline.file.AtomicFile;
import io.github.openmidid.examples.commandline.text.CommandException;
import io.github.openmidid.examples.commandline.text.ProblemKind;
import io.github.openmidid.examples.commandline.text.SafeText;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a result as csv that spreadsheets open directly: {@code ;}, UTF-8 with byte order mark,
 * CRLF. Cells that a spreadsheet would interpret as a formula are prefixed with an apostrophe.
 */
final class ResultFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private ResultFile() {}

  /**
   * Writes the file atomically, replacing an older one of that name.
   *
   * @throws CommandException if it cannot be written
   */
  static void write(Path target, List<String> header, Stream<List<String>> records)
      throws CommandException {
    write(target, header, records, TransferProblem.FINDINGS_UNWRITABLE);
  }

  /** Writes the file as the other method does, with another kind of problem. */
  static void write(
      Path target, List<String> header, Stream<List<String>> records, ProblemKind problem)
      throws CommandException {
    try {
      AtomicFile.writeText(
          target,
          writer -> {
            writer.write(BYTE_ORDER_MARK);
            CsvWriter csv =
                CsvWriter.builder()
                    .fieldSeparator(';')
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(writer);
            csv.writeRecord(header);
            records.forEach(
                cells -> csv.writeRecord(cells.stream().map(ResultFile::harmless).toList()));
            csv.flush();
          });
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(problem, e, SafeText.path(target));
    }
  }

  /** Escapes a cell that a spreadsheet would run as a formula. */
  private static String harmless(String cell) {
    boolean formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return formula ? "'" + cell : cell;
  }
}

package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.commandline.file.AtomicFile;
import io.github.openmidid.examples.commandline.text.CommandException;
import io.github.openmidid.examples.commandline.text.ProblemKind;
import io.github.openmidid.examples.commandline.text.SafeText;
import io.github.openmidid.examples.tables.write.SpreadsheetCsv;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a result as {@linkplain SpreadsheetCsv csv}. */
final class ResultFile {
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
            SpreadsheetCsv csv = SpreadsheetCsv.start(writer, header);
            records.forEach(csv::write);
            csv.flush();
          });
    } catch (IOException | UncheckedIOException e) {
      throw new CommandException(problem, e, SafeText.path(target));
    }
  }
}

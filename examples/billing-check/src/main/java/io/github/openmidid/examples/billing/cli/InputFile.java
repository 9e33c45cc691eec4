package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.examples.billing.record.InvoiceFileSample;
import io.github.openmidid.examples.billing.record.RecordLayout;
import io.github.openmidid.examples.billing.table.ExaminationTableReader;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An input file, with the kind that was detected from its content.
 *
 * @param path the file
 * @param name its name; its path if another file of the run has the same name
 * @param sample whether it is an electronic invoice
 * @param hasSheets whether it is a workbook with more than one visible sheet
 */
record InputFile(Path path, String name, InvoiceFileSample sample, boolean hasSheets) {

  /**
   * Looks at the beginning of a file.
   *
   * @param inputs all files of the run
   * @throws CommandException if it cannot be read, or is empty
   */
  static InputFile of(Path path, RecordLayout layout, List<Path> inputs) throws CommandException {
    try {
      if (Files.size(path) == 0) {
        throw new CommandException(BillingProblem.EMPTY, SafeText.path(path));
      }
      boolean isZip = TableFile.isZip(path);
      InvoiceFileSample sample =
          isZip ? new InvoiceFileSample(false, false) : InvoiceFileSample.of(path, layout);
      boolean hasSheets = isZip && ExaminationTableReader.hasSheets(path);
      return new InputFile(path, name(path, inputs), sample, hasSheets);
    } catch (IOException e) {
      throw new CommandException(BillingProblem.UNREADABLE, SafeText.path(path));
    }
  }

  /** Returns the name of a file; its path if another one has the same name. */
  private static String name(Path path, List<Path> inputs) {
    String name = SafeText.fileName(path);
    long same = inputs.stream().filter(input -> SafeText.fileName(input).equals(name)).count();
    return same > 1 ? SafeText.path(path) : name;
  }
}

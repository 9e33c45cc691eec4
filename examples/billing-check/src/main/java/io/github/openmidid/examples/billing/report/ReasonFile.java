package io.github.openmidid.examples.billing.report;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.check.ExaminationLine;
import io.github.openmidid.examples.billing.check.LineOutcome;
import io.github.openmidid.examples.billing.check.LineReason;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.commandline.result.CsvResultWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes a csv file with a row for each reason of a line, and for each reason that was not
 * compared. Rows are written while files are read; the file appears when it is complete.
 */
public final class ReasonFile implements AutoCloseable {
  private static final List<String> HEADER =
      List.of("file", "line", "nomenclatureCode", "midId", "billingNumber", "date", "reason");

  private static final int MAX_TEXT = 100;

  private final CsvResultWriter csv;

  private ReasonFile(CsvResultWriter csv) {
    this.csv = csv;
  }

  /**
   * Creates the file.
   *
   * @throws CommandException if it cannot be written
   */
  public static ReasonFile create(Path target) throws CommandException {
    return new ReasonFile(CsvResultWriter.create(target, HEADER, BillingProblem.RESULT_UNWRITABLE));
  }

  /** Writes a row for each reason of a line. */
  public void write(String file, ExaminationLine line, LineOutcome outcome)
      throws CommandException {
    for (LineReason reason : outcome.reasons()) {
      csv.write(
          List.of(
              file,
              String.valueOf(line.line()),
              SafeText.oneLine(line.nomenclatureCode(), MAX_TEXT),
              outcome.midId(),
              SafeText.oneLine(line.billingNumber(), MAX_TEXT),
              line.day().map(LocalDate::toString).orElse(""),
              reason.code()));
    }
  }

  /**
   * Writes a row without a line number for each reason that was not compared in a file, unless the
   * operator that bills its lines is known.
   */
  public void write(FileFacts facts) throws CommandException {
    if (facts.statesOperator()) {
      return;
    }
    for (BillingReason reason : facts.notCompared()) {
      csv.write(List.of(facts.name(), "", "", "", "", "", LineReason.CANNOT_TELL + reason.code()));
    }
  }

  /** Completes the file and replaces an older one of that name. */
  public void complete() throws CommandException {
    csv.complete();
  }

  /** Deletes the rows if they are not complete. */
  @Override
  public void close() {
    csv.close();
  }
}

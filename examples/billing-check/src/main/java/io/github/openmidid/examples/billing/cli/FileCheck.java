package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.examples.billing.check.ExaminationLine;
import io.github.openmidid.examples.billing.check.InvoiceCheck;
import io.github.openmidid.examples.billing.check.LineCheck;
import io.github.openmidid.examples.billing.check.LineOutcome;
import io.github.openmidid.examples.billing.check.LineReason;
import io.github.openmidid.examples.billing.record.InvoiceFileReader;
import io.github.openmidid.examples.billing.record.InvoiceFileReport;
import io.github.openmidid.examples.billing.record.InvoiceRecord;
import io.github.openmidid.examples.billing.record.InvoiceRecordHandler;
import io.github.openmidid.examples.billing.record.RecordLayout;
import io.github.openmidid.examples.billing.report.BillingReport;
import io.github.openmidid.examples.billing.report.FileFacts;
import io.github.openmidid.examples.billing.report.FileFacts.CheckDigits;
import io.github.openmidid.examples.billing.report.ReasonFile;
import io.github.openmidid.examples.billing.table.ExaminationTableReader;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.UnreadPlace;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Checks the lines of one file after the other. */
final class FileCheck {
  private static final int SHOWN_PLACES = 5;

  private final RunSettings settings;
  private final ExaminationTableReader tables;
  private final LineCheck check;
  private final BillingReport report;
  private final LongConsumer progress;
  private long lines;
  private long noNumberNeeded;

  FileCheck(
      RunSettings settings,
      ExaminationTableReader tables,
      LineCheck check,
      BillingReport report,
      LongConsumer progress) {
    this.settings = settings;
    this.tables = tables;
    this.check = check;
    this.report = report;
    this.progress = progress;
  }

  /**
   * Checks a file.
   *
   * @param csv receives the lines with reasons
   */
  void check(InputFile file, @Nullable ReasonFile csv) throws CommandException {
    lines = 0;
    noNumberNeeded = 0;
    if (file.sample().isInvoice()) {
      checkInvoice(file, csv);
    } else {
      checkTable(file, csv);
    }
  }

  private void checkInvoice(InputFile file, @Nullable ReasonFile csv) throws CommandException {
    RecordLayout layout = settings.layout();
    Set<BillingReason> notCompared = settings.defaults().notCompared(false, false, false);
    InvoiceCheck invoice =
        new InvoiceCheck(
            layout, check, notCompared, settings.defaults().operator(), settings.defaults().site());
    boolean usesCheckDigits = file.sample().usesCheckDigits();
    InvoiceRecordHandler handler =
        new InvoiceRecordHandler() {
          @Override
          public void record(long line, InvoiceRecord record) throws CommandException {
            LineOutcome outcome =
                usesCheckDigits && !record.hasCheckDigits()
                    ? LineOutcome.unchecked(LineReason.RECORD_CHECK_DIGITS)
                    : invoice.check(line, record);
            if (outcome.reasons().isEmpty()) {
              count(line, outcome);
            } else {
              add(file.name(), invoice.line(line, record), outcome, csv);
            }
          }

          @Override
          public void wrongLength(long line, long length) throws CommandException {
            ExaminationLine nothing =
                new ExaminationLine(line, "", "", Optional.empty(), "", "", "", "");
            add(file.name(), nothing, LineOutcome.unchecked(LineReason.RECORD_LENGTH), csv);
          }
        };
    InvoiceFileReport read;
    try {
      read = InvoiceFileReader.read(file.path(), layout, handler);
    } catch (IOException e) {
      throw new CommandException(BillingProblem.UNREADABLE, SafeText.path(file.path()));
    }
    add(
        new FileFacts(
            file.name(),
            lines,
            Optional.of(read),
            checkDigits(read, usesCheckDigits),
            notCompared,
            noNumberNeeded,
            List.of(),
            0,
            Map.of()),
        csv);
  }

  private CheckDigits checkDigits(InvoiceFileReport read, boolean usesCheckDigits) {
    if (read.records() == 0) {
      return CheckDigits.NONE;
    }
    if (settings.layout().checkDigits().isEmpty()) {
      return CheckDigits.NOT_IN_LAYOUT;
    }
    return usesCheckDigits ? CheckDigits.CHECKED : CheckDigits.OTHER_RULE;
  }

  private void checkTable(InputFile file, @Nullable ReasonFile csv) throws CommandException {
    Set<BillingReason> notCompared = EnumSet.noneOf(BillingReason.class);
    ScanReport scan =
        tables.read(
            file.path(),
            (sheet, line, ofTable) -> {
              notCompared.addAll(ofTable);
              String name = file.hasSheets() ? file.name() + ", " + sheet.orElse("") : file.name();
              LineOutcome outcome = check.check(line, ofTable);
              if (outcome.reasons().isEmpty()) {
                count(line.line(), outcome);
              } else {
                add(name, line, outcome, csv);
              }
            });
    List<Integer> unread =
        scan.unread().stream().map(UnreadPlace::line).limit(SHOWN_PLACES).toList();
    add(
        new FileFacts(
            file.name(),
            lines,
            Optional.empty(),
            CheckDigits.NONE,
            notCompared,
            noNumberNeeded,
            unread,
            scan.unread().size(),
            TableRemarks.of(scan)),
        csv);
  }

  private void count(long line, LineOutcome outcome) {
    lines++;
    noNumberNeeded += outcome.needsNumber() ? 0 : 1;
    progress.accept(line);
  }

  private void add(FileFacts facts, @Nullable ReasonFile csv) throws CommandException {
    report.add(facts);
    if (csv != null) {
      csv.write(facts);
    }
  }

  private void add(String file, ExaminationLine line, LineOutcome outcome, @Nullable ReasonFile csv)
      throws CommandException {
    count(line.line(), outcome);
    report.add(file, line, outcome);
    if (csv != null) {
      csv.write(file, line, outcome);
    }
  }
}

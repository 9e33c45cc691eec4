package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.NomenclatureTable;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.examples.billing.check.LineCheck;
import io.github.openmidid.examples.billing.directory.DirectorySource;
import io.github.openmidid.examples.billing.report.BillingPage;
import io.github.openmidid.examples.billing.report.BillingPrinter;
import io.github.openmidid.examples.billing.report.BillingReport;
import io.github.openmidid.examples.billing.report.ReasonFile;
import io.github.openmidid.examples.billing.table.CodesReader;
import io.github.openmidid.examples.billing.table.ExaminationTableReader;
import io.github.openmidid.examples.billing.text.BillingMessages;
import io.github.openmidid.examples.commandline.program.ProgressLine;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.commandline.register.RegisterExceptionMapper;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the codes, the register and then each file, and writes the results. */
final class BillingRun {
  private final RuntimeEnvironment environment;
  private final DirectorySource directories;
  private final RunSettings settings;
  private final ProgressLine progress;
  private final ExaminationTableReader tables;

  BillingRun(RuntimeEnvironment environment, DirectorySource directories, RunSettings settings) {
    this.environment = environment;
    this.directories = directories;
    this.settings = settings;
    this.progress = new ProgressLine(environment);
    this.tables = new ExaminationTableReader(settings.columns(), settings.defaults());
  }

  /** Runs, and returns whether there is nothing to review. */
  boolean run(RegisterSource source) throws CommandException {
    Path codesFile = settings.files().codes();
    Optional<NomenclatureTable> codes =
        codesFile == null ? Optional.empty() : Optional.of(CodesReader.read(codesFile));
    List<InputFile> files = new ArrayList<>();
    for (Path input : settings.files().inputs()) {
      files.add(InputFile.of(input, settings.layout(), settings.files().inputs()));
    }
    try (OpenRegister register = source.open(environment.clients(), environment.clock())) {
      return run(files, codes, register);
    } catch (MidIdClientException e) {
      throw RegisterExceptionMapper.of(e, source.name());
    } finally {
      progress.clear();
    }
  }

  private boolean run(
      List<InputFile> files, Optional<NomenclatureTable> codes, OpenRegister register)
      throws CommandException {
    BillingDirectory directory = directories.directory(register);
    int devices = directory.timelines().size();
    LineCheck first = new LineCheck(directory, codes);
    BillingReport report = check(files, first, new BillingReport(register, devices));
    if (first.isProvisional()) {
      report = check(files, first.withMentions(), new BillingReport(register, devices));
    }
    progress.clear();
    Path page = settings.files().html();
    if (page != null) {
      BillingPage.write(report, page, settings.locale());
    }
    new BillingPrinter(environment.out(), settings.locale()).print(report);
    return report.isClean();
  }

  /** Checks all files; the csv file appears only if the outcomes are final. */
  private BillingReport check(List<InputFile> files, LineCheck check, BillingReport report)
      throws CommandException {
    FileCheck ofFile = new FileCheck(settings, tables, check, report, this::showProgress);
    Path out = settings.files().out();
    if (out == null) {
      checkEach(files, ofFile, null);
      return report;
    }
    try (ReasonFile csv = ReasonFile.create(out)) {
      checkEach(files, ofFile, csv);
      if (!check.isProvisional()) {
        csv.complete();
      }
    }
    return report;
  }

  private static void checkEach(List<InputFile> files, FileCheck check, @Nullable ReasonFile csv)
      throws CommandException {
    for (InputFile file : files) {
      check.check(file, csv);
    }
  }

  private void showProgress(long lines) {
    if ((lines & 0x3FF) == 0) {
      progress.update(
          () -> BillingMessages.get(settings.locale(), "progress.lines", String.valueOf(lines)));
    }
  }
}

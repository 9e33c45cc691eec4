package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.DeviceMentions;
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
import io.github.openmidid.examples.commandline.text.CommandException;
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

  /** Runs; returns whether there is nothing to look at. */
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
    BillingReport report = new BillingReport(register, directory.timelines().size());
    LineCheck check = new LineCheck(directory, codes, mentions(files));
    check(files, new FileCheck(settings, tables, check, report, this::showProgress));
    progress.clear();
    Path page = settings.files().html();
    if (page != null) {
      BillingPage.write(report, page, settings.locale());
    }
    new BillingPrinter(environment.out(), settings.locale()).print(report);
    return report.isClean();
  }

  /** Collects the devices that tables name beside each number, which takes a pass of its own. */
  private DeviceMentions mentions(List<InputFile> files) throws CommandException {
    DeviceMentions mentions = new DeviceMentions();
    for (InputFile file : files) {
      if (!file.sample().isInvoice()) {
        tables.read(
            file.path(),
            (sheet, line, notCompared) -> {
              if (line.day().isPresent()) {
                mentions.add(LineCheck.examination(line, line.day().get()));
              }
              showProgress(line.line());
            });
      }
    }
    return mentions;
  }

  private void check(List<InputFile> files, FileCheck check) throws CommandException {
    Path out = settings.files().out();
    if (out == null) {
      checkEach(files, check, null);
      return;
    }
    try (ReasonFile csv = ReasonFile.create(out)) {
      checkEach(files, check, csv);
      csv.complete();
    }
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

package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.report.FindingsFile;
import io.github.openmidid.examples.transfer.report.OutputFiles;
import io.github.openmidid.examples.transfer.report.SummaryPrinter;
import io.github.openmidid.examples.transfer.report.page.CheckPage;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.fanc.TransferRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks files in one run: reads all of them first, then calls the register. A file that cannot be
 * read does not prevent the check of the others.
 */
final class CheckRun {
  private final RunContext context;
  private final TransferRules rules;
  private final RegisterSource source;
  private final SummaryPrinter summary;

  CheckRun(RunContext context, TransferRules rules, RegisterSource source) {
    this.context = context;
    this.rules = rules;
    this.source = source;
    this.summary = new SummaryPrinter(context.runtime().out(), context.locale());
  }

  int check(List<Path> files, Optional<Path> findingsDir, Optional<Path> html)
      throws TransferException {
    OutputFiles outputs = new OutputFiles(files, findingsDir);
    if (html.isPresent()) {
      outputs.page(html.get());
    }
    List<Task> tasks = read(files, outputs);
    if (!tasks.isEmpty()) {
      context.withRegister(source, register -> check(tasks, register, html));
    }
    return context.exitCode();
  }

  /** The content of a file and the path of its findings file. */
  private record Task(TransferTable table, Path findingsFile) {}

  private List<Task> read(List<Path> files, OutputFiles outputs) {
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      try {
        TransferTable table = context.read(file);
        tasks.add(new Task(table, outputs.of(file, FindingsFile.SUFFIX)));
      } catch (TransferException e) {
        context.report(e);
      }
    }
    return tasks;
  }

  private void check(List<Task> tasks, OpenRegister register, Optional<Path> html)
      throws TransferException {
    RegisterDescription description = register.description();
    TransferCheck check =
        new TransferCheck(
            description.isTest() ? rules.inTestMode() : rules,
            new ChunkedRegister(register.register(), context.progress()));
    List<TransferReport> reports = new ArrayList<>();
    for (Task task : tasks) {
      TransferReport report = check.check(task.table());
      reports.add(report);
      conclude(report, task.findingsFile());
    }
    summary.printConditions(description);
    if (html.isPresent()) {
      CheckPage.write(reports, description, html.get(), context.locale());
      summary.printPage(html.get());
    }
  }

  private void conclude(TransferReport report, Path target) {
    context.progress().clear();
    if (!report.isClean()) {
      context.found();
    }
    try {
      FindingsFile.write(report, target, context.locale());
      summary.print(report, Optional.of(target));
    } catch (TransferException e) {
      summary.print(report, Optional.empty());
      context.report(e);
    }
  }
}

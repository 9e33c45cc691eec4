package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.transfer.check.CheckResult;
import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.register.DescribedRegister;
import io.github.openmidid.examples.transfer.report.CheckPrinter;
import io.github.openmidid.examples.transfer.report.FindingsFile;
import io.github.openmidid.examples.transfer.report.OutputFiles;
import io.github.openmidid.examples.transfer.report.page.CheckPage;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.TransferRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks files in one run: reads all of them first, then calls the register. A file that cannot be
 * read does not prevent the check of the others.
 */
final class CheckRun {
  /** The columns that are compared with devices, and not with registrations alone. */
  private static final Set<ColumnKind> OF_DEVICES =
      Set.of(ColumnKind.SERIAL_NUMBER, ColumnKind.MAKE, ColumnKind.MODEL, ColumnKind.LEGACY_NUMBER);

  private final RunContext context;
  private final TransferRules rules;
  private final TransferSettings settings;
  private final CheckPrinter printer;

  CheckRun(RunContext context, TransferRules rules, TransferSettings settings) {
    this.context = context;
    this.rules = rules;
    this.settings = settings;
    this.printer = new CheckPrinter(context.runtime().out(), context.locale());
  }

  int check(List<Path> files, RegisterSource source, OutputFiles outputs, Optional<Path> html) {
    List<Task> tasks = read(files, outputs);
    if (!tasks.isEmpty()) {
      context.withRegister(source, register -> check(tasks, register, html));
    }
    return context.exitCode();
  }

  /** The content of a file and the path of its findings file. */
  private record Task(TransferTable table, Path findingsFile) {}

  private List<Task> read(List<Path> files, OutputFiles outputs) {
    TransferSettings each = files.size() > 1 ? settings.withSeveralFiles() : settings;
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      try {
        TransferTable table = context.read(file, each);
        tasks.add(new Task(table, outputs.of(file, FindingsFile.SUFFIX)));
      } catch (CommandException e) {
        context.report(e);
      }
    }
    return tasks;
  }

  private void check(List<Task> tasks, DescribedRegister open, Optional<Path> html)
      throws CommandException {
    RegisterDescription register = open.description();
    if (register.extent().kind() == VisibleExtent.Kind.NONE) {
      throw new CommandException(
          TransferProblem.REGISTER_ROLE, register.name(), register.extent().names().get(0));
    }
    List<TransferTable> tables = tasks.stream().map(Task::table).toList();
    DeviceDirectory directory =
        tables.stream().anyMatch(CheckRun::hasDeviceColumns)
            ? open.devices()
            : DeviceDirectory.empty();
    CheckResult result =
        new TransferCheck(
                register.isTest() ? rules.inTestMode() : rules,
                new ChunkedRegister(open.register(), context.progress()),
                directory,
                register.extent())
            .check(tables);
    context.progress().clear();
    for (int i = 0; i < tasks.size(); i++) {
      conclude(result.reports().get(i), tasks.get(i).findingsFile());
    }
    printer.printConditions(result, register);
    if (html.isPresent()) {
      CheckPage.write(result, register, html.get(), context.locale());
      printer.printPage(html.get());
    }
  }

  private static boolean hasDeviceColumns(TransferTable table) {
    return table.scan().tables().stream().anyMatch(t -> OF_DEVICES.stream().anyMatch(t::has));
  }

  private void conclude(TransferReport report, Path target) {
    if (!report.isClean()) {
      context.found();
    }
    try {
      FindingsFile.write(report, target, context.locale());
      printer.print(report, Optional.of(target));
    } catch (CommandException e) {
      printer.print(report, Optional.empty());
      context.report(e);
    }
  }
}

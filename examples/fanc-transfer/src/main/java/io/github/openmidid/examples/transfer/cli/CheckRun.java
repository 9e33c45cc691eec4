package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.examples.transfer.check.TransferCheck;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferReader;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.report.FindingsFile;
import io.github.openmidid.examples.transfer.report.FindingsFileResolver;
import io.github.openmidid.examples.transfer.report.ProgressLine;
import io.github.openmidid.examples.transfer.report.SummaryPrinter;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.RegisterMismatchException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks files in one run: reads all of them first, then calls the register. A file that cannot be
 * read does not prevent the check of the others.
 */
final class CheckRun {
  private final RuntimeEnvironment runtime;
  private final Locale locale;
  private final TransferRules rules;
  private final RegisterConnection access;
  private final ProgressLine progress;
  private final SummaryPrinter summary;
  private ExitCode exitCode = ExitCode.CLEAN;

  CheckRun(
      RuntimeEnvironment runtime, Locale locale, TransferRules rules, RegisterConnection access) {
    this.runtime = runtime;
    this.locale = locale;
    this.rules = rules;
    this.access = access;
    this.progress = new ProgressLine(runtime.err(), runtime.terminal(), runtime.nanoTime(), locale);
    this.summary = new SummaryPrinter(runtime.out(), locale);
  }

  int check(List<Path> files, Optional<Path> findingsDir) {
    List<Task> tasks = read(files, new FindingsFileResolver(files, findingsDir));
    if (!tasks.isEmpty()) {
      try (MidIdClient client = connect()) {
        check(tasks, client);
      } catch (MidIdClientException e) {
        report(RegisterExceptionMapper.of(e, access.baseUrl()));
      } catch (RegisterMismatchException e) {
        report(RegisterExceptionMapper.of(e, access.baseUrl()));
      } catch (TransferException e) {
        report(e);
      }
    }
    return exitCode.number();
  }

  /** The content of a file and the path of its findings file. */
  private record Task(TransferTable table, Path findingsFile) {}

  private List<Task> read(List<Path> files, FindingsFileResolver targets) {
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      try {
        TransferTable table = TransferReader.read(file, TransferSettings.defaults(), progress);
        tasks.add(new Task(table, targets.of(file)));
      } catch (TransferException e) {
        report(e);
      }
    }
    progress.clear();
    return tasks;
  }

  private MidIdClient connect() throws TransferException {
    try {
      return runtime.clients().apply(access);
    } catch (IllegalArgumentException e) {
      throw new TransferException(Kind.REGISTER_ADDRESS, e);
    }
  }

  private void check(List<Task> tasks, MidIdClient client) throws TransferException {
    RegisterInformation information = client.register();
    String known = MidIdFormat.current().name();
    if (!information.formatName().equals(known)) {
      String other = TerminalText.oneLine(information.formatName(), 40);
      throw new TransferException(Kind.REGISTER_FORMAT, other, known);
    }
    TransferCheck check =
        new TransferCheck(
            information.isTest() ? rules.inTestMode() : rules,
            new ChunkedRegister(client, progress));
    tasks.forEach(task -> conclude(check.check(task.table()), task.findingsFile()));
    summary.printConditions(access.baseUrl(), information);
  }

  private void conclude(TransferReport report, Path target) {
    progress.clear();
    exitCode = exitCode.or(report.isClean() ? ExitCode.CLEAN : ExitCode.FINDINGS);
    try {
      FindingsFile.write(report, target, locale);
      summary.print(report, Optional.of(target));
    } catch (TransferException e) {
      summary.print(report, Optional.empty());
      report(e);
    }
  }

  private void report(TransferException problem) {
    progress.clear();
    exitCode = ExitCode.COULD_NOT_RUN;
    FancTransferCommand.report(problem, runtime, locale);
  }
}

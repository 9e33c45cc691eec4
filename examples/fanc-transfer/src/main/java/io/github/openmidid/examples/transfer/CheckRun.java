package io.github.openmidid.examples.transfer;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.examples.transfer.TransferProblem.Kind;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.RegisterMismatchException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One run over some files: reads them all, and only then asks the register. A file that cannot be
 * checked does not keep the others from it.
 */
final class CheckRun {
  private final Surroundings surroundings;
  private final Locale locale;
  private final TransferRules rules;
  private final RegisterAccess access;
  private final ProgressLine progress;
  private final Summary summary;
  private ExitCode exitCode = ExitCode.CLEAN;

  CheckRun(Surroundings surroundings, Locale locale, TransferRules rules, RegisterAccess access) {
    this.surroundings = surroundings;
    this.locale = locale;
    this.rules = rules;
    this.access = access;
    this.progress =
        new ProgressLine(
            surroundings.err(), surroundings.terminal(), surroundings.nanoTime(), locale);
    this.summary = new Summary(surroundings.out(), locale);
  }

  int check(List<Path> files, Optional<Path> findingsDir) {
    List<Task> tasks = read(files, new FindingsTargets(files, findingsDir));
    if (!tasks.isEmpty()) {
      try (MidIdClient client = connect()) {
        check(tasks, client);
      } catch (MidIdClientException e) {
        report(RegisterProblems.of(e, access.baseUrl()));
      } catch (RegisterMismatchException e) {
        report(RegisterProblems.of(e, access.baseUrl()));
      } catch (TransferProblem e) {
        report(e);
      }
    }
    return exitCode.number();
  }

  /** A file that was read, and where its findings go. */
  private record Task(TransferTable table, Path findingsFile) {}

  private List<Task> read(List<Path> files, FindingsTargets targets) {
    List<Task> tasks = new ArrayList<>();
    for (Path file : files) {
      try {
        TransferTable table = TransferReader.read(file, progress);
        tasks.add(new Task(table, targets.of(file)));
      } catch (TransferProblem e) {
        report(e);
      }
    }
    progress.clear();
    return tasks;
  }

  private MidIdClient connect() throws TransferProblem {
    try {
      return surroundings.clients().apply(access);
    } catch (IllegalArgumentException e) {
      throw new TransferProblem(Kind.REGISTER_ADDRESS, e);
    }
  }

  private void check(List<Task> tasks, MidIdClient client) throws TransferProblem {
    RegisterInformation information = client.register();
    String known = MidIdFormat.current().name();
    if (!information.formatName().equals(known)) {
      String other = Printable.oneLine(information.formatName(), 40);
      throw new TransferProblem(Kind.REGISTER_FORMAT, other, known);
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
    } catch (TransferProblem e) {
      summary.print(report, Optional.empty());
      report(e);
    }
  }

  private void report(TransferProblem problem) {
    progress.clear();
    exitCode = ExitCode.COULD_NOT_RUN;
    FancTransfer.report(problem, surroundings, locale);
  }
}

package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.commandline.file.InputFiles;
import io.github.openmidid.examples.commandline.program.CommonOptions;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.compare.MonthComparison;
import io.github.openmidid.examples.transfer.read.TransferSettings;
import io.github.openmidid.examples.transfer.report.ChangesFile;
import io.github.openmidid.examples.transfer.report.DiffPrinter;
import io.github.openmidid.examples.transfer.report.OutputFiles;
import io.github.openmidid.examples.transfer.report.page.DiffPage;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code diff}: compares the files of two months. It needs no register. */
@Command(name = "diff", sortOptions = false)
final class DiffCommand implements Callable<Integer> {
  private final RuntimeEnvironment runtime;

  @Parameters(index = "0", paramLabel = "${help.label.old}", descriptionKey = "help.old")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "${help.label.new}", descriptionKey = "help.new")
  private Path after = Path.of("");

  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  DiffCommand(RuntimeEnvironment runtime) {
    this.runtime = runtime;
  }

  @Override
  public Integer call() throws CommandException {
    requireDifferent(before, after);
    try (RunContext context = new RunContext(runtime, common.locale(runtime))) {
      TransferSettings settings = reading.settings().withSeveralFiles();
      OutputFiles outputs = output.files(List.of(before, after));
      Path changesFile = outputs.of(after, ChangesFile.SUFFIX);
      MonthComparison months =
          MonthComparison.of(context.read(before, settings), context.read(after, settings));
      if (!months.isNothingToSend()) {
        context.found();
      }
      ChangesFile.write(months, changesFile, context.locale());
      Optional<Path> page = output.html();
      if (page.isPresent()) {
        DiffPage.write(months, page.get(), context.locale());
      }
      new DiffPrinter(runtime.out(), context.locale())
          .print(months, Optional.of(changesFile), page);
      return context.exitCode();
    }
  }

  /** Rejects a file that would be compared with itself, the standard input included. */
  static void requireDifferent(Path one, Path other) throws CommandException {
    if (InputFiles.isSame(one, other)) {
      throw new CommandException(TransferProblem.SAME_FILE, SafeText.path(other));
    }
  }
}

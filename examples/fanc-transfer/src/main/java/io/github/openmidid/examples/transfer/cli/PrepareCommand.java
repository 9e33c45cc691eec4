package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.commandline.program.CommonOptions;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterOptions;
import io.github.openmidid.examples.messages.CommandException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code prepare}: writes the file to send, with MID-IDs for former numbers. */
@Command(name = "prepare", sortOptions = false)
final class PrepareCommand implements Callable<Integer> {
  private final RuntimeEnvironment runtime;

  @Parameters(arity = "1", paramLabel = "${help.label.file}", descriptionKey = "help.prepareFile")
  private Path file = Path.of("");

  @Option(names = "--out", paramLabel = "${help.label.file}", descriptionKey = "help.out")
  private @Nullable Path out;

  @Option(names = "--map", paramLabel = "${help.label.file}", descriptionKey = "help.map")
  private @Nullable Path map;

  @Mixin private final RegisterOptions register = new RegisterOptions();
  @Mixin private final TimeoutOption timeout = new TimeoutOption();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  PrepareCommand(RuntimeEnvironment runtime) {
    this.runtime = runtime;
  }

  @Override
  public Integer call() throws CommandException {
    try (RunContext context = new RunContext(runtime, common.locale(runtime))) {
      PrepareRun run =
          new PrepareRun(
              context, timeout.limit(register.source(runtime.variables())), reading.settings());
      return run.prepare(file, Optional.ofNullable(out), Optional.ofNullable(map));
    }
  }
}

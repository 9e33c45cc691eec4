package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.commandline.program.CommonOptions;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterOptions;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.report.OutputFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code check}: checks transfer files against the rules and a register. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final RuntimeEnvironment runtime;

  @Parameters(arity = "1..*", paramLabel = "${help.label.file}", descriptionKey = "help.files")
  private List<Path> files = List.of();

  @Mixin private final RegisterOptions register = new RegisterOptions();
  @Mixin private final TimeoutOption timeout = new TimeoutOption();
  @Mixin private final RuleOptions rules = new RuleOptions();
  @Mixin private final ReadingOptions reading = new ReadingOptions();
  @Mixin private final OutputOptions output = new OutputOptions();
  @Mixin private final CommonOptions common = new CommonOptions();

  CheckCommand(RuntimeEnvironment runtime) {
    this.runtime = runtime;
  }

  @Override
  public Integer call() throws CommandException {
    try (RunContext context = new RunContext(runtime, common.locale(runtime))) {
      RegisterSource source = timeout.limit(register.source(runtime.variables()));
      OutputFiles outputs = output.files(files);
      return new CheckRun(context, rules.rules(runtime), reading.settings())
          .check(files, source, outputs, output.html());
    }
  }
}

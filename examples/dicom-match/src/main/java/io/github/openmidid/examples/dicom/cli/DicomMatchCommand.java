package io.github.openmidid.examples.dicom.cli;

import io.github.openmidid.examples.commandline.program.CommandProgram;
import io.github.openmidid.examples.commandline.program.CommonOptions;
import io.github.openmidid.examples.commandline.program.ExitCode;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterOptions;
import io.github.openmidid.examples.commandline.register.RegisterSource;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.messages.CommandException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code dicom-match}. Reports each problem as a message on the error stream, never as
 * a stack trace; the details go to the log at debug level.
 */
@Command(name = DicomMatchCommand.NAME, sortOptions = false)
public final class DicomMatchCommand implements Callable<Integer> {
  static final String NAME = "dicom-match";

  private final RuntimeEnvironment environment;

  @Parameters(arity = "1..*", paramLabel = "${help.label.path}", descriptionKey = "help.paths")
  private List<Path> paths = List.of();

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Option(
      names = "--directory",
      paramLabel = "${help.label.file}",
      descriptionKey = "help.directory")
  private @Nullable Path directory;

  @Option(names = "--aliases", paramLabel = "${help.label.file}", descriptionKey = "help.aliases")
  private @Nullable Path aliases;

  @Option(names = "--out", paramLabel = "${help.label.file}", descriptionKey = "help.out")
  private @Nullable Path out;

  @Option(names = "--html", paramLabel = "${help.label.file}", descriptionKey = "help.html")
  private @Nullable Path html;

  @Mixin private final CommonOptions common = new CommonOptions();

  private DicomMatchCommand(RuntimeEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment environment, String... args) {
    return new CommandProgram(NAME, MatchMessages.TEXTS, environment)
        .run(new DicomMatchCommand(environment), List.of(), args);
  }

  @Override
  public Integer call() throws CommandException {
    Locale locale = common.locale(environment);
    MatchFiles files = new MatchFiles(paths, directory, aliases, out, html);
    files.check(register.files());
    RegisterSource source = register.source(environment.variables());
    boolean isClean = new MatchRun(environment, locale, files).run(source);
    return (isClean ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
  }
}

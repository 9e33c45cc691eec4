package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.examples.billing.directory.DirectorySource;
import io.github.openmidid.examples.billing.directory.RegisterDirectory;
import io.github.openmidid.examples.billing.record.RecordLayout;
import io.github.openmidid.examples.billing.record.RecordLayoutReader;
import io.github.openmidid.examples.billing.table.LineDefaults;
import io.github.openmidid.examples.billing.text.BillingMessages;
import io.github.openmidid.examples.commandline.program.CommandProgram;
import io.github.openmidid.examples.commandline.program.CommonOptions;
import io.github.openmidid.examples.commandline.program.ExitCode;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.RegisterOptions;
import io.github.openmidid.examples.commandline.register.RegisterSource;
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
 * The command {@code billing-check}. Reports each problem as a message on the error stream, never
 * as a stack trace; the details go to the log at debug level.
 */
@Command(name = BillingCheckCommand.NAME, sortOptions = false)
public final class BillingCheckCommand implements Callable<Integer> {
  static final String NAME = "billing-check";

  private final RuntimeEnvironment environment;
  private final DirectorySource directories;

  @Parameters(arity = "1..*", paramLabel = "${help.label.file}", descriptionKey = "help.files")
  private List<Path> files = List.of();

  @Mixin private final RegisterOptions register = new RegisterOptions();

  @Option(names = "--codes", paramLabel = "${help.label.file}", descriptionKey = "help.codes")
  private @Nullable Path codes;

  @Option(names = "--operator", paramLabel = "${help.label.name}", descriptionKey = "help.operator")
  private String operator = "";

  @Option(names = "--site", paramLabel = "${help.label.name}", descriptionKey = "help.site")
  private String site = "";

  @Mixin private final ColumnOptions columns = new ColumnOptions();

  @Option(names = "--layout", paramLabel = "${help.label.file}", descriptionKey = "help.layout")
  private @Nullable Path layout;

  @Option(names = "--out", paramLabel = "${help.label.file}", descriptionKey = "help.out")
  private @Nullable Path out;

  @Option(names = "--html", paramLabel = "${help.label.file}", descriptionKey = "help.html")
  private @Nullable Path html;

  @Mixin private final CommonOptions common = new CommonOptions();

  private BillingCheckCommand(RuntimeEnvironment environment, DirectorySource directories) {
    this.environment = environment;
    this.directories = directories;
  }

  /**
   * Runs the program without ending the virtual machine.
   *
   * @return its exit code
   */
  public static int run(RuntimeEnvironment environment, String... args) {
    return run(environment, new RegisterDirectory(), args);
  }

  /** Runs the program against the devices of another source. */
  static int run(RuntimeEnvironment environment, DirectorySource directories, String... args) {
    return new CommandProgram(NAME, BillingMessages.TEXTS, environment)
        .run(new BillingCheckCommand(environment, directories), List.of(), args);
  }

  @Override
  public Integer call() throws CommandException {
    Locale locale = common.locale(environment);
    RunFiles all = new RunFiles(files, codes, layout, out, html);
    all.check(register.files());
    RecordLayout positions =
        layout == null ? RecordLayoutReader.standard() : RecordLayoutReader.read(layout);
    RunSettings settings =
        new RunSettings(
            all,
            positions,
            columns.headers(),
            new LineDefaults(codes != null, operator, site),
            locale);
    RegisterSource source = register.source(environment.variables());
    boolean isClean = new BillingRun(environment, directories, settings).run(source);
    return (isClean ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
  }
}

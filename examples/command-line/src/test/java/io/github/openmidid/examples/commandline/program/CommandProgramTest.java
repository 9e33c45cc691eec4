package io.github.openmidid.examples.commandline.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.commandline.register.RegisterOptions;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.Messages;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

class CommandProgramTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final RuntimeEnvironment environment =
      new RuntimeEnvironment(
          Map.of(),
          Locale.FRENCH,
          Clock.systemUTC(),
          System::nanoTime,
          InputStream.nullInputStream(),
          new PrintWriter(out, true),
          new PrintWriter(err, true),
          false,
          RegisterConnection::connect);

  /** A command that performs the action that its argument names. */
  @Command(name = "sample")
  private static final class SampleCommand implements Callable<Integer> {
    private final RuntimeEnvironment environment;

    @Parameters private List<String> words = List.of();
    @Mixin private final RegisterOptions register = new RegisterOptions();
    @Mixin private final CommonOptions common = new CommonOptions();

    SampleCommand(RuntimeEnvironment environment) {
      this.environment = environment;
    }

    @Override
    public Integer call() throws CommandException {
      environment.out().println(common.locale(environment));
      return switch (words.get(0)) {
        case "find" -> ExitCode.CLEAN.or(ExitCode.FINDINGS).number();
        case "register" -> {
          register.source(environment.variables());
          yield 0;
        }
        case "fail" -> throw new CommandException(CommonProblem.MISSING_FILE, "a.csv");
        case "bug" -> throw new IllegalStateException("secret");
        case "overflow" -> throw new StackOverflowError();
        default -> 0;
      };
    }
  }

  private int run(String arguments) {
    return new CommandProgram("sample", Messages.COMMON, environment)
        .run(new SampleCommand(environment), List.of(), arguments.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "work | 0 | fr | ''",
        "find --lang nl | 1 | nl | ''",
        "fail --lang=en | 2 | en | sample: a.csv does not exist.",
        "fail | 2 | fr | sample: a.csv n’existe pas.",
        "bug --lang de | 2 | de | sample: Ein unerwarteter Fehler (IllegalStateException)",
        "overflow --lang nl | 2 | nl | sample: Er is niet genoeg geheugen",
        "work --lang xx | 2 | '' | sample: xx n’est pas",
        "work --colour --lang nl | 2 | '' | sample: --colour is hier niet bekend.",
        "work --lang | 2 | '' | sample: --lang doit être suivi d’une valeur",
        "--lang=en --lang=en work | 2 | '' | sample: The arguments are not valid.",
        "register --lang=en | 2 | en | sample: No register is given.",
        "register --lang=en --snapshot a | 2 | en | sample: A snapshot needs two options",
        "register --lang=en --register https://a --snapshot a | 2 | en | sample: Two registers",
        "register --lang=en --register http://[ | 2 | en | sample: The address of the register",
        "register --register https://a --lang=en | 0 | en | ''"
      })
  void returnsExitCodesAndPrintsProblemsInTheLanguageOfTheUser(
      String arguments, int exitCode, String output, String problem) {
    assertThat(run(arguments)).isEqualTo(exitCode);

    assertThat(out.toString().strip()).isEqualTo(output);
    assertThat(err.toString()).startsWith(problem);
    assertThat(err.toString().lines()).hasSize(problem.isEmpty() ? 0 : 1);
    assertThat(err.toString()).doesNotContain("secret");
  }

  @Test
  void theHelpIsInTheLanguageOfTheUser() {
    assertThat(run("--help --lang de")).isZero();
    assertThat(out.toString()).contains("Zeigt diese Hilfe", "--snapshot-key");
  }

  @Test
  void progressIsShownWhenItIsDueOnly() {
    long[] now = {0};
    ProgressLine progress = new ProgressLine(new PrintWriter(err, true), true, () -> now[0]);
    progress.update(
        () -> {
          throw new AssertionError("not due");
        });
    now[0] = 1_000_000_000;
    progress.update(() -> "a\u001bb");
    assertThat(err.toString()).startsWith("\ra\uFFFDb ");
    progress.clear();
    assertThat(err.toString()).endsWith("\r");
  }
}

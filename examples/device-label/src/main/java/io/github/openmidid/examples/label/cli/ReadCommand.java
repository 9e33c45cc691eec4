package io.github.openmidid.examples.label.cli;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.MidId;
import io.github.openmidid.examples.commandline.program.LanguageOption;
import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.commandline.register.AccessTokenSource;
import io.github.openmidid.examples.commandline.register.RegisterConnection;
import io.github.openmidid.examples.label.text.LabelProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.CommonProblem;
import io.github.openmidid.examples.messages.SafeText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code read}: its arguments and their validation. */
@Command(name = "read", sortOptions = false)
final class ReadCommand implements Callable<Integer> {
  private final RuntimeEnvironment environment;

  @Parameters(arity = "1..*", paramLabel = "${help.image}", descriptionKey = "help.images")
  private List<Path> images = List.of();

  @Option(names = "--expect", paramLabel = "MID-ID", descriptionKey = "help.expect")
  private @Nullable String expect;

  @Option(names = "--register", paramLabel = "URL", descriptionKey = "help.register")
  private @Nullable String register;

  @Option(names = "--token-file", paramLabel = "${help.file}", descriptionKey = "help.tokenFile")
  private @Nullable Path tokenFile;

  @Option(names = "--allow-http-to-loopback", descriptionKey = "help.allowHttp")
  private boolean httpToLoopback;

  @Option(names = LanguageOption.NAME, paramLabel = "nl|fr|de|en", descriptionKey = "help.language")
  private @Nullable String language;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  ReadCommand(RuntimeEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws CommandException {
    Locale locale = LanguageOption.ofMessages(language, environment.locale());
    if (language != null) {
      LanguageListParser.languages(language);
    }
    Optional<MidId> expected = expected(locale);
    Optional<RegisterConnection> connection = connection();
    if (connection.isEmpty()) {
      return new ReadRun(environment, locale, expected, Optional.empty()).read(images);
    }
    try (RegisterLookup lookup = RegisterLookup.connect(environment, connection.get())) {
      return new ReadRun(environment, locale, expected, Optional.of(lookup)).read(images);
    }
  }

  private Optional<MidId> expected(Locale locale) throws CommandException {
    if (expect == null) {
      return Optional.empty();
    }
    Diagnosis diagnosis = MidId.diagnose(expect);
    if (diagnosis.midId().isEmpty()) {
      throw new CommandException(
          LabelProblem.NOT_A_MID_ID, SafeText.oneLine(expect, 40), diagnosis.message(locale));
    }
    return diagnosis.midId();
  }

  /** Returns the register, if the option names one. */
  private Optional<RegisterConnection> connection() throws CommandException {
    if (register == null) {
      return Optional.empty();
    }
    try {
      String token = environment.variables().get(AccessTokenSource.VARIABLE);
      return Optional.of(
          new RegisterConnection(
              new URI(register.strip()),
              AccessTokenSource.of(tokenFile, token),
              Optional.empty(),
              httpToLoopback));
    } catch (URISyntaxException e) {
      throw new CommandException(CommonProblem.REGISTER_ADDRESS, e);
    }
  }
}

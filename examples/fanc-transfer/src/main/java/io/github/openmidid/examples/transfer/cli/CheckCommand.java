package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.TransferRules;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}: its arguments and their validation. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private static final String REGISTER_VARIABLE = "MID_ID_REGISTER";
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final int MAX_TIMEOUT = 3600;

  private final RuntimeEnvironment runtime;

  @Parameters(arity = "1..*", paramLabel = "${help.label.file}", descriptionKey = "help.files")
  private List<Path> files = List.of();

  @Option(names = "--register", paramLabel = "URL", descriptionKey = "help.register")
  private @Nullable String register;

  @Option(
      names = "--token-file",
      paramLabel = "${help.label.file}",
      descriptionKey = "help.tokenFile")
  private @Nullable Path tokenFile;

  @Option(names = "--allow-http-to-loopback", descriptionKey = "help.allowHttp")
  private boolean httpToLoopback;

  @Option(
      names = FancTransferCommand.LANGUAGE_OPTION,
      paramLabel = "nl|fr|de|en",
      descriptionKey = "help.language")
  private @Nullable String language;

  @Option(
      names = "--transfer-date",
      paramLabel = "${help.label.date}",
      descriptionKey = "help.transferDate")
  private @Nullable String transferDate;

  @Option(names = "--legacy-pattern", paramLabel = "REGEX", descriptionKey = "help.legacyPattern")
  private @Nullable String legacyPattern;

  @Option(
      names = "--findings-dir",
      paramLabel = "${help.label.folder}",
      descriptionKey = "help.findingsDir")
  private @Nullable Path findingsDir;

  @Option(
      names = "--timeout",
      paramLabel = "${help.label.seconds}",
      defaultValue = "30",
      descriptionKey = "help.timeout")
  private String timeout = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help.help")
  @SuppressWarnings("UnusedVariable") // read by picocli
  private boolean help;

  CheckCommand(RuntimeEnvironment runtime) {
    this.runtime = runtime;
  }

  @Override
  public Integer call() throws TransferException {
    Locale locale = locale();
    CheckRun run = new CheckRun(runtime, locale, rules(), access());
    return run.check(files, Optional.ofNullable(findingsDir));
  }

  private Locale locale() throws TransferException {
    if (language == null) {
      return TransferMessages.nearest(runtime.locale());
    }
    if (!TransferMessages.LANGUAGES.contains(language)) {
      throw new TransferException(Kind.LANGUAGE, TerminalText.oneLine(language, 40));
    }
    return Locale.forLanguageTag(language);
  }

  private TransferRules rules() throws TransferException {
    TransferRules rules = TransferRules.on(date());
    return legacyPattern == null ? rules : rules.withLegacyPattern(pattern(legacyPattern));
  }

  private LocalDate date() throws TransferException {
    if (transferDate == null) {
      return LocalDate.now(runtime.clock().withZone(BELGIUM));
    }
    try {
      return LocalDate.parse(transferDate);
    } catch (DateTimeParseException e) {
      throw new TransferException(Kind.TRANSFER_DATE, e, TerminalText.oneLine(transferDate, 40));
    }
  }

  private static Pattern pattern(String regex) throws TransferException {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new TransferException(Kind.LEGACY_PATTERN, e, TerminalText.oneLine(regex, 80));
    }
  }

  private RegisterConnection access() throws TransferException {
    String variable = runtime.environment().get(AccessTokenSource.VARIABLE);
    return new RegisterConnection(
        address(), AccessTokenSource.of(tokenFile, variable), seconds(), httpToLoopback);
  }

  private URI address() throws TransferException {
    String variable = runtime.environment().getOrDefault(REGISTER_VARIABLE, "");
    String address = register == null ? variable : register;
    if (address.isBlank()) {
      throw new TransferException(Kind.NO_REGISTER, REGISTER_VARIABLE);
    }
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new TransferException(Kind.REGISTER_ADDRESS);
    }
  }

  private Duration seconds() throws TransferException {
    try {
      int seconds = Integer.parseInt(timeout);
      if (seconds > 0 && seconds <= MAX_TIMEOUT) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // Reported below, as a number out of range is.
    }
    throw new TransferException(
        Kind.TIMEOUT, TerminalText.oneLine(timeout, 40), String.valueOf(MAX_TIMEOUT));
  }
}

package io.github.openmidid.examples.transfer;

import io.github.openmidid.examples.transfer.TransferProblem.Kind;
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

/** The command {@code check}: what it is told, and whether that can be meant. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private static final String REGISTER_VARIABLE = "MID_ID_REGISTER";
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final int MAX_TIMEOUT = 3600;

  private final Surroundings surroundings;

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
      names = FancTransfer.LANGUAGE_OPTION,
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
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws TransferProblem {
    Locale locale = locale();
    CheckRun run = new CheckRun(surroundings, locale, rules(), access());
    return run.check(files, Optional.ofNullable(findingsDir));
  }

  private Locale locale() throws TransferProblem {
    if (language == null) {
      return Messages.nearest(surroundings.locale());
    }
    if (!Messages.LANGUAGES.contains(language)) {
      throw new TransferProblem(Kind.LANGUAGE, Printable.oneLine(language, 40));
    }
    return Locale.forLanguageTag(language);
  }

  private TransferRules rules() throws TransferProblem {
    TransferRules rules = TransferRules.on(date());
    return legacyPattern == null ? rules : rules.withLegacyPattern(pattern(legacyPattern));
  }

  private LocalDate date() throws TransferProblem {
    if (transferDate == null) {
      return LocalDate.now(surroundings.clock().withZone(BELGIUM));
    }
    try {
      return LocalDate.parse(transferDate);
    } catch (DateTimeParseException e) {
      throw new TransferProblem(Kind.TRANSFER_DATE, e, Printable.oneLine(transferDate, 40));
    }
  }

  private static Pattern pattern(String regex) throws TransferProblem {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new TransferProblem(Kind.LEGACY_PATTERN, e, Printable.oneLine(regex, 80));
    }
  }

  private RegisterAccess access() throws TransferProblem {
    String variable = surroundings.environment().get(AccessToken.VARIABLE);
    return new RegisterAccess(
        address(), AccessToken.of(tokenFile, variable), seconds(), httpToLoopback);
  }

  private URI address() throws TransferProblem {
    String variable = surroundings.environment().getOrDefault(REGISTER_VARIABLE, "");
    String address = register == null ? variable : register;
    if (address.isBlank()) {
      throw new TransferProblem(Kind.NO_REGISTER, REGISTER_VARIABLE);
    }
    try {
      return new URI(address.strip());
    } catch (URISyntaxException e) {
      throw new TransferProblem(Kind.REGISTER_ADDRESS);
    }
  }

  private Duration seconds() throws TransferProblem {
    try {
      int seconds = Integer.parseInt(timeout);
      if (seconds > 0 && seconds <= MAX_TIMEOUT) {
        return Duration.ofSeconds(seconds);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw new TransferProblem(
        Kind.TIMEOUT, Printable.oneLine(timeout, 40), String.valueOf(MAX_TIMEOUT));
  }
}

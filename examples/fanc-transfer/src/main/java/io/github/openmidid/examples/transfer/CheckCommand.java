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
@Command(
    name = "check",
    description = "Checks the device numbers of transfer files (csv or xlsx).",
    sortOptions = false,
    exitCodeListHeading = "Exit code:%n",
    exitCodeList = {"0:no findings", "1:findings", "2:could not run"})
final class CheckCommand implements Callable<Integer> {
  private static final String REGISTER_VARIABLE = "MID_ID_REGISTER";
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final int MAX_TIMEOUT = 3600;

  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to check.")
  private List<Path> files = List.of();

  @Option(
      names = "--register",
      paramLabel = "URL",
      description =
          "Address of the register, version included. Default: the environment variable "
              + REGISTER_VARIABLE
              + ".")
  private @Nullable String register;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description =
          "File with the access token. Default: the environment variable "
              + AccessToken.VARIABLE
              + ".")
  private @Nullable Path tokenFile;

  @Option(
      names = "--allow-http-to-loopback",
      description = "Allows http if the register runs on this machine.")
  private boolean httpToLoopback;

  @Option(
      names = FancTransfer.LANGUAGE_OPTION,
      paramLabel = "nl|fr|de|en",
      description = "Language of the messages. Default: the user's, if it is one of these.")
  private @Nullable String language;

  @Option(
      names = "--transfer-date",
      paramLabel = "YYYY-MM-DD",
      description = "The day on which the file goes to FANC. Default: today.")
  private @Nullable String transferDate;

  @Option(
      names = "--legacy-pattern",
      paramLabel = "REGEX",
      description = "What a former device number looks like. Default: none is recognised.")
  private @Nullable String legacyPattern;

  @Option(
      names = "--findings-dir",
      paramLabel = "DIR",
      description = "Where the findings files go. Default: beside the files.")
  private @Nullable Path findingsDir;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long the register may take for one answer. Default: ${DEFAULT-VALUE}.")
  private String timeout = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
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

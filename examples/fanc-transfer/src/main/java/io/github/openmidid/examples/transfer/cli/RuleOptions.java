package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.commandline.program.RuntimeEnvironment;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.TransferRules;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the rules of a transfer: its date and the form of a former number. */
final class RuleOptions {
  static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");

  @Option(
      names = "--transfer-date",
      paramLabel = "${help.label.date}",
      descriptionKey = "help.transferDate")
  private @Nullable String transferDate;

  @Option(names = "--legacy-pattern", paramLabel = "REGEX", descriptionKey = "help.legacyPattern")
  private @Nullable String legacyPattern;

  TransferRules rules(RuntimeEnvironment runtime) throws CommandException {
    TransferRules rules = TransferRules.on(date(runtime));
    return legacyPattern == null ? rules : rules.withLegacyPattern(pattern(legacyPattern));
  }

  /** Returns the day of the transfer, today in Belgium by default. */
  LocalDate date(RuntimeEnvironment runtime) throws CommandException {
    if (transferDate == null) {
      return LocalDate.now(runtime.clock().withZone(BELGIUM));
    }
    try {
      return LocalDate.parse(transferDate);
    } catch (DateTimeParseException e) {
      throw new CommandException(
          TransferProblem.TRANSFER_DATE, e, SafeText.oneLine(transferDate, 40));
    }
  }

  private static Pattern pattern(String regex) throws CommandException {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw new CommandException(TransferProblem.LEGACY_PATTERN, e, SafeText.oneLine(regex, 80));
    }
  }
}

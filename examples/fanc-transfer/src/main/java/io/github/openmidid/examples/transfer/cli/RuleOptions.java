package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import io.github.openmidid.examples.transfer.text.TransferException.Kind;
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

  TransferRules rules(RuntimeEnvironment runtime) throws TransferException {
    TransferRules rules = TransferRules.on(date(runtime));
    return legacyPattern == null ? rules : rules.withLegacyPattern(pattern(legacyPattern));
  }

  /** Returns the day of the transfer, today in Belgium by default. */
  LocalDate date(RuntimeEnvironment runtime) throws TransferException {
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
}

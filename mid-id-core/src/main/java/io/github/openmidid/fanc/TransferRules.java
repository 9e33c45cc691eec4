package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold of a periodic data transfer to FANC, as far as the devices' numbers go. Immutable.
 *
 * <pre>{@code
 * TransferRules rules = TransferRules.on(LocalDate.of(2026, 11, 22));
 * List<Finding> findings = rules.check(rows, register);
 * }</pre>
 *
 * <p>Source: circular on the MID-ID, 2022, section 3. It gives hospitals one year from 1 October
 * 2022 for devices that were in the cadastre before; during that year their former number may be
 * used instead. The circular does not name the last day: 30 September 2023 is our reading. What a
 * former number looks like is not public, so it is a setting.
 */
public final class TransferRules {
  /** The MID-ID applies from this day on; devices of before have a year. */
  static final LocalDate START = LocalDate.of(2022, 10, 1);

  static final LocalDate TRANSITION_END = LocalDate.of(2023, 9, 30);

  private static final int MAX_LEGACY_LENGTH = 64;

  private final LocalDate transferDate;
  private final Optional<Pattern> legacyPattern;
  private final boolean testMode;

  private TransferRules(LocalDate transferDate, Optional<Pattern> legacyPattern, boolean testMode) {
    this.transferDate = transferDate;
    this.legacyPattern = legacyPattern;
    this.testMode = testMode;
  }

  /**
   * The rules on the day of a transfer: no legacy pattern, no test mode.
   *
   * @param transferDate the day on which the file goes to FANC; the clock of the machine plays no
   *     part
   */
  public static TransferRules on(LocalDate transferDate) {
    return new TransferRules(
        Objects.requireNonNull(transferDate, "transferDate"), Optional.empty(), false);
  }

  /**
   * The same rules, which recognise FANC's own numbers of before.
   *
   * @param pattern what such a number looks like as a whole
   */
  public TransferRules withLegacyPattern(Pattern pattern) {
    return new TransferRules(transferDate, Optional.of(pattern), testMode);
  }

  /**
   * The same rules for a register of made-up devices: identifiers of the test range are not
   * reserved then.
   */
  public TransferRules inTestMode() {
    return new TransferRules(transferDate, legacyPattern, true);
  }

  /**
   * Checks all rows of one file, with one question to the register for all their identifiers.
   *
   * @param rows in the order of the file
   * @param register where the identifiers are looked up; what it throws when it cannot answer
   *     passes through
   * @throws io.github.openmidid.register.RegisterMismatchException if the register returns
   *     something else than what it holds of these identifiers: then no row was checked
   * @return one finding per row and cause, in the order of the rows and of {@link Finding.Code}
   */
  public List<Finding> check(List<TransferRow> rows, MidIdRegister register) {
    Set<MidId> midIds = new LinkedHashSet<>();
    Map<String, List<Integer>> lines = new HashMap<>();
    for (TransferRow row : rows) {
      Optional<MidId> midId = MidId.tryParse(row.deviceNumber().text());
      if (midId.isPresent()) {
        midIds.add(midId.get());
        addLine(lines, midId.get().toString(), row.line());
      } else if (isLegacy(row.legacyNumber())) {
        addLine(lines, row.legacyNumber(), row.line());
      }
    }
    Map<MidId, Registration> known = MidIdRegister.checked(register).findAll(midIds);
    List<Finding> findings = new ArrayList<>();
    for (TransferRow row : rows) {
      new RowCheck(this, row, known, lines, findings).addAll();
    }
    return findings;
  }

  /** Remembers on which lines of the file each number stands. */
  private static void addLine(Map<String, List<Integer>> lines, String number, int line) {
    List<Integer> all = lines.getOrDefault(number, new ArrayList<>(1));
    all.add(line);
    lines.put(number, all);
  }

  /**
   * Whether a text, but for outer white space, looks like a former number of FANC; false without a
   * legacy pattern.
   */
  public boolean isLegacyNumber(CharSequence text) {
    return isLegacy(text.toString().strip());
  }

  /**
   * Whether the day of the transfer is before the end of the transition: a device of before 1
   * October 2022 may still have its former number then.
   */
  public boolean isInTransition() {
    return !transferDate.isAfter(TRANSITION_END);
  }

  boolean isTestMode() {
    return testMode;
  }

  boolean isLegacy(String number) {
    return number.length() <= MAX_LEGACY_LENGTH
        && legacyPattern.isPresent()
        && legacyPattern.get().matcher(number).matches();
  }
}

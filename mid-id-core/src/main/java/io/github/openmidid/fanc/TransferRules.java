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
 * The rules for the device numbers in a periodic data transfer to FANC. Immutable.
 *
 * <pre>{@code
 * TransferRules rules = TransferRules.on(LocalDate.of(2026, 11, 22));
 * List<Finding<Long>> findings = rules.check(rows, register);
 * }</pre>
 *
 * <p>Source: circular on the MID-ID, 2022, section 3. For devices that were in the cadastre before
 * 1 October 2022, hospitals may use the former number for one year from that day. The circular does
 * not name the last day; this library uses 30 September 2023. The format of a former number is not
 * public, so it is a setting.
 */
public final class TransferRules {
  /**
   * The first day on which the MID-ID applies; older devices have a transition period of one year.
   */
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
   * Returns the rules for the day of a transfer, without a legacy pattern and without test mode.
   *
   * @param transferDate the day on which the file is sent to FANC; the system clock is not used
   */
  public static TransferRules on(LocalDate transferDate) {
    return new TransferRules(
        Objects.requireNonNull(transferDate, "transferDate"), Optional.empty(), false);
  }

  /**
   * Returns a copy of these rules that recognizes former FANC numbers.
   *
   * @param pattern the pattern that matches a complete former number
   */
  public TransferRules withLegacyPattern(Pattern pattern) {
    return new TransferRules(transferDate, Optional.of(pattern), testMode);
  }

  /**
   * Returns a copy of these rules for a register of fictitious devices, in which identifiers of the
   * test range are allowed.
   */
  public TransferRules inTestMode() {
    return new TransferRules(transferDate, legacyPattern, true);
  }

  /**
   * Checks all rows of one transfer, with one batch request to the register for all identifiers.
   *
   * @param <K> the type of the keys of the rows
   * @param rows the rows in the order of the transfer
   * @param register the register in which identifiers are looked up; its exceptions are propagated
   * @return one finding per row and cause, in the order of the rows and of {@link Finding.Code}
   * @throws io.github.openmidid.register.RegisterMismatchException if the response of the register
   *     is not about the requested identifiers; no row is checked then
   */
  public <K> List<Finding<K>> check(List<TransferRow<K>> rows, MidIdRegister register) {
    List<RowNumber> numbers = new ArrayList<>(rows.size());
    Set<MidId> midIds = new LinkedHashSet<>();
    Map<String, List<Integer>> indexes = new HashMap<>();
    for (TransferRow<K> row : rows) {
      RowNumber number = RowNumber.of(row);
      MidId midId = number.midId();
      if (midId != null) {
        midIds.add(midId);
      }
      if (midId != null || isLegacy(number.canonical())) {
        indexes.computeIfAbsent(number.canonical(), n -> new ArrayList<>(1)).add(numbers.size());
      }
      numbers.add(number);
    }
    Map<MidId, Registration> known = MidIdRegister.checked(register).findAll(midIds);
    List<Finding<K>> findings = new ArrayList<>();
    for (int index = 0; index < numbers.size(); index++) {
      RowNumber number = numbers.get(index);
      List<K> others = others(rows, indexes.getOrDefault(number.canonical(), List.of()), index);
      new RowCheck<>(this, rows.get(index), number, known, others, findings).addAll();
    }
    return findings;
  }

  /**
   * Returns the keys of the rows at the indexes, except that of the row itself; not more than a
   * message can need.
   */
  private static <K> List<K> others(List<TransferRow<K>> rows, List<Integer> indexes, int itself) {
    List<K> others = new ArrayList<>();
    for (int i = 0; i < indexes.size() && others.size() <= RowCheck.MAX_LISTED; i++) {
      if (indexes.get(i) != itself) {
        others.add(rows.get(indexes.get(i)).key());
      }
    }
    return others;
  }

  /**
   * Returns whether a text, without surrounding white space, matches the pattern of former FANC
   * numbers; false without a legacy pattern.
   */
  public boolean isLegacyNumber(CharSequence text) {
    return isLegacy(text.toString().strip());
  }

  /**
   * Returns whether the day of the transfer is within the transition period, in which a device in
   * service before 1 October 2022 may still have its former number.
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

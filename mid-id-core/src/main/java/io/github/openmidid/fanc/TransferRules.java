package io.github.openmidid.fanc;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.register.MidIdRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
 * <p>With a {@link DeviceDirectory}, rows are also compared with the registered devices.
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
   * @param rows the rows in the order of the transfer, of all its files
   * @param register the register in which identifiers are looked up; its exceptions are propagated
   * @return one finding per row and cause, in the order of the rows and of {@link Finding.Code}
   * @throws io.github.openmidid.register.RegisterMismatchException if the response of the register
   *     is not about the requested identifiers; no row is checked then
   */
  public <K> List<Finding<K>> check(List<TransferRow<K>> rows, MidIdRegister register) {
    return check(rows, register, DeviceDirectory.empty());
  }

  /**
   * Checks all rows of one transfer, as {@link #check(List, MidIdRegister)} does, and compares
   * serial numbers, makes, models and former numbers with those of registered devices.
   *
   * <pre>{@code
   * List<Finding<Long>> findings = rules.check(rows, register, DeviceDirectory.of(devices));
   * }</pre>
   *
   * @param directory the devices that the caller may see. A row whose device is not among them is
   *     not compared, which is not a finding: see {@link #evaluate}
   */
  public <K> List<Finding<K>> check(
      List<TransferRow<K>> rows, MidIdRegister register, DeviceDirectory directory) {
    return evaluate(rows, register, directory).findings();
  }

  /**
   * Checks all rows of one transfer, and returns the findings with what was compared: a row without
   * findings is consistent with the register only in that.
   *
   * <p>Compared are operators in any usual spelling, serial numbers with or without leading zeros
   * and prefix, makes by their family, models by their significant words. A serial number that
   * another device has is a finding with that device as suggestion: people swap the numbers of two
   * devices. A row is a duplicate of every other row about the same device, by its MID-ID or its
   * former number. A row of a kind that never has a MID-ID, see {@link
   * io.github.openmidid.Modality.NotRegistered}, needs none.
   *
   * @param directory the devices that the caller may see; empty compares with the register only
   * @throws io.github.openmidid.register.RegisterMismatchException if the response of the register
   *     is not about the requested identifiers; no row is checked then
   */
  public <K> TransferResult<K> evaluate(
      List<TransferRow<K>> rows, MidIdRegister register, DeviceDirectory directory) {
    List<RowNumber> numbers = new ArrayList<>(rows.size());
    Set<MidId> midIds = new LinkedHashSet<>(2 * rows.size());
    DuplicateIndex duplicates = new DuplicateIndex(this, directory, rows.size());
    for (TransferRow<K> row : rows) {
      RowNumber number = RowNumber.of(row);
      MidId midId = number.midId();
      if (midId != null) {
        midIds.add(midId);
      }
      duplicates.add(numbers.size(), row, number);
      numbers.add(number);
    }
    CheckContext<K> context = new CheckContext<>(this, directory);
    context.lookUp(midIds, register);
    for (int index = 0; index < numbers.size(); index++) {
      TransferRow<K> row = rows.get(index);
      RowNumber number = numbers.get(index);
      List<K> same = keys(rows, duplicates.withSameNumber(index, row, number));
      List<K> other = keys(rows, duplicates.withOtherNumber(index, row, number));
      new RowCheck<>(context, row, number).addAll(same, other);
    }
    return context.toResult();
  }

  private static <K> List<K> keys(List<TransferRow<K>> rows, Collection<Integer> indexes) {
    return indexes.isEmpty()
        ? List.of()
        : indexes.stream().map(index -> rows.get(index).key()).toList();
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

  /** Returns whether a text is a former number, by its form or because a device has it. */
  boolean isFormerNumber(String number, DeviceDirectory directory) {
    return isLegacy(number) || !directory.withFormerNumber(number).isEmpty();
  }

  boolean isLegacy(String number) {
    return number.length() <= MAX_LEGACY_LENGTH
        && legacyPattern.isPresent()
        && legacyPattern.get().matcher(number).matches();
  }
}

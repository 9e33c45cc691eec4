package io.github.openmidid.fanc.former;

import io.github.openmidid.Diagnosis;
import io.github.openmidid.Fault;
import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The former FANC numbers of registered devices, by which the rows of a transfer get their MID-IDs.
 * Immutable.
 *
 * <pre>{@code
 * FormerNumbers numbers = FormerNumbers.of(directory);
 * for (NumberReplacement<Long> replacement : numbers.replacements(rows, register)) {
 *   System.out.println(replacement.key() + " " + replacement.message(Locale.ENGLISH));
 * }
 * }</pre>
 *
 * <p>A number is replaced only if it is proven: exactly one device at hand has this former number,
 * its identifier is linked, no other row is about that device, and whatever the row says besides
 * (modality, operator, serial number, make) agrees with the register. Nothing is guessed: a number
 * that is only similar to a former number is unknown.
 */
public final class FormerNumbers {
  private final DeviceDirectory directory;

  private FormerNumbers(DeviceDirectory directory) {
    this.directory = directory;
  }

  /**
   * Returns the former numbers of the devices in a directory.
   *
   * @param directory the devices, with their {@linkplain RegisteredDevice#formerNumber former
   *     numbers}; not null
   */
  public static FormerNumbers of(DeviceDirectory directory) {
    return new FormerNumbers(Objects.requireNonNull(directory, "directory"));
  }

  /**
   * Returns one decision for each row whose number is not a MID-ID, in the order of the rows. Rows
   * that have a MID-ID, or no number at all, have none.
   *
   * @param <K> the type of the keys of the rows
   * @param rows all rows of the transfer, so that a device on two rows is recognised
   * @param register confirms that the identifiers are linked, in one batch; its exceptions are
   *     propagated
   * @throws io.github.openmidid.register.RegisterMismatchException if the response of the register
   *     is not about the requested identifiers
   */
  public <K> List<NumberReplacement<K>> replacements(
      List<TransferRow<K>> rows, MidIdRegister register) {
    List<FormerNumberRow<K>> candidates = new ArrayList<>();
    Map<MidId, Integer> mentions = new HashMap<>();
    for (TransferRow<K> row : rows) {
      TransferField field = field(row);
      String number = row.text(field).orElse("");
      Diagnosis diagnosis = MidId.diagnose(number);
      if (diagnosis.isValid()) {
        mentions.merge(diagnosis.midId().orElseThrow(), 1, Integer::sum);
      } else if (isPresent(diagnosis)) {
        FormerNumberRow<K> candidate =
            new FormerNumberRow<>(row, field, number, directory.withFormerNumber(number));
        candidates.add(candidate);
        candidate.devices().forEach(device -> mentions.merge(device.midId(), 1, Integer::sum));
      }
    }
    Map<MidId, LookupResult> lookups =
        MidIdRegister.checked(register).lookUpAll(midIds(candidates));
    return candidates.stream().map(row -> row.decide(mentions, lookups)).toList();
  }

  /** Returns the field with the number of a row: the legacy number only if it has no other. */
  private static TransferField field(TransferRow<?> row) {
    boolean hasDeviceNumber = isPresent(MidId.diagnose(row.deviceNumber().orElse("")));
    return hasDeviceNumber ? TransferField.DEVICE_NUMBER : TransferField.LEGACY_NUMBER;
  }

  private static boolean isPresent(Diagnosis diagnosis) {
    return !diagnosis.fault().equals(Optional.of(Fault.MISSING));
  }

  private static Set<MidId> midIds(List<? extends FormerNumberRow<?>> rows) {
    Set<MidId> midIds = new LinkedHashSet<>();
    for (FormerNumberRow<?> row : rows) {
      row.devices().forEach(device -> midIds.add(device.midId()));
    }
    return midIds;
  }
}

package io.github.openmidid.client.cadastre;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.cadastre.DeviceField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A device that was in the cadastre before 1 October 2022 and is granted an identifier without a
 * request by its operator (circular on the MID-ID, 2022, section 3 and annex). Immutable.
 *
 * @param cadastreNumber the former number in the cadastre, which is granted at most one identifier;
 *     not null
 * @param operator the operator of the device; not null
 * @param modality the modality; not null
 * @param registeredOn the day on which it was entered in the cadastre, before 1 October 2022; not
 *     null
 * @param details other recorded fields: make, model, serial number, use, campus, number of the
 *     establishment at FANC; not null
 * @param fancDeviceNumber the former number of the device at FANC, if it had one; not null
 */
public record ExistingDevice(
    String cadastreNumber,
    String operator,
    Modality modality,
    LocalDate registeredOn,
    Map<DeviceField, String> details,
    Optional<String> fancDeviceNumber) {

  /**
   * Copies the details and validates that nothing is null.
   *
   * @throws IllegalArgumentException if the details contain another field than those listed, or a
   *     value that is not valid, or if the date is before {@link DeviceDates#EARLIEST}
   */
  public ExistingDevice {
    Objects.requireNonNull(cadastreNumber, "cadastreNumber");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(modality, "modality");
    if (registeredOn.isBefore(DeviceDates.EARLIEST)) {
      throw new IllegalArgumentException("registeredOn is before " + DeviceDates.EARLIEST);
    }
    Objects.requireNonNull(fancDeviceNumber, "fancDeviceNumber");
    details = Map.copyOf(details);
    details.forEach(ExistingDevice::check);
  }

  private static void check(DeviceField field, String text) {
    boolean known =
        switch (field) {
          case MAKE, MODEL, SERIAL_NUMBER, USE, CAMPUS, FANC_ESTABLISHMENT_NUMBER -> true;
          default -> false;
        };
    if (!known || !field.isValid(text)) {
      throw new IllegalArgumentException(
          field.code() + (known ? " is not valid" : " is not a detail of an existing device"));
    }
  }

  /** Returns a device without details. */
  public static ExistingDevice of(
      String cadastreNumber, String operator, Modality modality, LocalDate registeredOn) {
    return new ExistingDevice(
        cadastreNumber, operator, modality, registeredOn, Map.of(), Optional.empty());
  }

  /** Returns a copy with one more detail. */
  public ExistingDevice with(DeviceField field, String text) {
    Map<DeviceField, String> more = new EnumMap<>(DeviceField.class);
    more.putAll(details);
    more.put(field, text);
    return new ExistingDevice(
        cadastreNumber, operator, modality, registeredOn, more, fancDeviceNumber);
  }

  /** Returns a copy with the former number at FANC. */
  public ExistingDevice withFancDeviceNumber(String number) {
    return new ExistingDevice(
        cadastreNumber, operator, modality, registeredOn, details, Optional.of(number));
  }
}

package io.github.openmidid.client.cadastre;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A device that the cadastre knew before 1 October 2022, and that gets an identifier without a
 * request by its operator (circular on the MID-ID, 2022, section 3 and annex).
 *
 * @param cadastreNumber how the cadastre knew it before; it gets one identifier at the most
 * @param operator who runs it
 * @param modality its type
 * @param registeredOn since when the cadastre knew it; before 1 October 2022
 * @param details what else was recorded of it: make, model, serial number, use, campus, FANC's
 *     number of the establishment
 * @param fancDeviceNumber FANC's own number of the device of before, if it had one
 */
public record ExistingDevice(
    String cadastreNumber,
    String operator,
    Modality modality,
    LocalDate registeredOn,
    Map<DeviceField, String> details,
    Optional<String> fancDeviceNumber) {

  /**
   * Copies the details and checks that nothing is null.
   *
   * @throws IllegalArgumentException if the details hold another field than those named, or one
   *     that is not what it has to be
   */
  public ExistingDevice {
    Objects.requireNonNull(cadastreNumber, "cadastreNumber");
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(modality, "modality");
    Objects.requireNonNull(registeredOn, "registeredOn");
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

  /** A device of which nothing else is known. */
  public static ExistingDevice of(
      String cadastreNumber, String operator, Modality modality, LocalDate registeredOn) {
    return new ExistingDevice(
        cadastreNumber, operator, modality, registeredOn, Map.of(), Optional.empty());
  }

  /** The same, with one detail more. */
  public ExistingDevice with(DeviceField field, String text) {
    Map<DeviceField, String> more = new EnumMap<>(DeviceField.class);
    more.putAll(details);
    more.put(field, text);
    return new ExistingDevice(
        cadastreNumber, operator, modality, registeredOn, more, fancDeviceNumber);
  }

  /** The same, with FANC's own number of before. */
  public ExistingDevice withFancDeviceNumber(String number) {
    return new ExistingDevice(
        cadastreNumber, operator, modality, registeredOn, details, Optional.of(number));
  }
}

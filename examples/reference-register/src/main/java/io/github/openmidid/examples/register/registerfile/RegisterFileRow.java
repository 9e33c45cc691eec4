package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceDates;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.register.RegistrationStatus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a register file.
 *
 * @param line the line on which it begins, from 1
 * @param midId the identifier
 * @param modality the modality for which it was granted
 * @param operator the operator to whom it was granted
 * @param status linked or available
 * @param device the fields of the device; empty if there is none
 * @param fancDeviceNumber the former number of the device at FANC, if the row has one
 */
record RegisterFileRow(
    long line,
    MidId midId,
    Modality modality,
    String operator,
    RegistrationStatus status,
    Map<DeviceField, String> device,
    Optional<String> fancDeviceNumber) {

  /**
   * Checks that the first day of use is plausible.
   *
   * @throws RegisterFileException if it is not; the message names the bounds
   */
  void requirePlausibleDate(Path file, LocalDate today) {
    boolean isPlausible =
        Optional.ofNullable(device.get(DeviceField.COMMISSIONING_DATE))
            .map(LocalDate::parse)
            .filter(date -> !DeviceDates.isPlausible(date, today))
            .isEmpty();
    if (!isPlausible) {
      throw new RegisterFileException(
          file,
          line,
          "column %s: is not between %s and %s."
              .formatted(
                  RegisterFileRowReader.IN_SERVICE_SINCE,
                  DeviceDates.EARLIEST,
                  DeviceDates.latest(today)));
    }
  }

  /** Returns whether the row has data of a device. */
  boolean hasDevice() {
    return !device.isEmpty() || fancDeviceNumber.isPresent();
  }
}

package io.github.openmidid.examples.register.registerfile;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.register.RegistrationStatus;
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

  /** Returns whether the row has something about a device. */
  boolean hasDevice() {
    return !device.isEmpty() || fancDeviceNumber.isPresent();
  }
}

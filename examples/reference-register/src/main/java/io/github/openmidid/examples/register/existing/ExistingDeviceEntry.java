package io.github.openmidid.examples.register.existing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A device that was in the cadastre before the MID-ID was introduced.
 *
 * @param cadastreNumber its former number in the cadastre
 * @param operator the operator
 * @param modality the modality
 * @param registeredOn the day on which it entered the cadastre
 * @param fields its other fields, in wire format
 * @param fancDeviceNumber its former number at FANC
 */
public record ExistingDeviceEntry(
    String cadastreNumber,
    String operator,
    Modality modality,
    LocalDate registeredOn,
    Map<DeviceField, String> fields,
    Optional<String> fancDeviceNumber) {

  /** Returns the fields of the device with its new identifier. */
  Map<DeviceField, String> fieldsWith(MidId midId) {
    Map<DeviceField, String> all = new EnumMap<>(DeviceField.class);
    all.putAll(fields);
    all.put(DeviceField.MID_ID, midId.toString());
    all.put(DeviceField.OPERATOR, operator);
    all.put(DeviceField.MODALITY, modality.code());
    return all;
  }

  String fingerprint() {
    Map<String, String> texts = new HashMap<>();
    fields.forEach((field, text) -> texts.put(field.code(), text));
    texts.put("operator", operator);
    texts.put("modality", modality.code());
    texts.put("registeredOn", registeredOn.toString());
    fancDeviceNumber.ifPresent(number -> texts.put("fancDeviceNumber", number));
    return RequestFingerprint.of(texts);
  }
}

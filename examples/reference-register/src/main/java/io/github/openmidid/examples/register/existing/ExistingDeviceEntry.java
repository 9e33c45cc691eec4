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
 * A device that the cadastre knew before the MID-ID came.
 *
 * @param cadastreNumber how the cadastre knew it
 * @param operator who runs it
 * @param modality its type
 * @param registeredOn since when the cadastre knew it
 * @param fields what else was recorded, in the form between programs
 * @param fancDeviceNumber FANC's own number of before
 */
public record ExistingDeviceEntry(
    String cadastreNumber,
    String operator,
    Modality modality,
    LocalDate registeredOn,
    Map<DeviceField, String> fields,
    Optional<String> fancDeviceNumber) {

  /** What the cadastre holds of it from now on. */
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

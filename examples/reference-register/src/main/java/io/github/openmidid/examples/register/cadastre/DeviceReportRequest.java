package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A request to report a device, with valid fields and all required ones.
 *
 * @param reference the request reference, unique per organization
 * @param fields the reported values
 */
public record DeviceReportRequest(UUID reference, Map<DeviceField, String> fields) {

  /** Returns the identifier, which is required in each report. */
  MidId midId() {
    return MidId.of(Objects.requireNonNull(fields.get(DeviceField.MID_ID)));
  }

  String fingerprint() {
    Map<String, String> texts = new HashMap<>();
    fields.forEach((field, text) -> texts.put(field.code(), text));
    return RequestFingerprint.of(texts);
  }
}

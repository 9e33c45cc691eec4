package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A report of a device, complete and each field by itself as it has to be.
 *
 * @param reference made once by the one who asks
 * @param fields what is reported
 */
public record DeviceReportRequest(UUID reference, Map<DeviceField, String> fields) {

  /** The identifier, without which no report is read. */
  MidId midId() {
    return MidId.of(Objects.requireNonNull(fields.get(DeviceField.MID_ID)));
  }

  String fingerprint() {
    Map<String, String> texts = new HashMap<>();
    fields.forEach((field, text) -> texts.put(field.code(), text));
    return RequestFingerprint.of(texts);
  }
}

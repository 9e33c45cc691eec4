package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to change a device.
 *
 * @param versions the versions of which the client has read one
 * @param fields the new values; empty for a field to remove
 */
public record DeviceChangeRequest(
    List<Integer> versions, Map<DeviceField, Optional<String>> fields) {

  String fingerprint() {
    Map<String, String> texts = new HashMap<>();
    // The first character distinguishes a removed field from a text.
    fields.forEach(
        (field, text) -> texts.put(field.code(), text.map(value -> "=" + value).orElse("-")));
    return RequestFingerprint.of(texts);
  }

  Map<DeviceField, String> applyTo(Map<DeviceField, String> before) {
    Map<DeviceField, String> after = new EnumMap<>(DeviceField.class);
    after.putAll(before);
    fields.forEach(
        (field, text) ->
            text.ifPresentOrElse(value -> after.put(field, value), () -> after.remove(field)));
    return after;
  }
}

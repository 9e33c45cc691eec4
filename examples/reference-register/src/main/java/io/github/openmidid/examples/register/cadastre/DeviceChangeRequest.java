package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of a device.
 *
 * @param versions one of these is the version that was read
 * @param fields what is to be; empty for what is to be removed
 */
public record DeviceChangeRequest(
    List<Integer> versions, Map<DeviceField, Optional<String>> fields) {

  String fingerprint() {
    Map<String, String> texts = new HashMap<>();
    // The first character tells what is removed from what becomes a text.
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

package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.rules.RequestFingerprint;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a notification file: the values that it states of one device.
 *
 * @param sheet the sheet that it is in; empty for a text file
 * @param line the line of the text file on which it begins, or the row number in the sheet
 * @param values its values in wire format, empty for a value to remove; a field without cell is
 *     absent
 * @param isCanonical whether its identifier is in canonical form
 * @param isNumberedByName whether its sequence number is that of the file name only
 * @param issues why it cannot be entered; none if it can
 */
public record FormRow(
    Optional<String> sheet,
    int line,
    Map<DeviceField, Optional<String>> values,
    boolean isCanonical,
    boolean isNumberedByName,
    List<RequestIssue> issues) {

  /** Returns the identifier, if there is a valid one. */
  public Optional<MidId> midId() {
    return value(DeviceField.MID_ID).map(MidId::of);
  }

  /** Returns the value of a field; empty if there is none, or one to remove. */
  public Optional<String> value(DeviceField field) {
    return values.getOrDefault(field, Optional.empty());
  }

  /** Returns the values without those to remove. */
  public Map<DeviceField, String> texts() {
    Map<DeviceField, String> texts = new EnumMap<>(DeviceField.class);
    values.forEach((field, text) -> text.ifPresent(value -> texts.put(field, value)));
    return texts;
  }

  /** Returns the values that a device does not have. */
  public Map<DeviceField, Optional<String>> differenceFrom(DeviceRecord device) {
    Map<DeviceField, Optional<String>> difference = new EnumMap<>(DeviceField.class);
    values.forEach(
        (field, text) -> {
          if (!device.get(field).equals(text)) {
            difference.put(field, text);
          }
        });
    return difference;
  }

  /**
   * Returns the fingerprint of the row under a file name. Equal rows state the same of one device.
   */
  public String fingerprint(String fileName) {
    Map<String, String> texts = new HashMap<>();
    // The first character distinguishes a removed value from a text.
    values.forEach(
        (field, text) -> texts.put(field.code(), text.map(value -> "=" + value).orElse("-")));
    texts.put("fileName", fileName);
    return RequestFingerprint.of(texts);
  }
}

package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A changed field of a device.
 *
 * @param name the name of the field
 * @param before the former value; null if the field was absent
 * @param after the new value; null if the field was removed
 */
public record FieldChange(String name, @Nullable String before, @Nullable String after) {

  /** Returns the differences between two versions. */
  public static List<FieldChange> between(
      Map<DeviceField, String> before, Map<DeviceField, String> after) {
    List<FieldChange> changes = new ArrayList<>();
    for (DeviceField field : DeviceField.values()) {
      FieldChange change = new FieldChange(field.code(), before.get(field), after.get(field));
      if (!java.util.Objects.equals(change.before, change.after)) {
        changes.add(change);
      }
    }
    return changes;
  }
}

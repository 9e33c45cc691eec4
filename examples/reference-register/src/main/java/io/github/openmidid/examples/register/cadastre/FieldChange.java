package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field that has changed.
 *
 * @param name its name
 * @param before as text; null if it was not there
 * @param after as text; null if it is not there any more
 */
public record FieldChange(String name, @Nullable String before, @Nullable String after) {

  /** What differs between the fields of before and after. */
  static List<FieldChange> between(
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

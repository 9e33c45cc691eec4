package io.github.openmidid.examples.register.cadastre;

import io.github.openmidid.cadastre.DeviceField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps the fields of a device to database columns. */
final class DeviceColumnMapper {
  private static final Set<DeviceField> DATES =
      EnumSet.of(
          DeviceField.COMMISSIONING_DATE,
          DeviceField.PRIOR_AUTHORIZATION_DATE,
          DeviceField.DECOMMISSIONING_DATE);

  private DeviceColumnMapper() {}

  /** Returns all columns as a list in this format: {@code :%s} yields {@code :make, :model}. */
  static String list(String form) {
    return Arrays.stream(DeviceField.values())
        .map(field -> form.replace("%s", of(field)))
        .collect(Collectors.joining(", "));
  }

  /** Returns the column of a field. */
  static String of(DeviceField field) {
    // "use" is a reserved word in SQL.
    return field == DeviceField.USE ? "device_use" : field.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the column value of a field. */
  static @Nullable Object value(DeviceField field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (field == DeviceField.SEQUENCE_NUMBER) {
      return Integer.valueOf(text);
    }
    return DATES.contains(field) ? LocalDate.parse(text) : text;
  }

  /** Returns all fields of a row. */
  static Map<DeviceField, String> read(ResultSet row) throws SQLException {
    Map<DeviceField, String> fields = new EnumMap<>(DeviceField.class);
    for (DeviceField field : DeviceField.values()) {
      String text = row.getString(of(field));
      if (text != null) {
        fields.put(field, text);
      }
    }
    return fields;
  }
}

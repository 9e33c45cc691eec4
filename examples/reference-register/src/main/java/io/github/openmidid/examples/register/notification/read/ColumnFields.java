package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.scan.ColumnUse;
import io.github.openmidid.examples.tables.scan.DataTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that the columns of all tables in a file hold. A header of the form counts first, then
 * what {@code tables} understands of it.
 */
final class ColumnFields {
  private static final Map<ColumnKind, DeviceField> KINDS =
      Map.of(
          ColumnKind.DEVICE_NUMBER, DeviceField.MID_ID,
          ColumnKind.OPERATOR, DeviceField.OPERATOR,
          ColumnKind.MODALITY, DeviceField.MODALITY,
          ColumnKind.MAKE, DeviceField.MAKE,
          ColumnKind.MODEL, DeviceField.MODEL,
          ColumnKind.SERIAL_NUMBER, DeviceField.SERIAL_NUMBER,
          ColumnKind.IN_SERVICE_SINCE, DeviceField.COMMISSIONING_DATE,
          ColumnKind.OUT_OF_SERVICE_SINCE, DeviceField.DECOMMISSIONING_DATE);

  private final IdentityHashMap<DataTable, List<Entry>> tables = new IdentityHashMap<>();
  private final List<FormColumn> columns = new ArrayList<>();

  /** A column and its field. */
  record Entry(int position, DeviceField field) {}

  /** Returns the kinds of column that a scan should use. */
  static Set<ColumnKind> kinds() {
    return KINDS.keySet();
  }

  /** Returns the columns of a table that are read, from left to right. */
  List<Entry> of(DataTable table) {
    return tables.computeIfAbsent(table, this::read);
  }

  private List<Entry> read(DataTable table) {
    List<Entry> entries = new ArrayList<>();
    for (ColumnUse column : table.columns()) {
      Optional<DeviceField> field = field(column);
      field.ifPresent(known -> entries.add(new Entry(column.position(), known)));
      columns.add(
          new FormColumn(
              table.sheet().flatMap(DisplayText::of),
              column.reference(),
              DisplayText.of(column.header()),
              field));
    }
    return List.copyOf(entries);
  }

  private static Optional<DeviceField> field(ColumnUse column) {
    return HeaderFields.find(column.header())
        .or(
            () ->
                column
                    .kind()
                    .filter(kind -> column.isUsed())
                    .flatMap(kind -> Optional.ofNullable(KINDS.get(kind))));
  }

  /** Returns all columns of the tables so far. */
  List<FormColumn> all() {
    return List.copyOf(columns);
  }

  /**
   * Returns whether a column of a sheet is read.
   *
   * @param letters the letters of the column, as a spreadsheet shows them
   */
  boolean isRead(Optional<String> sheet, String letters) {
    return tables.entrySet().stream()
        .filter(table -> table.getKey().sheet().equals(sheet))
        .flatMap(table -> table.getValue().stream())
        .anyMatch(entry -> FormNoteMapper.letters(entry.position()).equals(letters));
  }
}

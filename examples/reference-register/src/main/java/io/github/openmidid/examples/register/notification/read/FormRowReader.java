package io.github.openmidid.examples.register.notification.read;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import io.github.openmidid.examples.register.web.text.LocalizedText;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.scan.DataTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the rows of a notification file. */
final class FormRowReader {
  private final ColumnFields columns;

  FormRowReader(ColumnFields columns) {
    this.columns = columns;
  }

  /** Reads a row. A blank cell is no value: the form states only what changes. */
  FormRow read(DataTable table, TableRow row) {
    Map<DeviceField, Optional<String>> values = new EnumMap<>(DeviceField.class);
    List<RequestIssue> issues = new ArrayList<>();
    boolean isCanonical = true;
    for (ColumnFields.Entry column : columns.of(table)) {
      TableCell cell = row.cell(column.position());
      if (!cell.isBlank() || cell.isWithoutResult()) {
        put(values, column.field(), cell, issues);
        isCanonical &= column.field() != DeviceField.MID_ID || MidId.isCanonical(cell.text());
      }
    }
    if (!values.containsKey(DeviceField.MID_ID) && issues.stream().noneMatch(this::isOfMidId)) {
      issues.add(issue(DeviceField.MID_ID, "issue.required"));
    }
    if (isTooWide(table, row)) {
      issues.add(issue(DeviceField.MID_ID, "notification.tooWide"));
    }
    return new FormRow(
        table.sheet().flatMap(DisplayText::of), row.line(), values, isCanonical, false, issues);
  }

  private boolean isOfMidId(RequestIssue issue) {
    return DeviceField.MID_ID.code().equals(issue.name());
  }

  private static void put(
      Map<DeviceField, Optional<String>> values,
      DeviceField field,
      TableCell cell,
      List<RequestIssue> issues) {
    int before = issues.size();
    Optional<String> value =
        FormCellReader.isRemoval(cell)
            ? Optional.empty()
            : new FormCellReader(field, issues).read(cell);
    if (issues.size() > before) {
      return;
    }
    Optional<String> other = values.putIfAbsent(field, value);
    if (other != null && !other.equals(value)) {
      issues.add(issue(field, "notification.twoColumns"));
    }
  }

  /** Returns whether there is content beyond the last header, as after an unquoted delimiter. */
  private static boolean isTooWide(DataTable table, TableRow row) {
    int width =
        table.columns().stream()
            .filter(column -> !column.header().isBlank())
            .mapToInt(column -> column.position() + 1)
            .max()
            .orElse(0);
    return table.sheet().isEmpty()
        && row.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
  }

  private static RequestIssue issue(DeviceField field, String key) {
    return RequestIssue.invalidInput("body", field.code(), LocalizedText.of(key));
  }
}

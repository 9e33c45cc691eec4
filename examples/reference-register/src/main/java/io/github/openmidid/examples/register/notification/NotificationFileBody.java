package io.github.openmidid.examples.register.notification;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.FieldChange;
import io.github.openmidid.examples.register.notification.read.FormColumn;
import io.github.openmidid.examples.register.notification.read.FormNote;
import io.github.openmidid.examples.register.web.WarningBody;
import io.github.openmidid.examples.register.web.problem.RequestIssue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The response body for a notification file. */
record NotificationFileBody(
    String fileName, String operator, List<Row> items, List<Column> columns, List<Note> notes) {

  static NotificationFileBody of(NotificationFormResult result, Locale language) {
    return new NotificationFileBody(
        result.name().toString(),
        result.operator(),
        result.rows().stream().map(row -> Row.of(row, language)).toList(),
        result.columns().stream().map(Column::of).toList(),
        result.notes().stream().map(note -> Note.of(note, language)).toList());
  }

  /** The response body for a row. */
  record Row(
      @Nullable String sheet,
      int line,
      String outcome,
      @Nullable String midId,
      @Nullable String deviceId,
      @Nullable List<FieldChange> changes,
      @Nullable List<WarningBody> warnings,
      @Nullable List<RequestIssue.Body> issues) {

    private static Row of(FormRowResult row, Locale language) {
      return new Row(
          row.sheet().orElse(null),
          row.line(),
          row.outcome().code(),
          row.midId().map(MidId::toString).orElse(null),
          row.deviceId().orElse(null),
          row.changes().isEmpty() ? null : row.changes(),
          row.warnings().isEmpty() ? null : WarningBody.of(row.warnings(), language),
          row.issues().isEmpty()
              ? null
              : row.issues().stream().map(issue -> issue.in(language)).toList());
    }
  }

  /** The response body for a column. */
  record Column(
      @Nullable String sheet, String cell, @Nullable String header, @Nullable String field) {

    private static Column of(FormColumn column) {
      return new Column(
          column.sheet().orElse(null),
          column.cell(),
          column.header().orElse(null),
          column.field().map(DeviceField::code).orElse(null));
    }
  }

  /** The response body for a note. */
  record Note(
      String code,
      int count,
      @Nullable String sheet,
      @Nullable String place,
      boolean unread,
      String detail) {

    private static Note of(FormNote note, Locale language) {
      return new Note(
          note.code(),
          note.count(),
          note.sheet().orElse(null),
          note.place().orElse(null),
          note.isUnread(),
          note.detail().in(language));
    }
  }
}

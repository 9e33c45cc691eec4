package io.github.openmidid.client.notification;

import java.util.List;
import java.util.Objects;

/**
 * The result of the processing of a notification file by a register. Immutable.
 *
 * @param fileName the name of the file in canonical form, without extension
 * @param operator the operator of the devices
 * @param rows one result per row, in the order of the rows
 * @param columns all columns of the tables, also those that were not read
 * @param notes how the file was read, and what was not read
 */
public record NotificationFileResult(
    String fileName,
    String operator,
    List<NotificationRow> rows,
    List<NotificationColumn> columns,
    List<NotificationNote> notes) {
  /** Copies the lists and validates that nothing is null. */
  public NotificationFileResult {
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(operator, "operator");
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /**
   * Returns whether everything was entered: no row was refused, each column with a header was
   * understood, and no place with data was left unread.
   */
  public boolean isComplete() {
    return rows.stream().noneMatch(NotificationRow::isRefused)
        && columns.stream()
            .allMatch(column -> column.header().isEmpty() || column.fieldCode().isPresent())
        && notes.stream().noneMatch(NotificationNote::isUnread);
  }
}

package io.github.openmidid.examples.register.notification;

import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.examples.register.notification.read.FormColumn;
import io.github.openmidid.examples.register.notification.read.FormNote;
import java.util.List;

/**
 * The result of a notification file.
 *
 * @param name its name
 * @param operator the operator whose devices it reports
 * @param rows one result for each row, in the order of the rows
 * @param columns all columns, read or not
 * @param notes how the file was read, and what was not read
 */
public record NotificationFormResult(
    NotificationFileName name,
    String operator,
    List<FormRowResult> rows,
    List<FormColumn> columns,
    List<FormNote> notes) {}

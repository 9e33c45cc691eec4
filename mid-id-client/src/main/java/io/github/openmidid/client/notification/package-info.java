/**
 * Notification files: the forms that operators send by mail, entered by the FPS Health.
 *
 * <p>Start at {@link io.github.openmidid.client.notification.NotificationFiles}:
 *
 * <pre>{@code
 * NotificationFile form = NotificationFile.of(file).withOperator("AZ Voorbeeld Gent");
 * NotificationFileResult result = client.notificationFiles().submit(form);
 * for (NotificationRow row : result.rows()) {
 *   out.println(row.line() + " " + row.outcomeCode());
 * }
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.notification;

import org.jspecify.annotations.NullMarked;

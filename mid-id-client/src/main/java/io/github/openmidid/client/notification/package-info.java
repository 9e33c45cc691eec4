/**
 * Notification files: the forms that operators send by mail, entered by the FPS Health.
 *
 * <p>Start at {@link io.github.openmidid.client.notification.NotificationFiles}:
 *
 * <pre>{@code
 * NotificationFile file = NotificationFile.of(Path.of("111-CT1-2026-MELDING_TOESTEL.xlsx"));
 * NotificationFileResult result =
 *     client.notificationFiles().submit(file.withOperator("AZ Voorbeeld Gent"));
 * for (NotificationRow row : result.rows()) {
 *   out.println(row.line() + " " + row.outcomeCode());
 * }
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.notification;

import org.jspecify.annotations.NullMarked;

package io.github.openmidid.client.notification;

import io.github.openmidid.client.MidIdClientException;

/** Operations on notification files. */
public interface NotificationFiles {

  /**
   * Enters a notification file in the cadastre. Reserved to the FPS Health, which enters what
   * operators send by mail (circular on the MID-ID, 2022, annex). Each row reports a device, or
   * states what changes in one that the cadastre has; it is entered by itself, or refused with the
   * reasons.
   *
   * <p>Idempotent: if the {@linkplain MidIdClientException#isOutcomeOpen outcome is open}, repeat
   * the call with the same file. A row that was entered before is not entered again; its outcome is
   * {@code unchanged}.
   *
   * @param file the file; not null
   * @return one result per row, with what was not read
   * @throws MidIdClientException if the request as a whole failed; a {@link
   *     io.github.openmidid.client.RegisterResponseException} has an issue {@code fileName}, {@code
   *     content} or {@code operator} if the register does not accept that part
   */
  NotificationFileResult submit(NotificationFile file);
}

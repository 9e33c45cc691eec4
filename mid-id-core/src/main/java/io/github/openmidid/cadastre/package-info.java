/**
 * The data for the cadastre, the national register of devices: the {@linkplain
 * io.github.openmidid.cadastre.DeviceReport report} of a device, a {@linkplain
 * io.github.openmidid.cadastre.DeviceChange change}, the {@linkplain
 * io.github.openmidid.cadastre.NotificationDeadline deadline}, and the {@linkplain
 * io.github.openmidid.cadastre.NotificationFileName name} of the notification file.
 *
 * <p>Start at {@link io.github.openmidid.cadastre.DeviceReport}; {@code client.devices().report} of
 * the client sends it.
 *
 * <pre>{@code
 * NotificationDeadline deadline = new NotificationDeadline(LocalDate.of(2026, 11, 22));
 * deadline.isLate(LocalDate.of(2026, 12, 1));
 *
 * FileNameDiagnosis name = NotificationFileName.diagnose(text);
 * }</pre>
 *
 * <p>Sources: royal decree of 19 January 2016 on the communication of data on heavy medical
 * equipment, art. 1/1 and 2, as amended on 17 October 2021 and 18 April 2022; circular on the
 * MID-ID (2022); FAQ of the FPS Health on the register. A report does not imply that permits exist.
 */
@NullMarked
package io.github.openmidid.cadastre;

import org.jspecify.annotations.NullMarked;

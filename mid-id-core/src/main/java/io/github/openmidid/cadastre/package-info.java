/**
 * What is sent to the cadastre, the national register of devices: {@linkplain
 * io.github.openmidid.cadastre.DeviceReport the report} of a device, {@linkplain
 * io.github.openmidid.cadastre.DeviceChange what changes} of it, {@linkplain
 * io.github.openmidid.cadastre.NotificationDeadline until when}, and {@linkplain
 * io.github.openmidid.cadastre.NotificationFileName the name} of the form.
 *
 * <p>Sources: royal decree of 19 January 2016 on the communication of data on heavy medical
 * equipment, art. 1/1 and 2, as amended on 17 October 2021 and 18 April 2022; circular on the
 * MID-ID (2022); FAQ of the FPS Health on the register. What is reported says nothing about
 * permits.
 */
@NullMarked
package io.github.openmidid.cadastre;

import org.jspecify.annotations.NullMarked;

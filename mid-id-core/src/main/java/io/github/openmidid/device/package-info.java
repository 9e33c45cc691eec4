/**
 * Registered devices, and the comparison of what people and programs write about a device with
 * them: serial numbers, makers, models.
 *
 * <p>Start at {@link io.github.openmidid.device.DeviceDirectory}.
 *
 * <pre>{@code
 * DeviceDirectory directory = DeviceDirectory.of(devices);
 * SerialNumber number = SerialNumber.parse("INCISIVE CT N 550020");
 * directory.withSerialNumber(number); // the device with serial number 550020
 * }</pre>
 */
@NullMarked
package io.github.openmidid.device;

import org.jspecify.annotations.NullMarked;

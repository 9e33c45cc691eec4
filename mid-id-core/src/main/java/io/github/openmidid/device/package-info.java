/**
 * Registered devices, and the rules by which what is stated about a device identifies one of them:
 * serial numbers, makers, models.
 *
 * <p>Start at {@link io.github.openmidid.device.DeviceDirectory}.
 *
 * <pre>{@code
 * RegisteredDevice device =
 *     RegisteredDevice.builder(midId).make("Philips").serialNumber("INCISIVE CT N 550020").build();
 * DeviceDirectory directory = DeviceDirectory.of(List.of(device));
 *
 * DeviceMatch match =
 *     directory.match(
 *         DeviceEvidence.builder().make("PHILIPS").serialNumber("SN 00550020").build());
 * match.outcome(); // CERTAIN
 * }</pre>
 */
@NullMarked
package io.github.openmidid.device;

import org.jspecify.annotations.NullMarked;

package io.github.openmidid.examples.his.device;

/**
 * An event: a device has been created or changed. It is published in the transaction that stores
 * the device.
 */
public record DeviceStored(Device device) {}

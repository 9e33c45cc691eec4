package io.github.openmidid.billing;

/**
 * A device and the days on which it has a number.
 *
 * @param timeline the device
 * @param period the number and the days
 */
record NumberHolder(DeviceTimeline timeline, BillingPeriod period) {}

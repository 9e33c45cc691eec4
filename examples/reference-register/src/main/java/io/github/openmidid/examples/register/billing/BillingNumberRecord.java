package io.github.openmidid.examples.register.billing;

import io.github.openmidid.MidId;
import java.time.Instant;

/**
 * The billing number of a device.
 *
 * @param midId the identifier of the device
 * @param number the number; its format is not public
 * @param givenAt when it was assigned; it is not valid before
 */
public record BillingNumberRecord(MidId midId, String number, Instant givenAt) {}

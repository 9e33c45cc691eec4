package io.github.openmidid.examples.register.delivery;

import java.time.Instant;

/**
 * A delivery that a supplier has reported.
 *
 * @param deliveryId the id of the delivery
 * @param supplier the supplier
 * @param reportedAt when it was reported
 * @param report the reported details
 */
public record DeliveryRecord(
    String deliveryId, String supplier, Instant reportedAt, DeliveryDetails report) {}

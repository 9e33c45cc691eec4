package io.github.openmidid.examples.register.delivery;

import java.time.Instant;

/**
 * A delivery that was reported.
 *
 * @param deliveryId chosen by the register
 * @param supplier by whom
 * @param reportedAt when
 * @param report what
 */
public record DeliveryRecord(
    String deliveryId, String supplier, Instant reportedAt, DeliveryDetails report) {}

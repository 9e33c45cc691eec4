package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.examples.register.rules.Warning;
import java.time.Instant;
import java.util.List;

/**
 * A delivery that a supplier has reported.
 *
 * @param deliveryId the id of the delivery
 * @param supplier the supplier
 * @param reportedAt when it was reported
 * @param report the reported details
 * @param warnings the present contradictions of other deliveries with the same identifier
 */
public record DeliveryRecord(
    String deliveryId,
    String supplier,
    Instant reportedAt,
    DeliveryDetails report,
    List<Warning> warnings) {}

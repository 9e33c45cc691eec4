package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * The conditions of a delivery query.
 *
 * @param organization only the deliveries by or to this organization; all if empty
 * @param midId only the deliveries with this identifier, if present
 * @param conflicting whether only those that another delivery with the same identifier contradicts
 * @param after only deliveries whose id sorts after this one, if present
 */
public record DeliveryFilter(
    Optional<String> organization,
    Optional<MidId> midId,
    boolean conflicting,
    Optional<String> after) {}

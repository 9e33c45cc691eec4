package io.github.openmidid.examples.register.delivery;

import io.github.openmidid.MidId;
import java.util.Optional;

/**
 * Which deliveries are asked for.
 *
 * @param organization those by this organization, or to it; all if empty
 * @param midId those with this identifier, if given
 * @param after those that sort after this one, if given
 */
public record DeliveryFilter(
    Optional<String> organization, Optional<MidId> midId, Optional<String> after) {}

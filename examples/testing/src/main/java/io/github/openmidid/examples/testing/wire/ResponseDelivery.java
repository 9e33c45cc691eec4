package io.github.openmidid.examples.testing.wire;

import io.github.openmidid.examples.testing.http.Response;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A response and the way in which it is sent.
 *
 * @param framing the framing of the response
 * @param wire the damage of the bytes, if any
 * @param random chooses the details
 * @param end the end of the round to which it belongs
 */
public record ResponseDelivery<F>(
    Response response,
    F framing,
    Optional<WireFault> wire,
    SplittableRandom random,
    RoundEnd end) {}

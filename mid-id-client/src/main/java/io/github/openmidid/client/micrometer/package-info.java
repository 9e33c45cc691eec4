/**
 * Micrometer timers, counters and observations of the calls of a client.
 *
 * <p>Start at {@link io.github.openmidid.client.micrometer.MicrometerCallListener}:
 *
 * <pre>{@code
 * MidIdClient client =
 *     MidIdClient.builder()
 *         .baseUrl(URI.create("https://register.example/midIdRegister/v1"))
 *         .accessToken(accessToken)
 *         .callListener(new MicrometerCallListener(meters))
 *         .build();
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.micrometer;

import org.jspecify.annotations.NullMarked;

/**
 * Devices over time, to check whether examinations could be billed on their days.
 *
 * <p>Start at {@link io.github.openmidid.client.timeline.DeviceTimelines}:
 *
 * <pre>{@code
 * Optional<DeviceTimeline> device = client.deviceTimelines().find(midId);
 * BillingDirectory directory = client.deviceTimelines().directory();
 * BillingCheck check = BillingCheck.of(directory);
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.timeline;

import org.jspecify.annotations.NullMarked;

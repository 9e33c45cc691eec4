/**
 * Devices over time, to check whether examinations could be billed on their days.
 *
 * <p>Start at {@link io.github.openmidid.client.timeline.DeviceTimelines}:
 *
 * <pre>{@code
 * BillingCheck check = BillingCheck.of(client.deviceTimelines().directory());
 * List<DeviceTimeline> holders = client.deviceTimelines().withBillingNumber("12345", day);
 * }</pre>
 */
@NullMarked
package io.github.openmidid.client.timeline;

import org.jspecify.annotations.NullMarked;

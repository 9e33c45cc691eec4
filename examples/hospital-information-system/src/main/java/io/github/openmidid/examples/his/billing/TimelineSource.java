package io.github.openmidid.examples.his.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.DeviceTimeline;
import java.util.Optional;

/**
 * Supplies the timelines of devices from a register: {@code client.deviceTimelines()::find}, or the
 * directory of a snapshot.
 */
@FunctionalInterface
interface TimelineSource {
  /** Returns the timeline of a device; empty if the register does not know it. */
  Optional<DeviceTimeline> find(MidId midId);
}

package io.github.openmidid.client.internal.snapshot;

import static io.github.openmidid.client.internal.contract.ResponseValue.required;

import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.client.internal.contract.DeviceTimelineWire;
import io.github.openmidid.client.internal.contract.RegistrationWire;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/** The JSON of a line: a registration, and the device over time unless the extent is minimal. */
public final class SnapshotLine extends RegistrationWire {
  public @Nullable DeviceTimelineWire timeline;

  /** Maps the device over time; the registration is that of this line. */
  DeviceTimeline toTimeline(Registration registration) {
    DeviceTimelineWire wire = required("timeline", timeline);
    DeviceTimeline.Builder builder =
        DeviceTimeline.builder(registration.midId())
            .modality(registration.modality().orElse(null))
            .operator(registration.operator().orElse(null));
    wire.linkedOn().ifPresent(builder::linkedOn);
    if (registration.status() == RegistrationStatus.AVAILABLE) {
      rejectIf(wire.linkedOn().isPresent(), "linkedOn contradicts the status");
      builder.unlinked();
    }
    wire.addTo(builder);
    DeviceTimeline result = builder.build();
    rejectIf(isNumberMissing(registration, result), "billingNumber is not in the timeline");
    return result;
  }

  private static boolean isNumberMissing(Registration registration, DeviceTimeline timeline) {
    return registration.billingNumber().isPresent()
        && timeline.isBillingDisclosed()
        && timeline.billingPeriods().stream()
            .map(BillingPeriod::number)
            .noneMatch(registration.billingNumber().get()::equals);
  }

  private static void rejectIf(boolean isContradiction, String message) {
    if (isContradiction) {
      throw new MalformedResponseException(message, null);
    }
  }
}

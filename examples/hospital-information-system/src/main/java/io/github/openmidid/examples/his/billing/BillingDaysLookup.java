package io.github.openmidid.examples.his.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.examples.his.lookup.DeviceStatus;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import io.github.openmidid.examples.his.lookup.RegisterFailure;
import io.github.openmidid.examples.his.lookup.RegisterFailureLog;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks up the days on which examinations on a device may be billed. */
@Service
public class BillingDaysLookup {
  private static final ZoneId BELGIUM = ZoneId.of("Europe/Brussels");
  private static final String DISCLOSED = "disclosed";
  private static final String UNKNOWN = "unknown";
  private static final String UNDISCLOSED = "undisclosed";

  private final TimelineSource timelines;
  private final Clock clock;

  BillingDaysLookup(TimelineSource timelines, Clock clock) {
    this.timelines = timelines;
    this.clock = clock;
  }

  /**
   * Returns the days of a device. A register that could not be consulted a moment ago, or does not
   * know the device, is not requested again.
   *
   * @param verdict the result of looking up the device
   */
  public BillingDays of(MidId midId, DeviceVerdict verdict) {
    LocalDate today = LocalDate.now(clock.withZone(BELGIUM));
    if (verdict.status() == DeviceStatus.UNKNOWN) {
      return new BillingDays(UNKNOWN, today, List.of());
    }
    if (verdict.status() == DeviceStatus.NOT_CHECKED) {
      String code =
          RegisterFailure.ofCode(verdict.code()).map(RegisterFailure::code).orElse(UNDISCLOSED);
      return new BillingDays(code, today, List.of());
    }
    try {
      return of(timelines.find(midId), today);
    } catch (RuntimeException e) {
      return new BillingDays(RegisterFailureLog.log(e).code(), today, List.of());
    }
  }

  private static BillingDays of(Optional<DeviceTimeline> found, LocalDate today) {
    if (found.isEmpty()) {
      return new BillingDays(UNKNOWN, today, List.of());
    }
    DeviceTimeline timeline = found.get();
    return timeline.isBillingDisclosed()
        ? new BillingDays(DISCLOSED, today, BillingSpans.of(timeline, today))
        : new BillingDays(UNDISCLOSED, today, List.of());
  }
}

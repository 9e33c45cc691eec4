package io.github.openmidid.examples.register.snapshot;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.billing.BillingNumberStore;
import io.github.openmidid.examples.register.config.RegisterSettings;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.examples.register.security.CallerExtent;
import io.github.openmidid.examples.register.timeline.DeviceTimelineBody;
import io.github.openmidid.examples.register.timeline.DeviceTimelineRecord;
import io.github.openmidid.examples.register.timeline.DeviceTimelineStore;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Creates the content of snapshots. The identifiers are those of one moment, and so are the billing
 * numbers, so that none seems to be on two devices because it has moved meanwhile. Status and
 * number of a line follow from the device over time in the same line, and never contradict it.
 */
@Component
class SnapshotContentFactory {
  private static final int BATCH = 1_000;

  /** The facts of a device that the caller does not see. */
  private static final Map<String, Object> HIDDEN = new LinkedHashMap<>();

  static {
    for (String name : List.of("uses", "campuses", "siteNumbers", "billingNumbers")) {
      HIDDEN.put(name, List.of());
    }
    HIDDEN.put("billingNumbersTold", false);
  }

  private final BillingNumberStore billingNumbers;
  private final DeviceTimelineStore timelines;
  private final RegisterSettings settings;

  SnapshotContentFactory(
      BillingNumberStore billingNumbers, DeviceTimelineStore timelines, RegisterSettings settings) {
    this.billingNumbers = billingNumbers;
    this.timelines = timelines;
    this.settings = settings;
  }

  /**
   * Creates the content.
   *
   * @param registrations the registrations of the view, ordered by identifier
   */
  byte[] create(
      String snapshotId, Instant createdAt, SnapshotView view, List<Registration> registrations) {
    SnapshotLineWriter lines = new SnapshotLineWriter();
    lines.addHeader(snapshotId, createdAt, settings.environment(), view, registrations.size());
    if (view.extent() == CallerExtent.MINIMAL) {
      registrations.forEach(lines::addMinimal);
      return lines.content();
    }
    Map<MidId, List<BillingNumberRecord>> numbers =
        billingNumbers.ofOperators(view.deviceOperatorSet());
    for (int from = 0; from < registrations.size(); from += BATCH) {
      List<Registration> batch =
          registrations.subList(from, Math.min(from + BATCH, registrations.size()));
      Map<MidId, DeviceTimelineRecord> devices = devices(batch, view, numbers);
      for (Registration registration : batch) {
        DeviceTimelineRecord device = devices.get(registration.midId());
        if (device == null) {
          lines.add(registration, HIDDEN);
        } else {
          lines.add(registration(registration, device, BelgianTime.date(createdAt)), facts(device));
        }
      }
    }
    return lines.content();
  }

  private Map<MidId, DeviceTimelineRecord> devices(
      List<Registration> batch, SnapshotView view, Map<MidId, List<BillingNumberRecord>> numbers) {
    List<MidId> visible =
        batch.stream()
            .filter(registration -> view.holdsDevicesOf(registration.operator().orElseThrow()))
            .map(Registration::midId)
            .toList();
    return timelines.findAll(visible, numbers).stream()
        .collect(Collectors.toMap(DeviceTimelineRecord::midId, Function.identity()));
  }

  private static Map<String, Object> facts(DeviceTimelineRecord device) {
    Map<String, Object> facts = DeviceTimelineBody.facts(device);
    facts.remove("linked"); // the status of the line states it
    return facts;
  }

  private static Registration registration(
      Registration registration, DeviceTimelineRecord device, LocalDate day) {
    Optional<String> number =
        device.billingNumbers().stream()
            .filter(period -> period.isValidOn(day))
            .map(BillingNumberRecord::number)
            .findFirst();
    return new Registration(
        registration.midId(),
        registration.modalityCode(),
        registration.operator(),
        (device.isLinked() ? RegistrationStatus.LINKED : RegistrationStatus.AVAILABLE).code(),
        registration.grantedAt(),
        number);
  }
}

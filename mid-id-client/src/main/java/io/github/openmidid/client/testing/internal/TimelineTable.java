package io.github.openmidid.client.testing.internal;

import io.github.openmidid.MidId;
import io.github.openmidid.billing.BillingNumberForm;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.register.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The timelines of devices, from the other tables. */
public final class TimelineTable {
  private final MemoryRegister register;

  TimelineTable(MemoryRegister register) {
    this.register = register;
  }

  /** Returns the timeline of an identifier of the caller's organization. */
  public Optional<DeviceTimeline> find(TestCaller caller, MidId midId) {
    return register
        .registrations()
        .find(midId)
        .filter(found -> caller.sees(found.operator()))
        .map(this::timeline);
  }

  /** Returns the timelines that the caller sees after an identifier, in order. */
  public List<DeviceTimeline> list(TestCaller caller, @Nullable String after) {
    return register.registrations().all().stream()
        .filter(found -> after == null || found.midId().toString().compareTo(after) > 0)
        .filter(found -> caller.sees(found.operator()))
        .map(this::timeline)
        .toList();
  }

  /** Returns whether a device had a number on a day, regardless of leading zeros. */
  public static boolean hasNumber(DeviceTimeline device, String number, LocalDate day) {
    String form = BillingNumberForm.of(number);
    return device.billingPeriods().stream()
        .anyMatch(
            period -> period.contains(day) && BillingNumberForm.of(period.number()).equals(form));
  }

  private DeviceTimeline timeline(Registration registration) {
    MidId midId = registration.midId();
    DeviceTimeline.Builder timeline =
        DeviceTimeline.builder(midId)
            .modality(registration.modality().orElse(null))
            .operator(registration.operator().orElse(null));
    if (!registration.isLinked()) {
      timeline.unlinked();
    }
    register.links().find(midId).map(Link::linkedAt).ifPresent(timeline::linkedAt);
    register.devices().find(midId).ifPresent(device -> addFacts(timeline, device));
    List<BillingPeriod> periods = register.billingNumbers().periods(midId);
    periods.forEach(timeline::billingNumber);
    if (periods.isEmpty() && registration.billingNumber().isPresent()) {
      // The test has registered the number without its days.
      timeline.billingNumbersUndisclosed();
    }
    return timeline.build();
  }

  private void addFacts(DeviceTimeline.Builder timeline, CadastreDevice device) {
    timeline
        .inServiceSince(day(device, DeviceField.COMMISSIONING_DATE))
        .lastDayOfUse(day(device, DeviceField.DECOMMISSIONING_DATE));
    for (DeviceEvent event : register.devices().events(device.deviceId())) {
      LocalDate since =
          event.eventCode().equals("reported")
              ? LocalDate.MIN
              : MemoryRegister.date(event.changedAt());
      event.changes().forEach(change -> addFact(timeline, change, since));
    }
  }

  private static @Nullable LocalDate day(CadastreDevice device, DeviceField field) {
    return device.get(field).map(LocalDate::parse).orElse(null);
  }

  private static void addFact(
      DeviceTimeline.Builder timeline, DeviceEvent.Change change, LocalDate since) {
    @Nullable String text = change.after().orElse(null);
    switch (DeviceField.ofCode(change.name()).orElse(DeviceField.MID_ID)) {
      case USE -> timeline.use(change.after().flatMap(DeviceUse::ofCode).orElse(null), since);
      case CAMPUS -> timeline.campus(text, since);
      case SITE_NUMBER -> timeline.siteNumber(text, since);
      default -> {}
    }
  }
}

package io.github.openmidid.client.testing;

import static io.github.openmidid.client.testing.MemoryRegisterFixture.UNKNOWN;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Verifies the days of billing numbers and the timelines of the register in memory. */
class TestTimelinesTest {
  private static final String HOSPITAL = "AZ Voorbeeld";
  private static final LocalDate TODAY = LocalDate.of(2027, 2, 2);

  private final SettableClock clock = new SettableClock(Instant.parse("2027-02-02T10:00:00Z"));
  private final TestMidIdClient hospital =
      TestMidIdClient.builder()
          .participant(Participant.OPERATOR, HOSPITAL)
          .clock(clock)
          .pageSize(1)
          .build();
  private final TestMidIdClient other = hospital.as(Participant.OPERATOR, "AZ Elders");
  private final TestMidIdClient health = hospital.as(Participant.FPS_HEALTH, "FPS Health");
  private final TestMidIdClient riziv = hospital.as(Participant.RIZIV, "RIZIV");
  private final BillingNumbers numbers = riziv.billingNumbers();

  private CadastreDevice linked() {
    MidId midId = hospital.midIds().request(Modality.MRI).midId();
    CadastreDevice device =
        hospital
            .devices()
            .report(
                DeviceReport.builder()
                    .midId(midId)
                    .operator(HOSPITAL)
                    .modality(Modality.MRI)
                    .make("Example Medical")
                    .model("Scan 64")
                    .serialNumber("SN-1")
                    .use(DeviceUse.CLINICAL)
                    .campus("Campus Noord")
                    .siteNumber("7")
                    .commissioningDate(LocalDate.of(2020, 1, 2))
                    .build());
    health.links().link(midId, device.deviceId());
    return hospital.devices().find(midId).orElseThrow();
  }

  @Test
  void numberMovesToAnotherDeviceAfterItsLastDay() {
    MidId first = linked().midId();
    MidId second = linked().midId();
    numbers.assign(first, "0012");
    assertRejected(() -> numbers.assign(second, "12"), "billingNumberInUse");
    assertRejected(
        () -> numbers.assign(second, "000"), "badRequest", "schemaViolation billingNumber");
    assertRejected(
        () -> numbers.assign(second, "13", TODAY.minusDays(1)),
        "badRequest",
        "outOfRange validFrom");
    assertRejected(
        () -> numbers.end(first, TODAY.minusDays(1)), "badRequest", "invalidPeriod validUntil");
    assertRejected(
        () -> numbers.end(second, TODAY), "resourceNotFound", "referencedResourceNotFound midId");
    assertThat(numbers.end(first, TODAY, "Vervangen")).isEqualTo(numbers.end(first, TODAY));
    assertRejected(() -> numbers.end(first, TODAY.plusDays(1)), "billingNumberEnded");
    assertRejected(() -> numbers.assign(first, "34"), "billingNumberGiven");
    numbers.assign(first, "34", TODAY.plusDays(1));
    numbers.assign(second, "12", TODAY.plusDays(1));

    assertThat(hospital.find(first).orElseThrow().billingNumber()).contains("0012");
    assertThat(hospital.devices().find(second).orElseThrow().billingNumber()).isEmpty();
    assertThat(hospital.billingNumbers().find(first).orElseThrow().number()).isEqualTo("34");
    clock.advance(Duration.ofDays(1));
    assertThat(hospital.find(first).orElseThrow().billingNumber()).contains("34");
    assertThat(hospital.devices().find(second).orElseThrow().billingNumber()).contains("12");
    assertThat(riziv.deviceTimelines().withBillingNumber("012", TODAY))
        .extracting(DeviceTimeline::midId)
        .containsExactly(first);
    assertThat(riziv.deviceTimelines().withBillingNumber("012", TODAY.plusDays(1)))
        .extracting(DeviceTimeline::midId)
        .containsExactly(second);
    assertThat(other.deviceTimelines().withBillingNumber("012", TODAY)).isEmpty();
    assertThat(hospital.deviceTimelines().find(first).orElseThrow().billingPeriods())
        .containsExactly(
            new BillingPeriod("0012", TODAY, Optional.of(TODAY)),
            new BillingPeriod("34", TODAY.plusDays(1), Optional.empty()));
  }

  @Test
  void timelineHoldsWhatWasReported() {
    CadastreDevice device = linked();
    clock.advance(Duration.ofDays(2));
    CadastreDevice moved =
        hospital.devices().change(device, DeviceChange.builder().campus("Campus Zuid").build());
    hospital
        .devices()
        .change(
            moved,
            DeviceChange.builder()
                .use(DeviceUse.SCIENTIFIC)
                .remove(DeviceField.SITE_NUMBER)
                .decommissioningDate(LocalDate.of(2030, 1, 1))
                .build());

    LocalDate since = TODAY.plusDays(2);
    assertThat(hospital.deviceTimelines().find(device.midId()))
        .contains(
            DeviceTimeline.builder(device.midId())
                .modality(Modality.MRI)
                .operator(HOSPITAL)
                .linkedOn(TODAY)
                .inServiceSince(LocalDate.of(2020, 1, 2))
                .lastDayOfUse(LocalDate.of(2030, 1, 1))
                .use(DeviceUse.CLINICAL)
                .use(DeviceUse.SCIENTIFIC, since)
                .campus("Campus Noord")
                .campus("Campus Zuid", since)
                .siteNumber("7")
                .siteNumber(null, since)
                .build());
  }

  @Test
  void directoryHoldsWhatTheCallerSees() {
    MidId linked = linked().midId();
    MidId granted = hospital.midIds().request(Modality.CT).midId();
    MidId foreign = other.midIds().request(Modality.CT).midId();

    assertThat(hospital.deviceTimelines().list())
        .extracting(DeviceTimeline::midId)
        .containsExactly(linked, granted);
    assertThat(hospital.deviceTimelines().find(granted).orElseThrow().isUnlinked()).isTrue();
    assertThat(hospital.deviceTimelines().find(foreign)).isEmpty();
    assertThat(hospital.deviceTimelines().find(UNKNOWN)).isEmpty();
    assertThat(hospital.deviceTimelines().directory().find(foreign)).isEmpty();
    assertThat(riziv.deviceTimelines().directory().timelines()).hasSize(3);
    assertThat(riziv.deviceTimelines().directory().asOf()).contains(clock.instant());
    assertRejected(
        () -> hospital.as(Participant.SUPPLIER, "Example Imaging").deviceTimelines().directory(),
        "missingScope");
    assertThatThrownBy(() -> hospital.deviceTimelines().withBillingNumber("-", TODAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hospital.deviceTimelines().withBillingNumber("1", LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> numbers.end(linked, TODAY, "x".repeat(201)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasNoDaysForANumberThatWasRegisteredWithoutThem() {
    Registration registration =
        new Registration(
            UNKNOWN,
            Modality.CT.code(),
            HOSPITAL,
            RegistrationStatus.LINKED.code(),
            Optional.of(clock.instant()),
            Optional.of("B-1"));
    DeviceTimeline timeline =
        TestMidIdClient.of(registration).deviceTimelines().find(UNKNOWN).orElseThrow();

    assertThat(timeline.isBillingDisclosed()).isFalse();
    assertThat(timeline.isUnlinked()).isFalse();
    assertThat(timeline.linkedOn()).isEmpty();
  }
}

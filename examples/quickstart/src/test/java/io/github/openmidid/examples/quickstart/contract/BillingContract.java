package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertBadRequest;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertConflict;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertRejected;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.device;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.extension;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.grant;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.report;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.text;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.today;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of billing numbers and of devices over time, for each client. */
interface BillingContract {
  ContractSide side();

  @Test
  default void assignsOneBillingNumberPerDevice() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient riziv = side().riziv();
    CadastreDevice device = device(client, organization, Modality.CT);
    MidId midId = device.midId();
    String number = "B-" + organization;
    assertConflict("notLinked", () -> riziv.billingNumbers().assign(midId, number));
    side().health().links().link(midId, device.deviceId());
    assertThat(client.billingNumbers().find(midId)).isEmpty();
    side().newCalls();

    BillingNumber given = riziv.billingNumbers().assign(midId, number);

    assertThat(side().newCalls()).containsExactly("POST assignBillingNumber ANSWERED 201 1");
    assertThat(given)
        .isEqualTo(
            new BillingNumber(
                midId, number, given.givenAt(), Optional.of(today()), Optional.empty()));
    assertThat(riziv.billingNumbers().assign(midId, number)).isEqualTo(given);
    assertThat(side().newCalls())
        .containsExactly(
            "POST assignBillingNumber ANSWERED 303 1", "GET getBillingNumber ANSWERED 200 1");
    assertThat(client.billingNumbers().find(midId)).contains(given);
    assertThat(side().operator(side().newOrganization()).billingNumbers().find(midId)).isEmpty();
    assertThat(client.find(midId).orElseThrow().billingNumber()).contains(number);
    assertThat(client.devices().find(midId).orElseThrow().billingNumber()).contains(number);
    assertConflict("billingNumberGiven", () -> riziv.billingNumbers().assign(midId, "other"));
    assertBadRequest(() -> riziv.billingNumbers().assign(unknown(), number), unknown("midId"));
    assertBadRequest(
        () -> riziv.billingNumbers().assign(midId, "9".repeat(65)), text("billingNumber"));
  }

  @Test
  default void findsTheDeviceThatHadANumberOnADay() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient riziv = side().riziv();
    MidId midId = linked(client, organization, DeviceUse.CLINICAL).midId();
    MidId free = grant(client, Modality.MRI);
    String number = "M-" + organization;
    LocalDate today = today();
    assertBadRequest(
        () -> riziv.billingNumbers().assign(midId, number, today.minusDays(1)),
        extension(
            "outOfRange",
            "validFrom",
            "a billing number never applies retroactively: its first day is the day of its"
                + " assignment, "
                + today
                + ", at the earliest (FAQ of the FPS Public Health, question 1)"));
    assertRejected(
        404,
        "urn:problem-type:belgif:resourceNotFound",
        () -> riziv.billingNumbers().end(midId, today),
        unknown("midId"));
    riziv.billingNumbers().assign(midId, number);
    side().newCalls();

    BillingNumber ended = riziv.billingNumbers().end(midId, today, "replaced");

    assertThat(side().newCalls()).containsExactly("POST endBillingNumber ANSWERED 200 1");
    assertThat(ended.validUntil()).contains(today);
    assertThat(riziv.billingNumbers().end(midId, today)).isEqualTo(ended);
    assertConflict(
        "billingNumberEnded", () -> riziv.billingNumbers().end(midId, today.plusDays(1)));
    assertBadRequest(
        () -> riziv.billingNumbers().assign(midId, "000"),
        new ProblemIssue(
            "urn:problem-type:belgif:input-validation:schemaViolation",
            "billingNumber",
            "a billing number does not consist of zeros only"));
    riziv.billingNumbers().assign(midId, number + "2", today.plusDays(1));
    assertThat(client.find(midId).orElseThrow().billingNumber()).contains(number);
    assertThat(client.billingNumbers().find(midId).orElseThrow().number()).isEqualTo(number + "2");
    DeviceTimeline timeline = client.deviceTimelines().find(midId).orElseThrow();
    assertThat(timeline)
        .isEqualTo(
            DeviceTimeline.builder(midId)
                .modality(Modality.CT)
                .operator(organization)
                .linkedOn(today)
                .inServiceSince(timeline.inServiceSince().orElseThrow())
                .use(DeviceUse.CLINICAL)
                .campus("Campus Noord")
                .billingNumber(new BillingPeriod(number, today, Optional.of(today)))
                .billingNumber(number + "2", today.plusDays(1))
                .build());
    assertThat(client.deviceTimelines().find(free).orElseThrow().isUnlinked()).isTrue();
    assertThat(riziv.deviceTimelines().withBillingNumber(number, today)).containsExactly(timeline);
    assertThat(riziv.deviceTimelines().withBillingNumber(number, today.plusDays(1))).isEmpty();
    MidIdClient stranger = side().operator(side().newOrganization());
    assertThat(stranger.deviceTimelines().find(midId)).isEmpty();
    assertThat(stranger.deviceTimelines().directory().timelines()).isEmpty();
    assertThat(client.deviceTimelines().directory().timelines())
        .extracting(DeviceTimeline::midId)
        .containsExactlyInAnyOrder(midId, free);
    assertThat(riziv.deviceTimelines().list()).contains(timeline);
    CadastreDevice device = client.devices().find(midId).orElseThrow();
    List<DeviceEvent> history = client.devices().history(device.deviceId()).toList();
    assertThat(history)
        .extracting(DeviceEvent::eventCode)
        .containsExactly("reported", "linked", "billed", "billingEnded", "billed");
    assertThat(history.get(3).changes())
        .containsExactly(added("validUntil", today.toString()), added("reason", "replaced"));
  }

  private static DeviceEvent.Change added(String name, String text) {
    return new DeviceEvent.Change(name, Optional.empty(), Optional.of(text));
  }

  @Test
  default void assignsNumbersToClinicalDevicesInServiceOnly() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient riziv = side().riziv();
    CadastreDevice numbered = linked(client, organization, DeviceUse.MIXED);
    CadastreDevice scientific = linked(client, organization, DeviceUse.SCIENTIFIC);
    CadastreDevice old = linked(client, organization, DeviceUse.CLINICAL);
    client
        .devices()
        .change(
            old.deviceId(),
            "2",
            DeviceChange.builder()
                .commissioningDate(LocalDate.of(2024, 1, 1))
                .decommissioningDate(LocalDate.of(2025, 1, 1))
                .build());
    CadastreDevice free = linked(client, organization, DeviceUse.CLINICAL);
    riziv.billingNumbers().assign(numbered.midId(), "N-" + organization);

    assertConflict("notClinical", () -> riziv.billingNumbers().assign(scientific.midId(), "other"));
    assertConflict("decommissioned", () -> riziv.billingNumbers().assign(old.midId(), "other"));
    assertConflict(
        "billingNumberInUse",
        () -> riziv.billingNumbers().assign(free.midId(), "N-" + organization));
  }

  private CadastreDevice linked(MidIdClient client, String organization, DeviceUse use) {
    MidId midId = grant(client, Modality.CT);
    CadastreDevice device =
        client.devices().report(report(midId, organization, Modality.CT).use(use).build());
    side().health().links().link(midId, device.deviceId());
    return device;
  }
}

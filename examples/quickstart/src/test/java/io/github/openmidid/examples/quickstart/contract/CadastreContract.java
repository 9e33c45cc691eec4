package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertBadRequest;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertConflict;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertRejected;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.delivery;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.device;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.extension;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.grant;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.otherModality;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.otherOperator;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.report;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.today;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of the reports and changes of devices, for each client. */
interface CadastreContract {
  RegisterWarning CHANGED_AFTER_LINK =
      new RegisterWarning(
          "changedAfterLink",
          "changed after the MID-ID was linked: the FPS Health sees this change");
  String NO_DEVICE = "00000000-0000-4000-8000-000000000000";

  ContractSide side();

  @Test
  default void reportsOneDevicePerRequest() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidId midId = grant(client, Modality.CT);
    DeviceReport report =
        report(midId, organization, Modality.CT)
            .commissioningDate(ContractFixture.today().plusDays(2))
            .build();
    UUID reference = UUID.randomUUID();
    side().newCalls();

    CadastreDevice device = client.devices().report(reference, report);

    assertThat(side().newCalls()).containsExactly("POST reportDevice ANSWERED 201 1");
    assertThat(device.version()).isEqualTo("1");
    assertThat(device.midId()).isEqualTo(midId);
    assertThat(device.fields()).isEqualTo(report.fields());
    assertThat(device.isLinked()).isFalse();
    assertThat(device.billingNumber()).isEmpty();
    assertThat(device.changedAt()).isEqualTo(device.reportedAt());
    assertThat(device.warnings())
        .containsExactly(
            new RegisterWarning(
                "lateNotification",
                "reported less than a month before commissioning: the billing number may come"
                    + " later and is not assigned retroactively"));
    assertThat(client.devices().report(reference, report)).isEqualTo(device);
    assertThat(side().newCalls())
        .containsExactly("POST reportDevice ANSWERED 303 1", "GET getDevice ANSWERED 200 1");
    assertConflict(
        "requestReferenceReused",
        () ->
            client
                .devices()
                .report(
                    reference, report(midId, organization, Modality.CT).model("Other").build()));
    assertThat(client.devices().find(device.deviceId())).contains(device);
    assertThat(client.devices().find(midId)).contains(device);
    assertThat(client.devices().find(NO_DEVICE)).isEmpty();
    assertThat(side().operator(side().newOrganization()).devices().find(device.deviceId()))
        .isEmpty();
    assertThat(side().riziv().devices().find(device.deviceId())).contains(device);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> client.devices().find("not an id"))
        .withMessage("deviceId is not a valid id");
  }

  @Test
  default void rejectsReportsThatContradictTheRegister() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidId midId = grant(client, Modality.CT);
    String other = side().newOrganization();

    assertBadRequest(
        () -> client.devices().report(report(unknown(), organization, Modality.CT).build()),
        unknown("midId"));
    assertBadRequest(
        () -> client.devices().report(report(midId, other, Modality.CT).build()),
        otherOperator("operator"),
        otherOperator("midId"));
    assertBadRequest(
        () -> side().health().devices().report(report(midId, other, Modality.PET).build()),
        otherOperator("midId"),
        otherModality("modality"));
    CadastreDevice device =
        client.devices().report(report(midId, organization, Modality.CT).sequenceNumber(1).build());
    assertConflict(
        "midIdInUse",
        () -> client.devices().report(report(midId, organization, Modality.CT).build()));
    MidId second = grant(client, Modality.CT);
    assertBadRequest(
        () ->
            client
                .devices()
                .report(report(second, organization, Modality.CT).sequenceNumber(1).build()),
        extension(
            "rejectedInput",
            "sequenceNumber",
            "another device of this modality has or had this sequence number"));
    side().health().links().link(midId, device.deviceId());
    assertConflict(
        "midIdLinked",
        () -> client.devices().report(report(midId, organization, Modality.CT).build()));
  }

  @Test
  default void changesAVersionOnce() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    CadastreDevice first = device(client, organization, Modality.CT);
    DeviceChange move =
        DeviceChange.builder().campus("Campus Zuid").sequenceNumber(7).siteNumber("12").build();
    side().newCalls();

    CadastreDevice second = client.devices().change(first, move);

    assertThat(side().newCalls()).containsExactly("PATCH changeDevice ANSWERED 200 1");
    assertThat(second.version()).isEqualTo("2");
    assertThat(second.get(DeviceField.CAMPUS)).contains("Campus Zuid");
    assertThat(second.reportedAt()).isEqualTo(first.reportedAt());
    assertThat(client.devices().change(first, move)).isEqualTo(second);
    assertThat(client.devices().change(second, move)).as("no difference").isEqualTo(second);
    DeviceChange removal = DeviceChange.builder().remove(DeviceField.SITE_NUMBER).build();
    assertRejected(
        412,
        ContractFixture.OWN + "versionOutdated",
        () -> client.devices().change(first, removal));
    CadastreDevice third = client.devices().change(second, removal);
    assertThat(third.get(DeviceField.SITE_NUMBER)).isEmpty();
    assertThat(client.devices().change(first, move)).as("as it was then").isEqualTo(second);
    assertRejected(
        404,
        "urn:problem-type:belgif:resourceNotFound",
        () -> client.devices().change(NO_DEVICE, "1", removal),
        unknown("deviceId"));
    assertRejected(
        404,
        "urn:problem-type:belgif:resourceNotFound",
        () ->
            side()
                .operator(side().newOrganization())
                .devices()
                .change(first.deviceId(), "3", removal),
        unknown("deviceId"));
    assertThat(side().health().devices().change(third, move).version()).isEqualTo("4");
  }

  @Test
  default void rejectsChangesThatContradictTheRegister() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    CadastreDevice device = device(client, organization, Modality.PET);
    CadastreDevice other = device(client, organization, Modality.PET);
    MidId free = grant(client, Modality.PET);

    assertBadRequest(
        () ->
            client
                .devices()
                .change(
                    device,
                    DeviceChange.builder().decommissioningDate(LocalDate.of(2020, 1, 1)).build()),
        extension(
            "invalidPeriod",
            "decommissioningDate",
            "the decommissioning date is before the commissioning date"));
    assertBadRequest(
        () ->
            client.devices().change(device, DeviceChange.builder().modality(Modality.MRI).build()),
        otherModality("modality"));
    assertBadRequest(
        () ->
            client
                .devices()
                .change(
                    device,
                    DeviceChange.builder()
                        .remove(DeviceField.PRIOR_AUTHORIZATION_DATE)
                        .modality(Modality.CT)
                        .build()),
        otherModality("modality"),
        new ProblemIssue(
            "urn:problem-type:openmidid:input-validation:midIdRegister:priorAuthorizationMissing",
            "priorAuthorizationDate",
            "for a device of this modality the date of the prior authorization is required"));
    assertConflict(
        "midIdInUse",
        () -> client.devices().change(device, DeviceChange.builder().midId(other.midId()).build()));
    CadastreDevice renamed =
        client.devices().change(device, DeviceChange.builder().midId(free).build());
    assertThat(renamed.midId()).isEqualTo(free);
    assertThat(client.devices().find(device.midId())).isEmpty();
    side().health().links().link(free, device.deviceId());
    assertConflict(
        "midIdLinked",
        () ->
            client
                .devices()
                .change(
                    device.deviceId(), "3", DeviceChange.builder().midId(device.midId()).build()));
  }

  @Test
  default void rejectsDatesThatAreNotPlausible() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidId midId = grant(client, Modality.MRI);
    LocalDate latest = today().plusYears(10);
    DeviceReport.Builder report = report(midId, organization, Modality.MRI);

    assertBadRequest(
        () -> client.devices().report(report.commissioningDate(latest.plusDays(1)).build()),
        outOfRange("commissioningDate", latest));
    CadastreDevice device = client.devices().report(report.commissioningDate(latest).build());
    assertBadRequest(
        () -> client.devices().change(device, end(LocalDate.of(9999, 12, 31))),
        outOfRange("decommissioningDate", latest));
    assertBadRequest(
        () ->
            client
                .devices()
                .change(
                    device,
                    DeviceChange.builder().commissioningDate(LocalDate.of(2023, 9, 14)).build()),
        extension(
            "invalidPeriod",
            "priorAuthorizationDate",
            "the date of the prior authorization is after the commissioning date"));
    assertThat(client.devices().change(device, end(latest)).version()).isEqualTo("2");
    DeliveryReport delivery = delivery(midId, organization, Modality.MRI);
    for (LocalDate installedOn : List.of(LocalDate.of(1970, 12, 31), latest.plusDays(1))) {
      assertBadRequest(
          () ->
              side()
                  .supplier()
                  .deliveries()
                  .report(
                      new DeliveryReport(
                          midId,
                          organization,
                          Modality.MRI,
                          delivery.make(),
                          delivery.model(),
                          delivery.serialNumber(),
                          installedOn,
                          Optional.empty())),
          outOfRange("installedOn", latest));
    }
  }

  private static DeviceChange end(LocalDate date) {
    return DeviceChange.builder().decommissioningDate(date).build();
  }

  private static ProblemIssue outOfRange(String name, LocalDate latest) {
    return extension("outOfRange", name, "this date is not between 1971-01-01 and " + latest);
  }

  @Test
  default void warnsOfChangesAfterTheLink() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    CadastreDevice device = device(client, organization, Modality.MRI);
    CadastreDevice before =
        client.devices().change(device, DeviceChange.builder().serialNumber("SN-2").build());
    assertThat(before.warnings()).as("before the link").isEmpty();
    side().health().links().link(device.midId(), device.deviceId());
    CadastreDevice linked = client.devices().find(device.deviceId()).orElseThrow();
    CadastreDevice moved =
        client.devices().change(linked, DeviceChange.builder().campus("Campus Zuid").build());
    assertThat(moved.warnings()).isEmpty();
    CadastreDevice ended = client.devices().change(moved, end(today().plusYears(5)));
    assertThat(ended.warnings()).as("the end of its use").isEmpty();
    DeviceFilter filter = DeviceFilter.all().withChangedAfterLink();
    assertThat(side().health().devices().list(filter.withMidId(device.midId()))).isEmpty();

    CadastreDevice changed = ended;
    for (DeviceChange change :
        List.of(
            DeviceChange.builder().serialNumber("SN-3").build(),
            DeviceChange.builder().make("Another").build(),
            DeviceChange.builder().model("Another").build(),
            DeviceChange.builder().use(DeviceUse.SCIENTIFIC).build(),
            DeviceChange.builder().commissioningDate(today().plusMonths(4)).build(),
            DeviceChange.builder().remove(DeviceField.PRIOR_AUTHORIZATION_DATE).build(),
            end(today().plusYears(6)),
            DeviceChange.builder().remove(DeviceField.DECOMMISSIONING_DATE).build())) {
      changed = client.devices().change(changed, change);
      assertThat(changed.warnings()).as("%s", change).containsExactly(CHANGED_AFTER_LINK);
    }
    CadastreDevice last =
        client.devices().change(changed, DeviceChange.builder().campus("Campus West").build());
    assertThat(last.warnings()).as("of this change").isEmpty();
    assertThat(client.devices().history(device.deviceId()))
        .extracting(event -> event.version() + " " + event.warnings().size())
        .containsExactly(
            "1 0", "2 0", "3 0", "4 0", "5 0", "6 1", "7 1", "8 1", "9 1", "10 1", "11 1", "12 1",
            "13 1", "14 0");
    assertThat(side().health().devices().list(filter.withMidId(device.midId())))
        .as("after another change too")
        .containsExactly(last);
    assertThat(client.devices().list(filter)).containsExactly(last);
  }
}

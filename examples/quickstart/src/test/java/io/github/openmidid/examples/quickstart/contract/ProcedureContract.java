package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertBadRequest;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.assertConflict;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.delivery;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.device;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.grant;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.otherMidId;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.otherModality;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.otherOperator;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.report;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.text;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.RegisterWarning;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.testing.Participant;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The contract of deliveries, links and the list for FANC, for each client. */
interface ProcedureContract {
  RegisterWarning SEVERAL_SUPPLIERS =
      new RegisterWarning(
          "severalSuppliers", "several suppliers have reported a delivery with this MID-ID");
  RegisterWarning SEVERAL_SERIAL_NUMBERS =
      new RegisterWarning(
          "severalSerialNumbers", "the deliveries with this MID-ID state different serial numbers");

  ContractSide side();

  @Test
  default void reportsOneDeliveryPerRequest() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient supplier = side().supplier();
    MidId midId = grant(client, Modality.MRI);
    DeliveryReport report = delivery(midId, organization, Modality.MRI);
    UUID reference = UUID.randomUUID();
    assertThat(supplier.find(midId)).isEmpty();
    side().newCalls();

    Delivery delivery = supplier.deliveries().report(reference, report);

    assertThat(side().newCalls()).containsExactly("POST reportDelivery ANSWERED 201 1");
    assertThat(delivery)
        .isEqualTo(
            new Delivery(
                delivery.deliveryId(),
                "Voorbeeld Medical Imaging",
                delivery.reportedAt(),
                midId,
                organization,
                "mri",
                "Example Medical",
                "Scan 64",
                "SN-1",
                LocalDate.of(2026, 11, 2),
                Optional.of("Campus Noord"),
                List.of()));
    assertThat(supplier.deliveries().report(reference, report)).isEqualTo(delivery);
    assertThat(side().newCalls())
        .containsExactly("POST reportDelivery ANSWERED 303 1", "GET getDelivery ANSWERED 200 1");
    assertThat(supplier.find(midId)).as("delivered by it").isPresent();
    assertThat(supplier.deliveries().list(midId)).containsExactly(delivery);
    assertThat(supplier.deliveries().list()).contains(delivery);
    assertThat(client.deliveries().list()).containsExactly(delivery);
    assertThat(client.deliveries().find(delivery.deliveryId())).contains(delivery);
    MidIdClient stranger = side().operator(side().newOrganization());
    assertThat(stranger.deliveries().find(delivery.deliveryId())).isEmpty();
    assertThat(stranger.deliveries().list(midId)).isEmpty();
  }

  @Test
  default void rejectsDeliveriesThatContradictTheRegister() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient supplier = side().supplier();
    CadastreDevice device = device(client, organization, Modality.CT);
    MidId midId = device.midId();
    UUID reference = UUID.randomUUID();

    assertBadRequest(
        () -> supplier.deliveries().report(delivery(unknown(), organization, Modality.CT)),
        unknown("midId"));
    assertBadRequest(
        () -> supplier.deliveries().report(delivery(midId, "Another", Modality.PET)),
        otherOperator("operator"),
        otherModality("modality"));
    assertBadRequest(
        () ->
            supplier
                .deliveries()
                .report(
                    new DeliveryReport(
                        midId,
                        "x".repeat(201),
                        Modality.CT,
                        " ",
                        "m".repeat(201),
                        "s".repeat(101),
                        LocalDate.of(2026, 1, 1),
                        Optional.of("two\nlines"))),
        text("operator"),
        text("make"),
        text("model"),
        text("serialNumber"),
        text("campus"));
    supplier.deliveries().report(reference, delivery(midId, organization, Modality.CT));
    assertConflict(
        "requestReferenceReused",
        () -> supplier.deliveries().report(reference, delivery(midId, "Another", Modality.CT)));
    side().health().links().link(midId, device.deviceId());
    assertConflict(
        "midIdLinked",
        () -> supplier.deliveries().report(delivery(midId, organization, Modality.CT)));
  }

  @Test
  default void showsASupplierModalityAndStatusOnly() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient supplier = side().client(Participant.SUPPLIER, side().newOrganization());
    CadastreDevice device = device(client, organization, Modality.CT);
    MidId midId = device.midId();
    MidId foreign = grant(client, Modality.CT);
    assertThat(supplier.midIds().list(MidIdFilter.all())).isEmpty();
    supplier.deliveries().report(delivery(midId, organization, Modality.CT));
    side().health().links().link(midId, device.deviceId());
    side().riziv().billingNumbers().assign(midId, "B-" + organization);
    Registration seen =
        new Registration(
            midId, "ct", Optional.empty(), "linked", Optional.empty(), Optional.empty());

    assertThat(supplier.find(midId)).contains(seen);
    assertThat(supplier.midIds().findAll(List.of(midId, foreign)).values()).containsExactly(seen);
    assertThat(supplier.midIds().list(MidIdFilter.all())).containsExactly(seen);
    assertThat(supplier.midIds().list(MidIdFilter.all().withStatus(RegistrationStatus.AVAILABLE)))
        .isEmpty();
    assertThat(supplier.midIds().overview()).startsWith(new ModalityCount("ct", 1, 0, 1));
    assertThat(supplier.midIds().overview().get(1)).isEqualTo(new ModalityCount("pet", 0, 0, 0));
    assertThat(client.find(midId).orElseThrow().billingNumber()).isPresent();
  }

  @Test
  default void recordsDeliveriesThatContradictEachOther() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient supplier = side().client(Participant.SUPPLIER, side().newOrganization());
    MidIdClient competitor = side().client(Participant.SUPPLIER, side().newOrganization());
    CadastreDevice device = device(client, organization, Modality.CT);
    DeliveryReport report = delivery(device.midId(), organization, Modality.CT);
    UUID reference = UUID.randomUUID();
    Delivery first = supplier.deliveries().report(reference, report);
    assertThat(first.warnings()).isEmpty();
    assertThat(supplier.deliveries().listConflicting()).isEmpty();

    Delivery second = competitor.deliveries().report(report);

    assertThat(second.warnings()).containsExactly(SEVERAL_SUPPLIERS);
    assertThat(supplier.deliveries().find(first.deliveryId()).orElseThrow().warnings())
        .containsExactly(SEVERAL_SUPPLIERS);
    assertThat(supplier.deliveries().report(reference, report).warnings())
        .as("a repetition")
        .containsExactly(SEVERAL_SUPPLIERS);
    assertThat(supplier.deliveries().listConflicting())
        .as("not that of the other")
        .extracting(Delivery::deliveryId)
        .containsExactly(first.deliveryId());
    DeliveryReport corrected =
        new DeliveryReport(
            report.midId(),
            report.operator(),
            report.modality(),
            report.make(),
            report.model(),
            "SN-9",
            report.installedOn(),
            report.campus());
    Delivery third = competitor.deliveries().report(corrected);
    assertThat(side().health().deliveries().list(device.midId()))
        .hasSize(3)
        .allSatisfy(
            delivery ->
                assertThat(delivery.warnings())
                    .containsExactly(SEVERAL_SUPPLIERS, SEVERAL_SERIAL_NUMBERS));
    assertThat(side().health().deliveries().listConflicting())
        .extracting(Delivery::deliveryId)
        .contains(first.deliveryId(), second.deliveryId(), third.deliveryId());
    assertThat(client.deliveries().listConflicting()).hasSize(3);
    assertThat(side().health().links().link(device.midId(), device.deviceId()).warnings())
        .extracting(RegisterWarning::code)
        .containsExactly("deliveryDiffers", "severalSuppliers", "severalSerialNumbers");
  }

  @Test
  default void linksPermanently() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient health = side().health();
    CadastreDevice device = device(client, organization, Modality.CT);
    MidId midId = device.midId();
    assertThat(client.links().find(midId)).isEmpty();
    side().newCalls();

    Link link = health.links().link(midId, device.deviceId());

    assertThat(side().newCalls()).containsExactly("POST linkMidId ANSWERED 201 1");
    assertThat(link)
        .isEqualTo(
            new Link(
                midId,
                device.deviceId(),
                link.linkedAt(),
                List.of(
                    new RegisterWarning(
                        "deliveryMissing",
                        "no supplier has reported the delivery of the device"))));
    assertThat(health.links().link(midId, device.deviceId())).isEqualTo(link);
    assertThat(side().newCalls())
        .containsExactly("POST linkMidId ANSWERED 303 1", "GET getLink ANSWERED 200 1");
    assertThat(client.links().find(midId)).contains(link);
    assertThat(side().operator(side().newOrganization()).links().find(midId)).isEmpty();
    assertThat(client.find(midId).orElseThrow().status()).isEqualTo(RegistrationStatus.LINKED);
    CadastreDevice linked = client.devices().find(device.deviceId()).orElseThrow();
    assertThat(linked.isLinked()).isTrue();
    assertThat(linked.version()).isEqualTo("2");
    assertThat(client.midIds().overview()).startsWith(new ModalityCount("ct", 1, 0, 1));
    CadastreDevice other = device(client, organization, Modality.CT);
    assertConflict("midIdLinked", () -> health.links().link(midId, other.deviceId()));
    assertConflict("deviceLinked", () -> health.links().link(other.midId(), device.deviceId()));
    assertBadRequest(
        () -> health.links().link(unknown(), CadastreContract.NO_DEVICE),
        unknown("midId"),
        unknown("deviceId"));
  }

  @Test
  default void comparesALinkWithReportAndDelivery() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    CadastreDevice device = device(client, organization, Modality.CT);
    String other = side().newOrganization();
    MidId ofOther = grant(side().operator(other), Modality.PET);

    assertBadRequest(
        () -> side().health().links().link(ofOther, device.deviceId()),
        otherOperator("midId"),
        otherModality("midId"),
        otherMidId("midId"));
    side().supplier().deliveries().report(delivery(device.midId(), organization, Modality.CT));
    CadastreDevice renamed =
        client.devices().change(device, DeviceChange.builder().serialNumber("SN-2").build());
    assertThat(side().health().links().link(device.midId(), renamed.deviceId()).warnings())
        .containsExactly(
            new RegisterWarning(
                "deliveryDiffers", "the supplier stated another serial number than the operator"));
    CadastreDevice second = device(client, organization, Modality.CT);
    side().supplier().deliveries().report(delivery(second.midId(), organization, Modality.CT));
    assertThat(side().health().links().link(second.midId(), second.deviceId()).warnings())
        .isEmpty();
  }

  @Test
  default void listsEachIdentifierForFancAtItsLatestChange() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidIdClient fanc = side().client(Participant.FANC, "FANC");
    MidId first = grant(client, Modality.CT);
    MidId second = grant(client, Modality.PET);
    grant(client, Modality.MRI);
    List<FancDevice> all =
        fanc.fanc().list().filter(found -> found.operator().equals(organization)).toList();
    assertThat(all).extracting(FancDevice::midId).containsExactly(first, second);
    FancChanges changes = fanc.fanc().changes();
    while (changes.hasMore()) {
      changes = fanc.fanc().changesAfter(changes.cursor());
    }
    assertThat(fanc.fanc().changesAfter(changes.cursor()).cursor()).isEqualTo(changes.cursor());

    CadastreDevice device =
        client.devices().report(report(first, organization, Modality.CT).build());
    client.devices().change(device, DeviceChange.builder().model("Scan 128").build());
    FancDevice reported = fanc.fanc().changesAfter(changes.cursor()).devices().get(0);
    side().health().links().link(first, device.deviceId());
    List<FancDevice> changed = fanc.fanc().changesAfter(changes.cursor()).devices();

    assertThat(changed)
        .containsExactly(
            new FancDevice(
                first,
                "ct",
                organization,
                "linked",
                Optional.of("Campus Noord"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                changed.get(0).changedAt()));
    assertThat(reported.statusCode()).isEqualTo("available");
    assertThat(reported.changedAt())
        .as("a new model is not in the list")
        .isEqualTo(device.reportedAt());
    client
        .devices()
        .change(device.deviceId(), "3", DeviceChange.builder().campus("Campus Zuid").build());
    assertThat(fanc.fanc().changesAfter(changes.cursor()).devices())
        .singleElement()
        .extracting(FancDevice::campus)
        .isEqualTo(Optional.of("Campus Zuid"));
  }
}

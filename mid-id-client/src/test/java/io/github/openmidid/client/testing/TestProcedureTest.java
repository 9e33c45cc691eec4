package io.github.openmidid.client.testing;

import static io.github.openmidid.client.testing.MemoryRegisterFixture.NONE;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.UNKNOWN;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.assertRejected;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.delivery;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.cadastre.BillingNumber;
import io.github.openmidid.client.cadastre.BillingNumbers;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.Link;
import io.github.openmidid.client.cadastre.RegisterWarning;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Verifies deliveries, links and billing numbers of the register in memory. */
class TestProcedureTest {
  private final MemoryRegisterFixture register = new MemoryRegisterFixture();

  @Test
  void reportsADeliveryOncePerReference() {
    MidId midId = register.grant(Modality.CT);
    DeliveryReport report = delivery(midId, Modality.CT, "SN-1");
    UUID reference = UUID.randomUUID();
    assertThat(register.supplier.find(midId)).isEmpty();
    Delivery delivery = register.supplier.deliveries().report(reference, report);
    assertThat(register.supplier.deliveries().report(reference, report)).isEqualTo(delivery);
    assertThat(register.supplier.find(midId)).isPresent();
    assertRejected(
        () ->
            register.supplier.deliveries().report(reference, delivery(midId, Modality.CT, "SN-2")),
        "requestReferenceReused");
    Delivery second = register.supplier.deliveries().report(report);
    Delivery third = register.supplier.deliveries().report(report);
    assertThat(register.hospital.deliveries().list()).containsExactly(delivery, second, third);
    assertThat(register.supplier.deliveries().list(midId)).hasSize(3);
    assertThat(register.supplier.deliveries().list(UNKNOWN)).isEmpty();
    assertThat(register.hospital.deliveries().find(delivery.deliveryId())).contains(delivery);
    assertThat(register.other.deliveries().find(delivery.deliveryId())).isEmpty();
  }

  @Test
  void comparesADeliveryWithTheRegistration() {
    CadastreDevice linked = register.linkedDevice(DeviceUse.CLINICAL);
    assertRejected(
        () -> register.supplier.deliveries().report(delivery(UNKNOWN, Modality.CT, "1")),
        "badRequest",
        "referencedResourceNotFound midId");
    MidId ofOther = register.other.midIds().request(Modality.CT).midId();
    assertRejected(
        () -> register.supplier.deliveries().report(delivery(ofOther, Modality.MRI, "1")),
        "badRequest",
        "operatorMismatch operator",
        "modalityMismatch modality");
    assertRejected(
        () -> register.supplier.deliveries().report(delivery(linked.midId(), Modality.CT, "1")),
        "midIdLinked");
    assertRejected(
        () ->
            register
                .supplier
                .deliveries()
                .report(
                    new DeliveryReport(
                        UNKNOWN,
                        "a",
                        Modality.CT,
                        "",
                        "m".repeat(201),
                        "b",
                        LocalDate.of(2026, 1, 1),
                        Optional.of("\n"))),
        "badRequest",
        "schemaViolation make",
        "schemaViolation model",
        "schemaViolation campus");
  }

  @Test
  void linksOnceAndPermanently() {
    CadastreDevice device = register.device(Modality.CT);
    CadastreDevice second = register.device(Modality.CT);
    MidId midId = device.midId();
    Link link = register.health.links().link(midId, device.deviceId());
    assertThat(register.health.links().link(midId, device.deviceId())).isEqualTo(link);
    assertThat(link.warnings())
        .extracting(RegisterWarning::code)
        .containsExactly("deliveryMissing");
    assertThat(register.hospital.links().find(midId)).contains(link);
    assertThat(register.other.links().find(midId)).isEmpty();
    assertThat(register.hospital.find(midId).orElseThrow().isLinked()).isTrue();
    assertRejected(() -> register.health.links().link(midId, second.deviceId()), "midIdLinked");
    assertRejected(
        () -> register.health.links().link(second.midId(), device.deviceId()), "deviceLinked");
    assertRejected(
        () -> register.health.links().link(UNKNOWN, NONE),
        "badRequest",
        "referencedResourceNotFound midId",
        "referencedResourceNotFound deviceId");
    MidId ofOther = register.other.midIds().request(Modality.MRI).midId();
    assertRejected(
        () -> register.health.links().link(ofOther, second.deviceId()),
        "badRequest",
        "operatorMismatch midId",
        "modalityMismatch midId",
        "midIdMismatch midId");
  }

  @Test
  void comparesALinkWithAllDeliveries() {
    CadastreDevice device = register.device(Modality.CT);
    CadastreDevice second = register.device(Modality.CT);
    register.supplier.deliveries().report(delivery(device.midId(), Modality.CT, "SN-1"));
    register.supplier.deliveries().report(delivery(second.midId(), Modality.CT, "SN-1"));
    register.supplier.deliveries().report(delivery(second.midId(), Modality.CT, "SN-2"));
    assertThat(register.health.links().link(device.midId(), device.deviceId()).warnings())
        .isEmpty();
    assertThat(register.health.links().link(second.midId(), second.deviceId()).warnings())
        .extracting(RegisterWarning::code)
        .containsExactly("deliveryDiffers", "severalSerialNumbers");
  }

  @Test
  void assignsABillingNumberOnce() {
    BillingNumbers numbers = register.riziv.billingNumbers();
    CadastreDevice device = register.device(Modality.CT);
    MidId midId = device.midId();
    assertRejected(() -> numbers.assign(midId, "B-1"), "notLinked");
    register.health.links().link(midId, device.deviceId());
    BillingNumber given = numbers.assign(midId, "B-1");
    assertThat(numbers.assign(midId, "B-1")).isEqualTo(given);
    assertThat(register.hospital.billingNumbers().find(midId)).contains(given);
    assertThat(register.other.billingNumbers().find(midId)).isEmpty();
    assertThat(register.hospital.find(midId).orElseThrow().billingNumber()).contains("B-1");
    assertRejected(() -> numbers.assign(midId, "B-2"), "billingNumberGiven");
    assertRejected(
        () -> numbers.assign(UNKNOWN, "B-3"), "badRequest", "referencedResourceNotFound midId");
    assertRejected(
        () -> numbers.assign(midId, "9".repeat(65)), "badRequest", "schemaViolation billingNumber");
    MidId second = register.linkedDevice(DeviceUse.CLINICAL).midId();
    assertRejected(() -> numbers.assign(second, "B-1"), "billingNumberInUse");
    MidId scientific = register.linkedDevice(DeviceUse.SCIENTIFIC).midId();
    assertRejected(() -> numbers.assign(scientific, "B-4"), "notClinical");
    CadastreDevice old = register.linkedDevice(DeviceUse.CLINICAL);
    register
        .hospital
        .devices()
        .change(
            old,
            DeviceChange.builder()
                .commissioningDate(LocalDate.of(2024, 1, 1))
                .decommissioningDate(LocalDate.of(2027, 2, 1))
                .build());
    assertRejected(() -> numbers.assign(old.midId(), "B-5"), "decommissioned");
  }
}

package io.github.openmidid.client.testing;

import static io.github.openmidid.client.testing.MemoryRegisterFixture.NONE;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.UNKNOWN;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.Devices;
import io.github.openmidid.client.cadastre.RegisterWarning;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Verifies the devices of the register in memory; the contract test compares them with others. */
class TestDevicesTest {
  private final MemoryRegisterFixture register = new MemoryRegisterFixture();
  private final Devices devices = register.hospital.devices();

  @Test
  void reportsOncePerReference() {
    MidId midId = register.grant(Modality.CT);
    UUID reference = UUID.randomUUID();
    DeviceReport report = register.report(midId, Modality.CT).build();
    CadastreDevice device = devices.report(reference, report);
    assertThat(devices.report(reference, report)).isEqualTo(device);
    assertThat(device.warnings()).isEmpty();
    assertRejected(
        () -> devices.report(reference, register.report(midId, Modality.CT).model("x").build()),
        "requestReferenceReused");
    assertRejected(() -> devices.report(report), "midIdInUse");
    assertThat(devices.find(device.deviceId())).contains(device);
    assertThat(register.other.devices().find(device.deviceId())).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> devices.find("a/b"));
  }

  @Test
  void comparesAReportWithTheRegistration() {
    MidId midId = register.grant(Modality.PET);
    assertRejected(
        () -> devices.report(register.report(UNKNOWN, Modality.PET).build()),
        "badRequest",
        "referencedResourceNotFound midId");
    assertRejected(
        () -> register.other.devices().report(register.report(midId, Modality.CT).build()),
        "badRequest",
        "operatorMismatch operator",
        "modalityMismatch modality");
    assertRejected(
        () ->
            register
                .health
                .devices()
                .report(register.report(midId, Modality.PET).operator("AZ Elders").build()),
        "badRequest",
        "operatorMismatch midId");
    CadastreDevice linked = register.linkedDevice(DeviceUse.MIXED);
    assertRejected(
        () -> devices.report(register.report(linked.midId(), Modality.CT).build()), "midIdLinked");
  }

  @Test
  void neverReusesASequenceNumber() {
    CadastreDevice first =
        devices.report(
            register.report(register.grant(Modality.CT), Modality.CT).sequenceNumber(1).build());
    devices.change(first, DeviceChange.builder().sequenceNumber(2).build());
    for (int number : new int[] {1, 2}) {
      assertRejected(
          () ->
              devices.report(
                  register
                      .report(register.grant(Modality.CT), Modality.CT)
                      .sequenceNumber(number)
                      .build()),
          "badRequest",
          "rejectedInput sequenceNumber");
    }
  }

  @Test
  void repeatsAnIdenticalChangeOfTheSameVersion() {
    CadastreDevice first = register.device(Modality.CT);
    DeviceChange change = DeviceChange.builder().campus("Campus Zuid").siteNumber("12").build();
    CadastreDevice second = devices.change(first, change);
    assertThat(devices.change(first, change)).isEqualTo(second);
    assertThat(devices.change(second, change)).isEqualTo(second);
    DeviceChange removal = DeviceChange.builder().remove(DeviceField.SITE_NUMBER).build();
    assertRejected(() -> devices.change(first, removal), "versionOutdated");
    assertRejected(() -> register.health.devices().change(first, change), "versionOutdated");
    assertThat(devices.change(second, removal).version()).isEqualTo("3");
    assertThat(devices.change(first, change)).isEqualTo(second);
    assertRejected(
        () -> devices.change(NONE, "1", removal),
        "resourceNotFound",
        "referencedResourceNotFound deviceId");
    assertRejected(
        () -> register.other.devices().change(second, removal),
        "resourceNotFound",
        "referencedResourceNotFound deviceId");
  }

  @Test
  void rejectsChangesThatContradictTheRegister() {
    CadastreDevice device = register.device(Modality.PET);
    CadastreDevice second = register.device(Modality.PET);
    assertRejected(
        () -> devices.change(device, DeviceChange.builder().midId(second.midId()).build()),
        "midIdInUse");
    assertRejected(
        () ->
            devices.change(
                device,
                DeviceChange.builder()
                    .modality(Modality.CT)
                    .remove(DeviceField.PRIOR_AUTHORIZATION_DATE)
                    .decommissioningDate(LocalDate.of(2027, 5, 31))
                    .build()),
        "badRequest",
        "modalityMismatch modality",
        "priorAuthorizationMissing priorAuthorizationDate",
        "invalidPeriod decommissioningDate");
    CadastreDevice linked = register.linkedDevice(DeviceUse.MIXED);
    MidId free = register.grant(Modality.CT);
    assertRejected(
        () -> devices.change(linked, DeviceChange.builder().midId(free).build()), "midIdLinked");
    assertRejected(
        () -> devices.change(linked, DeviceChange.builder().modality(Modality.MRI).build()),
        "midIdLinked");
    assertThat(
            devices
                .change(device, DeviceChange.builder().midId(register.grant(Modality.PET)).build())
                .version())
        .isEqualTo("2");
  }

  @Test
  void warnsOfALateDate() {
    CadastreDevice device = register.device(Modality.MRI);
    DeviceChange earlier =
        DeviceChange.builder().commissioningDate(LocalDate.of(2027, 3, 1)).build();
    CadastreDevice late = devices.change(device, earlier);
    assertThat(late.warnings())
        .extracting(RegisterWarning::code)
        .containsExactly("lateNotification");
    assertThat(devices.change(late, DeviceChange.builder().model("x").build()).warnings())
        .isEmpty();
  }

  @Test
  void listsDevicesInPages() {
    CadastreDevice first = register.device(Modality.CT);
    CadastreDevice old =
        devices.change(
            register.device(Modality.MRI),
            DeviceChange.builder()
                .commissioningDate(LocalDate.of(2024, 1, 1))
                .decommissioningDate(LocalDate.of(2027, 2, 1))
                .build());
    CadastreDevice third = register.device(Modality.PET);
    assertThat(devices.list(DeviceFilter.all())).containsExactly(first, old, third);
    assertThat(register.hospital.calls("listDevices")).hasSize(2);
    assertThat(devices.list(DeviceFilter.inService())).containsExactly(first, third);
    assertThat(devices.list(DeviceFilter.all().withModalities(Modality.MRI, Modality.CT)))
        .containsExactly(first, old);
    assertThat(devices.find(old.midId())).contains(old);
    assertThat(register.other.devices().list(DeviceFilter.all())).isEmpty();
    String cursor =
        devices.paged(DeviceFilter.all()).pages().findFirst().orElseThrow().next().orElseThrow();
    assertThat(devices.paged(DeviceFilter.all()).pagesAfter(cursor))
        .singleElement()
        .satisfies(page -> assertThat(page.items()).containsExactly(third));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devices.paged(DeviceFilter.inService()).pagesAfter(cursor));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> devices.paged(DeviceFilter.all()).pagesAfter("damaged"));
  }

  @Test
  void keepsTheHistory() {
    CadastreDevice device = register.device(Modality.CT);
    register.health.links().link(device.midId(), device.deviceId());
    register.riziv.billingNumbers().assign(device.midId(), "B-1");
    assertThat(devices.history(device.deviceId()))
        .extracting(event -> event.eventCode() + " " + event.changedBy())
        .containsExactly("reported AZ Voorbeeld", "linked FPS Health", "billed RIZIV");
    assertThat(devices.history(device.deviceId()).skip(2))
        .flatExtracting(DeviceEvent::changes)
        .containsExactly(
            new DeviceEvent.Change("billingNumber", Optional.empty(), Optional.of("B-1")));
    assertThat(devices.history(NONE)).isEmpty();
  }
}

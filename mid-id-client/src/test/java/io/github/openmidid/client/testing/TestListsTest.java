package io.github.openmidid.client.testing;

import static io.github.openmidid.client.testing.MemoryRegisterFixture.HOSPITAL;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.NONE;
import static io.github.openmidid.client.testing.MemoryRegisterFixture.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.ModalityCount;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.client.reference.ModalityInformation;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verifies the lists of the register in memory: identifiers, delegations, events, FANC. */
class TestListsTest {
  private final MemoryRegisterFixture register = new MemoryRegisterFixture();

  @Test
  void listsAndCountsIdentifiers() {
    MidId linked = register.linkedDevice(DeviceUse.CLINICAL).midId();
    MidId available = register.grant(Modality.CT);
    MidId scanner = register.grant(Modality.MRI);
    register.other.midIds().request(Modality.MRI);
    MidIdFilter all = MidIdFilter.all();
    assertThat(register.hospital.midIds().list(all))
        .extracting(Registration::midId)
        .containsExactly(linked, available, scanner);
    assertThat(register.hospital.midIds().list(all.withStatus(RegistrationStatus.LINKED)))
        .hasSize(1);
    assertThat(register.hospital.midIds().list(all.withModalities(Modality.MRI))).hasSize(1);
    assertThat(register.riziv.midIds().list(all)).hasSize(4);
    assertThat(register.hospital.midIds().overview())
        .contains(new ModalityCount("ct", 2, 1, 1), new ModalityCount("mri", 1, 1, 0));
  }

  @Test
  void aStreamCanBeClosed() {
    register.grant(Modality.CT);
    Stream<Registration> list = register.hospital.midIds().list(MidIdFilter.all());
    Iterator<Registration> items = list.iterator();
    list.close();
    assertThat(items.hasNext()).isFalse();
    assertThat(register.hospital.calls("listMidIds")).isEmpty();
  }

  @Test
  void keepsDelegations() {
    DelegationRequest request = DelegationRequest.of("an", DelegationPermission.REPORT_DEVICES);
    Delegation given = register.hospital.delegations().give(request);
    assertThat(register.hospital.delegations().give(request)).isEqualTo(given);
    assertRejected(
        () -> register.hospital.delegations().give(request.withUserName("An")),
        "requestReferenceReused");
    assertRejected(
        () ->
            register
                .hospital
                .delegations()
                .give(
                    DelegationRequest.of("an", DelegationPermission.REPORT_DEVICES)
                        .withValidUntil(Instant.parse("2027-02-02T10:00:00Z"))),
        "badRequest",
        "outOfRange validUntil");
    assertThat(register.hospital.delegations().list()).containsExactly(given);
    TestMidIdClient other = register.hospital.as(Participant.LOCAL_ADMINISTRATOR, "AZ Elders");
    assertThat(other.delegations().list()).isEmpty();
    assertThat(other.delegations().withdraw(given.delegationId())).isFalse();
    for (int i = 0; i < 2; i++) {
      assertThat(register.hospital.delegations().withdraw(given.delegationId())).isTrue();
    }
    assertThat(register.hospital.delegations().find(given.delegationId()))
        .get()
        .extracting(Delegation::statusCode)
        .isEqualTo("withdrawn");
    assertThat(register.hospital.delegations().find(NONE)).isEmpty();
    register
        .hospital
        .delegations()
        .give(DelegationRequest.of("b", DelegationPermission.REPORT_DEVICES));
    register
        .hospital
        .delegations()
        .give(DelegationRequest.of("c", DelegationPermission.REPORT_DEVICES));
    assertThat(register.hospital.delegations().list())
        .extracting(delegation -> delegation.userId().orElseThrow())
        .containsExactly("an", "b", "c");
  }

  @Test
  void readsTheAuditTrailFromACursor() {
    CadastreDevice device = register.linkedDevice(DeviceUse.CLINICAL);
    register.other.midIds().request(Modality.CT);
    AuditEventPage first = register.hospital.auditEvents().page();
    assertThat(first.hasMore()).isTrue();
    AuditEventPage second = register.hospital.auditEvents().pageAfter(first.cursor());
    assertThat(second.events()).extracting(AuditEvent::actionCode).containsExactly("midIdLinked");
    assertThat(second.events()).allMatch(event -> event.traceId().isEmpty());
    assertThat(register.hospital.auditEvents().list()).hasSize(3);
    assertThat(register.health.auditEvents().list()).hasSize(4);
    assertThat(register.hospital.auditEvents().list(device.midId())).hasSize(3);
    assertThat(register.hospital.auditEvents().list(MemoryRegisterFixture.UNKNOWN)).isEmpty();
    TestMidIdClient stranger = register.hospital.as(Participant.LOCAL_ADMINISTRATOR, "AZ Nieuw");
    AuditEventPage empty = stranger.auditEvents().page();
    assertThat(empty.events()).isEmpty();
    assertThat(stranger.auditEvents().pageAfter(empty.cursor())).isEqualTo(empty);
  }

  @Test
  void listsIdentifiersForFancAtTheirLatestChange() {
    assertThat(register.fanc.fanc().changes().devices()).isEmpty();
    CadastreDevice device = register.device(Modality.CT);
    MidId second = register.grant(Modality.PET);
    register.grant(Modality.MRI);
    FancChanges changes = register.fanc.fanc().changes();
    assertThat(changes.devices())
        .extracting(FancDevice::midId)
        .containsExactly(device.midId(), second);
    register.hospital.devices().change(device, DeviceChange.builder().model("x").build());
    assertThat(register.fanc.fanc().changesAfter(changes.cursor()).devices()).isEmpty();
    MidId free = register.grant(Modality.CT);
    register
        .hospital
        .devices()
        .change(device.deviceId(), "2", DeviceChange.builder().midId(free).build());
    List<FancDevice> changed = register.fanc.fanc().changesAfter(changes.cursor()).devices();
    assertThat(changed)
        .extracting(found -> found.midId() + " " + found.campus().orElse("-"))
        .containsExactly(device.midId() + " -", free + " Campus Noord");
    assertThat(register.fanc.fanc().list()).extracting(FancDevice::operator).containsOnly(HOSPITAL);
    assertThat(register.fanc.fanc().list()).hasSize(3);
  }

  @Test
  void describesModalitiesAndItself() {
    List<ModalityInformation> modalities = register.fanc.modalities().list();
    assertThat(modalities).hasSize(6);
    assertThat(register.fanc.modalities().find(Modality.CT)).contains(modalities.get(0));
    assertThat(modalities.get(0).names()).containsOnlyKeys("nl", "fr", "de", "en");
    assertThat(register.fanc.register().isTest()).isTrue();
    assertThat(register.fanc.health().isUp()).isTrue();
    assertRejected(() -> register.fanc.find(MemoryRegisterFixture.UNKNOWN), "missingScope");
  }
}

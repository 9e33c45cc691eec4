package io.github.openmidid.examples.quickstart.contract;

import static io.github.openmidid.examples.quickstart.contract.ContractFixture.device;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.grant;
import static io.github.openmidid.examples.quickstart.contract.ContractFixture.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.CadastreDeviceStatus;
import io.github.openmidid.client.cadastre.DeviceEvent;
import io.github.openmidid.client.cadastre.DeviceEvent.Change;
import io.github.openmidid.client.cadastre.DeviceFilter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of the lists and the history of devices, for each client. */
interface DeviceConsultationContract {
  ContractSide side();

  @Test
  default void listsDevicesByTheirState() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    MidId old = grant(client, Modality.CT);
    CadastreDevice first =
        client
            .devices()
            .report(
                report(old, organization, Modality.CT)
                    .commissioningDate(LocalDate.of(2024, 1, 1))
                    .build());
    CadastreDevice outOfService =
        client
            .devices()
            .change(
                first,
                DeviceChange.builder().decommissioningDate(LocalDate.of(2026, 1, 31)).build());
    CadastreDevice inService = device(client, organization, Modality.MRI);
    side().newCalls();

    assertThat(client.devices().list(DeviceFilter.inService())).containsExactly(inService);
    assertThat(client.devices().list(DeviceFilter.all()))
        .containsExactlyInAnyOrder(inService, outOfService);
    assertThat(side().newCalls()).hasSize(2).containsOnly("GET listDevices ANSWERED 200 1");
    assertThat(client.devices().list(DeviceFilter.all().withModalities(Modality.CT)))
        .containsExactly(outOfService);
    assertThat(client.devices().list(DeviceFilter.inService().withMidId(old))).isEmpty();
    assertThat(client.devices().find(old)).contains(outOfService);
    assertThat(side().operator(side().newOrganization()).devices().list(DeviceFilter.all()))
        .isEmpty();
  }

  @Test
  default void selectsDevicesByStatusAndText() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    CadastreDevice waiting = device(client, organization, Modality.CT);
    CadastreDevice linked = device(client, organization, Modality.MRI);
    CadastreDevice billed = device(client, organization, Modality.PET);
    side().health().links().link(linked.midId(), linked.deviceId());
    side().health().links().link(billed.midId(), billed.deviceId());
    side().riziv().billingNumbers().assign(billed.midId(), "Zoek-" + organization);
    DeviceFilter all = DeviceFilter.all();

    Map<CadastreDeviceStatus, CadastreDevice> expected =
        Map.of(
            CadastreDeviceStatus.UNLINKED, waiting,
            CadastreDeviceStatus.LINKED, linked,
            CadastreDeviceStatus.BILLED, billed);
    assertThat(expected).containsOnlyKeys(CadastreDeviceStatus.values());
    expected.forEach(
        (status, device) ->
            assertThat(
                    client.devices().list(all.withStatuses(status)).map(CadastreDevice::deviceId))
                .as(status.code())
                .containsExactly(device.deviceId()));
    assertThat(
            client
                .devices()
                .list(all.withStatuses(CadastreDeviceStatus.LINKED, CadastreDeviceStatus.BILLED)))
        .extracting(CadastreDeviceStatus::of)
        .containsExactlyInAnyOrder(CadastreDeviceStatus.LINKED, CadastreDeviceStatus.BILLED);
    assertThat(client.devices().list(all.withSearch("zoek-")).map(CadastreDevice::midId))
        .containsExactly(billed.midId());
    for (String text :
        List.of(
            linked.midId().toString().toLowerCase(Locale.ROOT),
            linked.midId().toString().replace("-", ""))) {
      assertThat(client.devices().list(all.withSearch(text)).map(CadastreDevice::midId))
          .as(text)
          .containsExactly(linked.midId());
    }
    assertThat(client.devices().list(all.withSearch(organization))).hasSize(3);
    assertThat(client.devices().list(all.withSearch("zoek_"))).isEmpty();
    assertThat(side().operator(side().newOrganization()).devices().list(all.withSearch("zoek-")))
        .isEmpty();
  }

  @Test
  default void keepsTheHistoryOfADevice() {
    String organization = side().newOrganization();
    MidIdClient client = side().operator(organization);
    CadastreDevice device = device(client, organization, Modality.CT);
    client.devices().change(device, DeviceChange.builder().campus("Campus Zuid").build());
    side().health().links().link(device.midId(), device.deviceId());
    side().riziv().billingNumbers().assign(device.midId(), "B-" + organization);
    side().newCalls();

    List<DeviceEvent> events = client.devices().history(device.deviceId()).toList();

    assertThat(side().newCalls()).containsExactly("GET listDeviceHistory ANSWERED 200 1");
    assertThat(events)
        .extracting(event -> event.version() + " " + event.eventCode() + " " + event.changedBy())
        .containsExactly(
            "1 reported " + organization,
            "2 changed " + organization,
            "3 linked FPS Health",
            "4 billed RIZIV");
    assertThat(events.get(0).changes())
        .hasSize(device.fields().size())
        .startsWith(new Change("midId", Optional.empty(), Optional.of(device.midId().toString())));
    assertThat(events.get(1).changes())
        .containsExactly(
            new Change("campus", Optional.of("Campus Noord"), Optional.of("Campus Zuid")));
    assertThat(events.get(2).changes())
        .containsExactly(new Change("linked", Optional.of("false"), Optional.of("true")));
    assertThat(events.get(3).changes())
        .containsExactly(
            new Change("billingNumber", Optional.empty(), Optional.of("B-" + organization)));
    CadastreDevice latest = client.devices().find(device.deviceId()).orElseThrow();
    assertThat(latest.changedAt()).isEqualTo(events.get(3).changedAt());
    assertThat(client.devices().history(CadastreContract.NO_DEVICE)).isEmpty();
    assertThat(side().operator(side().newOrganization()).devices().history(device.deviceId()))
        .isEmpty();
  }
}

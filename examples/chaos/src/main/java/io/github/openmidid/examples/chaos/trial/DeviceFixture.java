package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.Delivery;
import io.github.openmidid.client.cadastre.DeliveryReport;
import java.time.LocalDate;
import java.util.Optional;

/** A device that has completed the whole procedure, and a delegation. */
public record DeviceFixture(MidId midId, String deviceId, String deliveryId, String delegationId) {
  private static final LocalDate COMMISSIONED = LocalDate.of(2027, 6, 1);

  /** Creates a device and a delegation. */
  static DeviceFixture make(MidIdClient client, String organization, int number) {
    MidId midId = client.midIds().request(Modality.MRI).midId();
    CadastreDevice device = client.devices().report(report(midId, organization, "SN-" + number));
    Delivery delivery = client.deliveries().report(delivery(midId, organization, "SN-" + number));
    client.devices().change(device, DeviceChange.builder().campus("Campus " + number).build());
    client.links().link(midId, device.deviceId());
    client.billingNumbers().assign(midId, "BN-" + midId.serial());
    Delegation delegation =
        client
            .delegations()
            .give(
                DelegationRequest.of("person-" + number, DelegationPermission.CONSULT_MID_IDS)
                    .withUserName("Persoon " + number));
    return new DeviceFixture(
        midId, device.deviceId(), delivery.deliveryId(), delegation.delegationId());
  }

  public static DeviceReport report(MidId midId, String organization, String serialNumber) {
    return DeviceReport.builder()
        .midId(midId)
        .operator(organization)
        .modality(Modality.MRI)
        .make("Example Medical")
        .model("Scan 3T")
        .serialNumber(serialNumber)
        .use(DeviceUse.CLINICAL)
        .campus("Campus Noord")
        .commissioningDate(COMMISSIONED)
        .build();
  }

  public static DeliveryReport delivery(MidId midId, String organization, String serialNumber) {
    return new DeliveryReport(
        midId,
        organization,
        Modality.MRI,
        "Example Medical",
        "Scan 3T",
        serialNumber,
        LocalDate.of(2026, 11, 2),
        Optional.of("Campus Noord"));
  }
}

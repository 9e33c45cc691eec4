package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.CadastreDevice;
import io.github.openmidid.client.Delegation;
import io.github.openmidid.client.DelegationPermission;
import io.github.openmidid.client.DelegationRequest;
import io.github.openmidid.client.DeliveryReport;
import io.github.openmidid.client.DeviceFilter;
import io.github.openmidid.client.ExistingDevice;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Calls that create or change something. One time out of four it was done before. */
final class Creations {
  private Creations() {}

  static List<Operation> operations() {
    return List.of(
        Operation.of("midIds.request", scene -> maybeDone(scene, request(scene))),
        Operation.of("devices.report", scene -> maybeDone(scene, report(scene))),
        Operation.of("devices.change", scene -> maybeDone(scene, change(scene))),
        Operation.of("deliveries.report", scene -> maybeDone(scene, delivery(scene))),
        Operation.of("links.link", scene -> maybeDone(scene, link(scene))),
        Operation.of("billingNumbers.assign", scene -> maybeDone(scene, billingNumber(scene))),
        Operation.of("existingDevices.grant", scene -> maybeDone(scene, existing(scene))),
        Operation.of("delegations.give", scene -> maybeDone(scene, give(scene))),
        Operation.of("delegations.withdraw", scene -> maybeDone(scene, withdraw(scene))));
  }

  private static Trial maybeDone(Scene scene, Creation creation) throws Exception {
    if (scene.random().nextInt(4) == 0) {
      creation.make();
    }
    return creation;
  }

  private static Creation request(Scene scene) {
    scene.ownOrganization();
    MidIdClient direct = scene.direct();
    Modality[] all = Modality.values();
    Modality modality = all[scene.random().nextInt(all.length)];
    MidIdRequest request = new MidIdRequest(scene.reference(), modality);
    MidIdRequest other = new MidIdRequest(scene.reference(), modality);
    return new Creation(
        c -> c.midIds().request(request),
        c -> c.midIds().request(other),
        () -> scene.operator().midIds().list(MidIdFilter.all()).count() - 1,
        1,
        Optional.of(request.requestReference()),
        direct);
  }

  private static MidId granted(Scene scene) {
    return scene
        .direct()
        .midIds()
        .request(new MidIdRequest(scene.reference(), Modality.MRI))
        .midId();
  }

  private static CadastreDevice reported(Scene scene) {
    return scene
        .direct()
        .devices()
        .report(scene.reference(), Dossier.report(granted(scene), World.ORGANIZATION, "SN-1"));
  }

  private static Creation report(Scene scene) {
    MidIdClient direct = scene.direct();
    MidId midId = granted(scene);
    UUID reference = scene.reference();
    DeviceReport report = Dossier.report(midId, World.ORGANIZATION, scene.name());
    UUID otherReference = scene.reference();
    DeviceReport other = Dossier.report(granted(scene), World.ORGANIZATION, scene.name());
    return new Creation(
        c -> c.devices().report(reference, report),
        c -> c.devices().report(otherReference, other),
        () -> direct.devices().list(DeviceFilter.all().withMidId(midId)).count(),
        1,
        Optional.of(reference),
        direct);
  }

  private static Creation change(Scene scene) {
    MidIdClient direct = scene.direct();
    CadastreDevice device = reported(scene);
    CadastreDevice other = reported(scene);
    DeviceChange change = DeviceChange.builder().campus("Campus " + scene.name()).build();
    return new Creation(
        c -> c.devices().change(device, change),
        c -> c.devices().change(other, change),
        () -> direct.devices().history(device.deviceId()).count() - 1,
        1,
        Optional.empty(),
        direct);
  }

  private static Creation delivery(Scene scene) {
    MidIdClient direct = scene.direct();
    MidId midId = granted(scene);
    UUID reference = scene.reference();
    DeliveryReport report = Dossier.delivery(midId, World.ORGANIZATION, scene.name());
    UUID otherReference = scene.reference();
    DeliveryReport other = Dossier.delivery(granted(scene), World.ORGANIZATION, scene.name());
    return new Creation(
        c -> c.deliveries().report(reference, report),
        c -> c.deliveries().report(otherReference, other),
        () -> direct.deliveries().list(midId).count(),
        1,
        Optional.of(reference),
        direct);
  }

  private static Creation link(Scene scene) {
    MidIdClient direct = scene.direct();
    CadastreDevice device = reported(scene);
    CadastreDevice other = reported(scene);
    return new Creation(
        c -> c.links().link(device.midId(), device.deviceId()),
        c -> c.links().link(other.midId(), other.deviceId()),
        () -> direct.links().find(device.midId()).stream().count(),
        1,
        Optional.empty(),
        direct);
  }

  private static MidId linked(Scene scene) {
    CadastreDevice device = reported(scene);
    return scene.direct().links().link(device.midId(), device.deviceId()).midId();
  }

  private static Creation billingNumber(Scene scene) {
    MidIdClient direct = scene.direct();
    MidId midId = linked(scene);
    MidId other = linked(scene);
    return new Creation(
        c -> c.billingNumbers().assign(midId, "BN-" + midId.serial()),
        c -> c.billingNumbers().assign(other, "BN-" + other.serial()),
        () -> direct.billingNumbers().find(midId).stream().count(),
        1,
        Optional.empty(),
        direct);
  }

  private static Creation existing(Scene scene) {
    MidIdClient direct = scene.direct();
    String organization = scene.ownOrganization();
    List<ExistingDevice> devices = new ArrayList<>();
    for (int i = scene.random().nextInt(1, 6); i > 0; i--) {
      devices.add(existing(organization, scene.name() + "-" + i));
    }
    List<ExistingDevice> others = List.of(existing(organization + " other", scene.name() + "-0"));
    return new Creation(
        c -> granted(c, devices),
        c -> granted(c, others),
        () -> scene.operator().midIds().list(MidIdFilter.all()).count(),
        devices.size(),
        Optional.empty(),
        direct);
  }

  private static ExistingDevice existing(String organization, String number) {
    return ExistingDevice.of(
        "CAD-" + number, organization, Modality.PET_CT, LocalDate.of(2019, 5, 6));
  }

  /** Without the code that says whether it was granted now or before. */
  private static List<List<?>> granted(MidIdClient client, List<ExistingDevice> devices) {
    return client.existingDevices().grant(devices).stream()
        .<List<?>>map(
            result ->
                List.of(
                    result.cadastreNumber(), result.midId(), result.deviceId(), result.issues()))
        .toList();
  }

  static Delegation giveAny(Scene scene) {
    return scene.direct().delegations().give(delegation(scene));
  }

  private static DelegationRequest delegation(Scene scene) {
    return new DelegationRequest(
        scene.reference(),
        "person-" + scene.random().nextInt(1000),
        Optional.of("Persoon"),
        Set.of(DelegationPermission.CONSULT_MID_IDS),
        Optional.empty());
  }

  private static Creation give(Scene scene) {
    MidIdClient direct = scene.direct();
    scene.ownOrganization();
    DelegationRequest request = delegation(scene);
    DelegationRequest other = delegation(scene);
    return new Creation(
        c -> c.delegations().give(request),
        c -> c.delegations().give(other),
        () -> scene.operator().delegations().list().count() - 1,
        1,
        Optional.of(request.requestReference()),
        direct);
  }

  private static Creation withdraw(Scene scene) {
    MidIdClient direct = scene.direct();
    scene.ownOrganization();
    String delegationId = giveAny(scene).delegationId();
    String other = giveAny(scene).delegationId();
    return new Creation(
        c -> c.delegations().withdraw(delegationId),
        c -> c.delegations().withdraw(other),
        () -> direct.delegations().find(delegationId).stream().filter(d -> !d.isActive()).count(),
        1,
        Optional.empty(),
        direct);
  }
}

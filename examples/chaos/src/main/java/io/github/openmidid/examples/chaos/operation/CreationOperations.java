package io.github.openmidid.examples.chaos.operation;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.access.Delegation;
import io.github.openmidid.client.access.DelegationPermission;
import io.github.openmidid.client.access.DelegationRequest;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.cadastre.ExistingDevice;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.chaos.trial.CreationTrial;
import io.github.openmidid.examples.chaos.trial.DeviceFixture;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The calls that create or change something. In one of four trials it was done before. */
final class CreationOperations {
  private CreationOperations() {}

  static List<ClientOperation> operations() {
    return List.of(
        ClientOperation.of("midIds.request", context -> maybeDone(context, request(context))),
        ClientOperation.of("devices.report", context -> maybeDone(context, report(context))),
        ClientOperation.of("devices.change", context -> maybeDone(context, change(context))),
        ClientOperation.of("deliveries.report", context -> maybeDone(context, delivery(context))),
        ClientOperation.of("links.link", context -> maybeDone(context, link(context))),
        ClientOperation.of(
            "billingNumbers.assign", context -> maybeDone(context, billingNumber(context))),
        ClientOperation.of(
            "existingDevices.grant", context -> maybeDone(context, existing(context))),
        ClientOperation.of("delegations.give", context -> maybeDone(context, give(context))),
        ClientOperation.of(
            "delegations.withdraw", context -> maybeDone(context, withdraw(context))));
  }

  private static Trial maybeDone(TrialContext context, CreationTrial creation) throws Exception {
    if (context.random().nextInt(4) == 0) {
      creation.make();
    }
    return creation;
  }

  private static CreationTrial request(TrialContext context) {
    context.ownOrganization();
    MidIdClient direct = context.direct();
    Modality[] all = Modality.values();
    Modality modality = all[context.random().nextInt(all.length)];
    MidIdRequest request = new MidIdRequest(context.reference(), modality);
    MidIdRequest other = new MidIdRequest(context.reference(), modality);
    return new CreationTrial(
        c -> c.midIds().request(request),
        c -> c.midIds().request(other),
        () -> context.operator().midIds().list(MidIdFilter.all()).count() - 1,
        1,
        Optional.of(request.requestReference()),
        direct);
  }

  private static MidId granted(TrialContext context) {
    return context
        .direct()
        .midIds()
        .request(new MidIdRequest(context.reference(), Modality.MRI))
        .midId();
  }

  private static CadastreDevice reported(TrialContext context) {
    return context
        .direct()
        .devices()
        .report(
            context.reference(),
            DeviceFixture.report(granted(context), CampaignRegister.ORGANIZATION, "SN-1"));
  }

  private static CreationTrial report(TrialContext context) {
    MidIdClient direct = context.direct();
    MidId midId = granted(context);
    UUID reference = context.reference();
    DeviceReport report =
        DeviceFixture.report(midId, CampaignRegister.ORGANIZATION, context.name());
    UUID otherReference = context.reference();
    DeviceReport other =
        DeviceFixture.report(granted(context), CampaignRegister.ORGANIZATION, context.name());
    return new CreationTrial(
        c -> c.devices().report(reference, report),
        c -> c.devices().report(otherReference, other),
        () -> direct.devices().list(DeviceFilter.all().withMidId(midId)).count(),
        1,
        Optional.of(reference),
        direct);
  }

  private static CreationTrial change(TrialContext context) {
    MidIdClient direct = context.direct();
    CadastreDevice device = reported(context);
    CadastreDevice other = reported(context);
    DeviceChange change = DeviceChange.builder().campus("Campus " + context.name()).build();
    return new CreationTrial(
        c -> c.devices().change(device, change),
        c -> c.devices().change(other, change),
        () -> direct.devices().history(device.deviceId()).count() - 1,
        1,
        Optional.empty(),
        direct);
  }

  private static CreationTrial delivery(TrialContext context) {
    MidIdClient direct = context.direct();
    MidId midId = granted(context);
    UUID reference = context.reference();
    DeliveryReport report =
        DeviceFixture.delivery(midId, CampaignRegister.ORGANIZATION, context.name());
    UUID otherReference = context.reference();
    DeliveryReport other =
        DeviceFixture.delivery(granted(context), CampaignRegister.ORGANIZATION, context.name());
    return new CreationTrial(
        c -> c.deliveries().report(reference, report),
        c -> c.deliveries().report(otherReference, other),
        () -> direct.deliveries().list(midId).count(),
        1,
        Optional.of(reference),
        direct);
  }

  private static CreationTrial link(TrialContext context) {
    MidIdClient direct = context.direct();
    CadastreDevice device = reported(context);
    CadastreDevice other = reported(context);
    return new CreationTrial(
        c -> c.links().link(device.midId(), device.deviceId()),
        c -> c.links().link(other.midId(), other.deviceId()),
        () -> direct.links().find(device.midId()).stream().count(),
        1,
        Optional.empty(),
        direct);
  }

  private static MidId linked(TrialContext context) {
    CadastreDevice device = reported(context);
    return context.direct().links().link(device.midId(), device.deviceId()).midId();
  }

  private static CreationTrial billingNumber(TrialContext context) {
    MidIdClient direct = context.direct();
    MidId midId = linked(context);
    MidId other = linked(context);
    return new CreationTrial(
        c -> c.billingNumbers().assign(midId, "BN-" + midId.serial()),
        c -> c.billingNumbers().assign(other, "BN-" + other.serial()),
        () -> direct.billingNumbers().find(midId).stream().count(),
        1,
        Optional.empty(),
        direct);
  }

  private static CreationTrial existing(TrialContext context) {
    MidIdClient direct = context.direct();
    String organization = context.ownOrganization();
    List<ExistingDevice> devices = new ArrayList<>();
    for (int i = context.random().nextInt(1, 6); i > 0; i--) {
      devices.add(existing(organization, context.name() + "-" + i));
    }
    List<ExistingDevice> others = List.of(existing(organization + " other", context.name() + "-0"));
    return new CreationTrial(
        c -> granted(c, devices),
        c -> granted(c, others),
        () -> context.operator().midIds().list(MidIdFilter.all()).count(),
        devices.size(),
        Optional.empty(),
        direct);
  }

  private static ExistingDevice existing(String organization, String number) {
    return ExistingDevice.of(
        "CAD-" + number, organization, Modality.PET_CT, LocalDate.of(2019, 5, 6));
  }

  /** Returns the registrations without the code for "granted now" or "granted before". */
  private static List<List<?>> granted(MidIdClient client, List<ExistingDevice> devices) {
    return client.existingDevices().grant(devices).stream()
        .<List<?>>map(
            result ->
                List.of(
                    result.cadastreNumber(), result.midId(), result.deviceId(), result.issues()))
        .toList();
  }

  static Delegation giveAny(TrialContext context) {
    return context.direct().delegations().give(delegation(context));
  }

  private static DelegationRequest delegation(TrialContext context) {
    return new DelegationRequest(
        context.reference(),
        Optional.of("person-" + context.random().nextInt(1000)),
        Optional.of("Persoon"),
        Optional.empty(),
        Set.of(DelegationPermission.CONSULT_MID_IDS),
        Optional.empty());
  }

  private static CreationTrial give(TrialContext context) {
    MidIdClient direct = context.direct();
    context.ownOrganization();
    DelegationRequest request = delegation(context);
    DelegationRequest other = delegation(context);
    return new CreationTrial(
        c -> c.delegations().give(request),
        c -> c.delegations().give(other),
        () -> context.operator().delegations().list().count() - 1,
        1,
        Optional.of(request.requestReference()),
        direct);
  }

  private static CreationTrial withdraw(TrialContext context) {
    MidIdClient direct = context.direct();
    context.ownOrganization();
    String delegationId = giveAny(context).delegationId();
    String other = giveAny(context).delegationId();
    return new CreationTrial(
        c -> c.delegations().withdraw(delegationId),
        c -> c.delegations().withdraw(other),
        () -> direct.delegations().find(delegationId).stream().filter(d -> !d.isActive()).count(),
        1,
        Optional.empty(),
        direct);
  }
}

package io.github.openmidid.examples.chaos.operation;

import io.github.openmidid.MidId;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.chaos.trial.DeviceFixture;
import io.github.openmidid.examples.chaos.trial.ListTrial;
import io.github.openmidid.examples.chaos.trial.ReadTrial;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** The lookups of devices, deliveries, links, billing numbers and delegations. */
final class RecordOperations {
  private static final int MOST = 250;

  private RecordOperations() {}

  static List<ClientOperation> operations() {
    return List.of(
        ClientOperation.of("devices.find", RecordOperations::device),
        ClientOperation.of("devices.findByMidId", RecordOperations::deviceByMidId),
        ClientOperation.of("devices.list", RecordOperations::devices),
        ClientOperation.of("devices.history", RecordOperations::history),
        ClientOperation.of("deliveries.find", RecordOperations::delivery),
        ClientOperation.of("deliveries.list", RecordOperations::deliveries),
        ClientOperation.of("links.find", RecordOperations::link),
        ClientOperation.of("billingNumbers.find", RecordOperations::billingNumber),
        ClientOperation.of("deviceTimelines.find", RecordOperations::timeline),
        ClientOperation.of("deviceTimelines.list", RecordOperations::timelines),
        ClientOperation.of("deviceTimelines.directory", RecordOperations::timelineDirectory),
        ClientOperation.of("delegations.find", RecordOperations::delegation),
        ClientOperation.of("delegations.list", RecordOperations::delegations));
  }

  /** Returns a function whose ids exist in three of four cases, and are random in the others. */
  private static Function<TrialContext, String> id(Function<DeviceFixture, String> id) {
    return context -> {
      SplittableRandom random = context.random();
      return random.nextInt(4) == 0
          ? new UUID(random.nextLong(), random.nextLong()).toString()
          : id.apply(context.device());
    };
  }

  private static MidId linked(TrialContext context) {
    return context.random().nextInt(4) == 0
        ? context.register().anyUnknown(context.random())
        : context.device().midId();
  }

  private static Trial device(TrialContext context) throws Exception {
    return ListOperations.ofTwo(
        context, id(DeviceFixture::deviceId), one -> c -> c.devices().find(one));
  }

  private static Trial deviceByMidId(TrialContext context) throws Exception {
    return ListOperations.ofTwo(
        context, RecordOperations::linked, one -> c -> c.devices().find(one));
  }

  private static Trial devices(TrialContext context) {
    MidId one = linked(context);
    MidId another = linked(context);
    return devicesWith(one, context).besides(devicesWith(another, context));
  }

  private static ListTrial<?> devicesWith(MidId midId, TrialContext context) {
    return ListTrial.of(
        c -> c.devices().list(DeviceFilter.all().withMidId(midId)), MOST, context.direct());
  }

  private static Trial history(TrialContext context) {
    String one = context.device().deviceId();
    String another = context.device().deviceId();
    return historyOf(one, context).besides(historyOf(another, context));
  }

  private static ListTrial<?> historyOf(String deviceId, TrialContext context) {
    return ListTrial.of(c -> c.devices().history(deviceId), MOST, context.direct());
  }

  private static Trial delivery(TrialContext context) throws Exception {
    return ListOperations.ofTwo(
        context, id(DeviceFixture::deliveryId), one -> c -> c.deliveries().find(one));
  }

  private static Trial deliveries(TrialContext context) {
    MidId one = linked(context);
    MidId another = linked(context);
    return ListTrial.of(c -> c.deliveries().list(one), MOST, context.direct())
        .besides(ListTrial.of(c -> c.deliveries().list(another), MOST, context.direct()));
  }

  private static Trial link(TrialContext context) throws Exception {
    return ListOperations.ofTwo(context, RecordOperations::linked, one -> c -> c.links().find(one));
  }

  private static Trial billingNumber(TrialContext context) throws Exception {
    return ListOperations.ofTwo(
        context, RecordOperations::linked, one -> c -> c.billingNumbers().find(one));
  }

  private static Trial timeline(TrialContext context) throws Exception {
    return ListOperations.ofTwo(
        context, RecordOperations::linked, one -> c -> c.deviceTimelines().find(one));
  }

  private static Trial timelines(TrialContext context) {
    context.limitTo(CampaignRegister.ARCHIVE);
    return ListTrial.of(c -> c.deviceTimelines().list(), MOST, context.direct());
  }

  private static Trial timelineDirectory(TrialContext context) throws Exception {
    context.limitTo(CampaignRegister.ARCHIVE);
    return ReadTrial.of(c -> c.deviceTimelines().directory().timelines(), context.direct());
  }

  private static Trial delegation(TrialContext context) throws Exception {
    return ListOperations.ofTwo(
        context, id(DeviceFixture::delegationId), one -> c -> c.delegations().find(one));
  }

  private static Trial delegations(TrialContext context) {
    context.ownOrganization();
    for (int i = context.random().nextInt(4); i > 0; i--) {
      CreationOperations.giveAny(context);
    }
    return ListTrial.of(c -> c.delegations().list(), MOST, context.direct());
  }
}

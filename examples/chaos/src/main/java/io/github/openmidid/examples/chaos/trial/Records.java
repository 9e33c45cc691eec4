package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.client.DeviceFilter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;

/** What the register holds of devices, deliveries, links, billing numbers and delegations. */
final class Records {
  private static final int MOST = 250;

  private Records() {}

  static List<Operation> operations() {
    return List.of(
        Operation.of("devices.find", Records::device),
        Operation.of("devices.findByMidId", Records::deviceByMidId),
        Operation.of("devices.list", Records::devices),
        Operation.of("devices.history", Records::history),
        Operation.of("deliveries.find", Records::delivery),
        Operation.of("deliveries.list", Records::deliveries),
        Operation.of("links.find", Records::link),
        Operation.of("billingNumbers.find", Records::billingNumber),
        Operation.of("delegations.find", Records::delegation),
        Operation.of("delegations.list", Records::delegations));
  }

  /** The id of something that exists, three times out of four. */
  private static Function<Scene, String> id(Function<Dossier, String> id) {
    return scene -> {
      SplittableRandom random = scene.random();
      return random.nextInt(4) == 0
          ? new UUID(random.nextLong(), random.nextLong()).toString()
          : id.apply(scene.dossier());
    };
  }

  private static MidId linked(Scene scene) {
    return scene.random().nextInt(4) == 0
        ? scene.world().anyUnknown(scene.random())
        : scene.dossier().midId();
  }

  private static Trial device(Scene scene) throws Exception {
    return Readings.ofTwo(scene, id(Dossier::deviceId), one -> c -> c.devices().find(one));
  }

  private static Trial deviceByMidId(Scene scene) throws Exception {
    return Readings.ofTwo(scene, Records::linked, one -> c -> c.devices().find(one));
  }

  private static Trial devices(Scene scene) {
    MidId one = linked(scene);
    MidId another = linked(scene);
    return devicesWith(one, scene).besides(devicesWith(another, scene));
  }

  private static Listing<?> devicesWith(MidId midId, Scene scene) {
    return Listing.of(
        c -> c.devices().list(DeviceFilter.all().withMidId(midId)), MOST, scene.direct());
  }

  private static Trial history(Scene scene) {
    String one = scene.dossier().deviceId();
    String another = scene.dossier().deviceId();
    return historyOf(one, scene).besides(historyOf(another, scene));
  }

  private static Listing<?> historyOf(String deviceId, Scene scene) {
    return Listing.of(c -> c.devices().history(deviceId), MOST, scene.direct());
  }

  private static Trial delivery(Scene scene) throws Exception {
    return Readings.ofTwo(scene, id(Dossier::deliveryId), one -> c -> c.deliveries().find(one));
  }

  private static Trial deliveries(Scene scene) {
    MidId one = linked(scene);
    MidId another = linked(scene);
    return Listing.of(c -> c.deliveries().list(one), MOST, scene.direct())
        .besides(Listing.of(c -> c.deliveries().list(another), MOST, scene.direct()));
  }

  private static Trial link(Scene scene) throws Exception {
    return Readings.ofTwo(scene, Records::linked, one -> c -> c.links().find(one));
  }

  private static Trial billingNumber(Scene scene) throws Exception {
    return Readings.ofTwo(scene, Records::linked, one -> c -> c.billingNumbers().find(one));
  }

  private static Trial delegation(Scene scene) throws Exception {
    return Readings.ofTwo(scene, id(Dossier::delegationId), one -> c -> c.delegations().find(one));
  }

  private static Trial delegations(Scene scene) {
    scene.ownOrganization();
    for (int i = scene.random().nextInt(4); i > 0; i--) {
      Creations.giveAny(scene);
    }
    return Listing.of(c -> c.delegations().list(), MOST, scene.direct());
  }
}

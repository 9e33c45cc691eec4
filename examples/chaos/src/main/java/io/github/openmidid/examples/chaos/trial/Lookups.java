package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Lookups by identifier. */
final class Lookups {
  private static final int SMALL = 12;

  /** More than one request holds. */
  private static final int LARGE = 1_300;

  private Lookups() {}

  static List<Operation> operations() {
    return List.of(
        Operation.lookup("midIds.find", Lookups::find),
        Operation.lookup("midIds.findAll", Lookups::findAll),
        Operation.lookup("midIds.resolve", scene -> resolve(scene, false)),
        Operation.lookup("midIds.resolveTexts", scene -> resolve(scene, true)),
        Operation.lookup("midIds.findAfterChange", Lookups::findAfterChange),
        Operation.lookup("verification", Lookups::verification));
  }

  /** The right result is what the register says, and what it has to say. */
  private static Question find(MidId midId, Scene scene) throws Exception {
    Optional<Registration> truth = scene.direct().find(midId);
    if (truth.isEmpty() == scene.world().isKnown(midId)) {
      throw new IllegalStateException(midId + " is not what it was made to be: " + truth);
    }
    return Question.of(client -> client.midIds().find(midId), truth);
  }

  private static Trial find(Scene scene) throws Exception {
    MidId other = scene.anyMidId();
    return find(scene.anyMidId(), scene).besides(find(other, scene));
  }

  private static Set<MidId> batch(Scene scene) {
    SplittableRandom random = scene.random();
    int size = random.nextInt(10) == 0 ? LARGE : random.nextInt(1, SMALL);
    Set<MidId> midIds = new LinkedHashSet<>();
    while (midIds.size() < size) {
      midIds.add(scene.anyMidId());
    }
    return midIds;
  }

  private static Map<MidId, Registration> truth(Set<MidId> midIds, Scene scene) {
    Map<MidId, Registration> truth = scene.direct().midIds().findAll(midIds);
    for (MidId midId : midIds) {
      boolean certain = truth.containsKey(midId) || !scene.world().isKnown(midId);
      if (!certain) {
        throw new IllegalStateException(midId + " is known, and the register did not say so");
      }
    }
    return truth;
  }

  private static Trial findAll(Scene scene) {
    Set<MidId> midIds = batch(scene);
    Set<MidId> others = batch(scene);
    return findAll(midIds, scene).besides(findAll(others, scene));
  }

  /** In the order of the question, too. */
  private static Question findAll(Set<MidId> midIds, Scene scene) {
    return Question.of(
        client -> new ArrayList<>(client.midIds().findAll(midIds).entrySet()),
        new ArrayList<>(truth(midIds, scene).entrySet()));
  }

  private static Trial resolve(Scene scene, boolean asTexts) {
    Set<MidId> midIds = batch(scene);
    Set<MidId> others = batch(scene);
    List<MidId> withRepetition = new ArrayList<>(midIds);
    withRepetition.add(midIds.iterator().next());
    Trial other =
        new BatchLookup(List.copyOf(others), truth(others, scene), asTexts, Optional.empty());
    return new BatchLookup(withRepetition, truth(midIds, scene), asTexts, Optional.of(other));
  }

  /** The identifier is linked between two calls of a client that may remember the first. */
  private static Trial findAfterChange(Scene scene) throws Exception {
    MidIdClient direct = scene.direct();
    MidId midId = direct.midIds().request(Modality.MRI).midId();
    String deviceId =
        direct
            .devices()
            .report(
                scene.reference(), Dossier.report(midId, World.ORGANIZATION, "SN-" + scene.name()))
            .deviceId();
    Question.Call find = client -> client.midIds().find(midId);
    return new AfterChange(
        Question.of(find, direct), () -> direct.links().link(midId, deviceId), find, direct);
  }

  private static Trial verification(Scene scene) throws Exception {
    MidId midId = scene.anyMidId();
    MidId other = scene.anyMidId();
    return verification(midId, scene).besides(verification(other, scene));
  }

  private static Question verification(MidId midId, Scene scene) throws Exception {
    Question.Call verify =
        client -> Verification.of(midId.toString(), client, Clock.systemUTC()).level();
    return Question.of(verify, scene.direct());
  }
}

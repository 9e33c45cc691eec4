package io.github.openmidid.examples.chaos.operation;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.chaos.trial.BatchTrial;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.chaos.trial.ChangeTrial;
import io.github.openmidid.examples.chaos.trial.DeviceFixture;
import io.github.openmidid.examples.chaos.trial.ReadTrial;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
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

/** The lookups by identifier. */
final class LookupOperations {
  private static final int SMALL = 12;

  /** A number of identifiers above the limit of one request. */
  private static final int LARGE = 1_300;

  private LookupOperations() {}

  static List<ClientOperation> operations() {
    return List.of(
        ClientOperation.lookup("midIds.find", LookupOperations::find),
        ClientOperation.lookup("midIds.findAll", LookupOperations::findAll),
        ClientOperation.lookup("midIds.resolve", context -> resolve(context, false)),
        ClientOperation.lookup("midIds.resolveTexts", context -> resolve(context, true)),
        ClientOperation.lookup("midIds.findAfterChange", LookupOperations::findAfterChange),
        ClientOperation.lookup("verification", LookupOperations::verification));
  }

  /** Creates a trial that compares the lookup with the result of the register. */
  private static ReadTrial find(MidId midId, TrialContext context) throws Exception {
    Optional<Registration> truth = context.direct().find(midId);
    if (truth.isEmpty() == context.register().isKnown(midId)) {
      throw new IllegalStateException(midId + " differs from what was created: " + truth);
    }
    return ReadTrial.of(client -> client.midIds().find(midId), truth);
  }

  private static Trial find(TrialContext context) throws Exception {
    MidId other = context.anyMidId();
    return find(context.anyMidId(), context).besides(find(other, context));
  }

  private static Set<MidId> batch(TrialContext context) {
    SplittableRandom random = context.random();
    int size = random.nextInt(10) == 0 ? LARGE : random.nextInt(1, SMALL);
    Set<MidId> midIds = new LinkedHashSet<>();
    while (midIds.size() < size) {
      midIds.add(context.anyMidId());
    }
    return midIds;
  }

  private static Map<MidId, Registration> truth(Set<MidId> midIds, TrialContext context) {
    Map<MidId, Registration> truth = context.direct().midIds().findAll(midIds);
    for (MidId midId : midIds) {
      boolean certain = truth.containsKey(midId) || !context.register().isKnown(midId);
      if (!certain) {
        throw new IllegalStateException(midId + " is known, but the register did not return it");
      }
    }
    return truth;
  }

  private static Trial findAll(TrialContext context) {
    Set<MidId> midIds = batch(context);
    Set<MidId> others = batch(context);
    return findAll(midIds, context).besides(findAll(others, context));
  }

  /** Creates a trial that compares the order too. */
  private static ReadTrial findAll(Set<MidId> midIds, TrialContext context) {
    return ReadTrial.of(
        client -> new ArrayList<>(client.midIds().findAll(midIds).entrySet()),
        new ArrayList<>(truth(midIds, context).entrySet()));
  }

  private static Trial resolve(TrialContext context, boolean asTexts) {
    Set<MidId> midIds = batch(context);
    Set<MidId> others = batch(context);
    List<MidId> withRepetition = new ArrayList<>(midIds);
    withRepetition.add(midIds.iterator().next());
    Trial other =
        new BatchTrial(List.copyOf(others), truth(others, context), asTexts, Optional.empty());
    return new BatchTrial(withRepetition, truth(midIds, context), asTexts, Optional.of(other));
  }

  /** Links the identifier between two calls of a client with a cache. */
  private static Trial findAfterChange(TrialContext context) throws Exception {
    MidIdClient direct = context.direct();
    MidId midId = direct.midIds().request(Modality.MRI).midId();
    String deviceId =
        direct
            .devices()
            .report(
                context.reference(),
                DeviceFixture.report(midId, CampaignRegister.ORGANIZATION, "SN-" + context.name()))
            .deviceId();
    ReadTrial.Call find = client -> client.midIds().find(midId);
    return new ChangeTrial(
        ReadTrial.of(find, direct), () -> direct.links().link(midId, deviceId), find, direct);
  }

  private static Trial verification(TrialContext context) throws Exception {
    MidId midId = context.anyMidId();
    MidId other = context.anyMidId();
    return verification(midId, context).besides(verification(other, context));
  }

  private static ReadTrial verification(MidId midId, TrialContext context) throws Exception {
    ReadTrial.Call verify =
        client -> Verification.of(midId.toString(), client, Clock.systemUTC()).level();
    return ReadTrial.of(verify, context.direct());
  }
}

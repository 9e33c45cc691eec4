package io.github.openmidid.examples.chaos.trial;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdFilter;
import java.util.List;
import java.util.function.Function;

/** Lists, code lists, and what the register says of itself. */
final class Readings {
  /** As many items as two or three pages hold. */
  private static final int MOST = 250;

  private static final List<String> PROBLEM_TYPES =
      List.of(
          "midIdLinked", "midIdNotLinked", "billingNumberInUse", "noSuchProblemType", "badRequest");

  private Readings() {}

  static List<Operation> operations() {
    return List.of(
        Operation.of("midIds.list", Readings::midIds),
        Operation.of("midIds.overview", Readings::overview),
        Operation.of("fanc.list", scene -> Listing.of(c -> c.fanc().list(), MOST, scene.direct())),
        Operation.of("fanc.changes", Readings::fancChanges),
        Operation.of("auditEvents.list", Readings::auditEvents),
        Operation.of("auditEvents.page", Readings::auditPage),
        Operation.of("modalities.list", scene -> plain(scene, c -> c.modalities().list())),
        Operation.of("modalities.find", Readings::modality),
        Operation.of("problemTypes.find", Readings::problemType),
        Operation.of("mHealthApps.list", Readings::healthApps),
        Operation.of("mHealthApps.find", Readings::healthApp),
        Operation.of("health", scene -> plain(scene, c -> c.health())),
        Operation.of("register", scene -> plain(scene, c -> c.register())));
  }

  private static Question plain(Scene scene, Question.Call call) throws Exception {
    return Question.of(call, scene.direct());
  }

  /** Asks for two of a kind, the second to be taken for the first. */
  static <K> Trial ofTwo(Scene scene, Function<Scene, K> choice, Function<K, Question.Call> call)
      throws Exception {
    K one = choice.apply(scene);
    K another = choice.apply(scene);
    return plain(scene, call.apply(one)).besides(plain(scene, call.apply(another)));
  }

  private static Trial overview(Scene scene) throws Exception {
    scene.limitTo(World.ARCHIVE);
    return plain(scene, c -> c.midIds().overview());
  }

  private static Trial midIds(Scene scene) throws Exception {
    scene.limitTo(World.ARCHIVE);
    Trial other =
        plain(
            scene,
            c -> c.midIds().list(MidIdFilter.all().withModalities(Modality.CT)).limit(9).toList());
    return Listing.of(c -> c.midIds().list(MidIdFilter.all()), MOST, scene.direct()).besides(other);
  }

  private static Trial fancChanges(Scene scene) throws Exception {
    String cursor = scene.direct().fanc().changes().cursor();
    Question first = plain(scene, c -> c.fanc().changes());
    Question next = plain(scene, c -> c.fanc().changesAfter(cursor));
    return scene.random().nextBoolean() ? first.besides(next) : next.besides(first);
  }

  private static Trial auditPage(Scene scene) throws Exception {
    String cursor = scene.direct().auditEvents().page().cursor();
    Question first = plain(scene, c -> c.auditEvents().page());
    Question next = plain(scene, c -> c.auditEvents().pageAfter(cursor));
    return scene.random().nextBoolean() ? first.besides(next) : next.besides(first);
  }

  private static Trial auditEvents(Scene scene) {
    Dossier dossier = scene.dossier();
    Dossier other = scene.dossier();
    return Listing.of(c -> c.auditEvents().list(dossier.midId()), MOST, scene.direct())
        .besides(Listing.of(c -> c.auditEvents().list(other.midId()), MOST, scene.direct()));
  }

  private static Trial modality(Scene scene) throws Exception {
    Modality[] all = Modality.values();
    return ofTwo(
        scene, s -> all[s.random().nextInt(all.length)], one -> c -> c.modalities().find(one));
  }

  private static Trial problemType(Scene scene) throws Exception {
    return ofTwo(
        scene,
        s -> PROBLEM_TYPES.get(s.random().nextInt(PROBLEM_TYPES.size())),
        one -> c -> c.problemTypes().find(one));
  }

  private static Trial healthApps(Scene scene) {
    return Listing.of(c -> c.mHealthApps().list(), MOST, scene.direct());
  }

  private static Trial healthApp(Scene scene) throws Exception {
    List<String> ids =
        scene.direct().mHealthApps().list().map(app -> app.appId()).sorted().toList();
    return ofTwo(
        scene,
        s -> s.random().nextInt(5) == 0 ? "no-such-app" : ids.get(s.random().nextInt(ids.size())),
        one -> c -> c.mHealthApps().find(one));
  }
}

package io.github.openmidid.examples.chaos.operation;

import io.github.openmidid.Modality;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdFilter;
import io.github.openmidid.client.access.AuditEvent;
import io.github.openmidid.client.access.AuditEventPage;
import io.github.openmidid.client.fanc.FancChanges;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.examples.chaos.trial.CampaignRegister;
import io.github.openmidid.examples.chaos.trial.DeviceFixture;
import io.github.openmidid.examples.chaos.trial.ListTrial;
import io.github.openmidid.examples.chaos.trial.ReadTrial;
import io.github.openmidid.examples.chaos.trial.Trial;
import io.github.openmidid.examples.chaos.trial.TrialContext;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The lists, code lists, and the information about the register. */
final class ListOperations {
  /** The maximum number of items, two or three pages. */
  private static final int MOST = 250;

  private static final int FEED_PAGES = 2;

  private static final List<String> PROBLEM_TYPES =
      List.of(
          "midIdLinked", "midIdNotLinked", "billingNumberInUse", "noSuchProblemType", "badRequest");

  private ListOperations() {}

  static List<ClientOperation> operations() {
    return List.of(
        ClientOperation.of("midIds.list", ListOperations::midIds),
        ClientOperation.of("midIds.overview", ListOperations::overview),
        ClientOperation.of(
            "fanc.list", context -> ListTrial.of(c -> c.fanc().list(), MOST, context.direct())),
        ClientOperation.of("fanc.changes", ListOperations::fancChanges),
        ClientOperation.of("auditEvents.list", ListOperations::auditEvents),
        ClientOperation.of("auditEvents.page", ListOperations::auditPage),
        ClientOperation.of(
            "modalities.list", context -> plain(context, c -> c.modalities().list())),
        ClientOperation.of("modalities.find", ListOperations::modality),
        ClientOperation.of("problemTypes.find", ListOperations::problemType),
        ClientOperation.of("mHealthApps.list", ListOperations::healthApps),
        ClientOperation.of("mHealthApps.find", ListOperations::healthApp),
        ClientOperation.of("mHealthApps.history", ListOperations::healthAppHistory),
        ClientOperation.of(
            "mHealthApps.careProcesses",
            context -> plain(context, c -> c.mHealthApps().careProcesses())),
        ClientOperation.of("health", context -> plain(context, c -> c.health())),
        ClientOperation.of("register", context -> plain(context, c -> c.register())));
  }

  private static ReadTrial plain(TrialContext context, ReadTrial.Call call) throws Exception {
    return ReadTrial.of(call, context.direct());
  }

  /** Creates a trial with two calls of one kind, whose responses can be mixed up. */
  static <K> Trial ofTwo(
      TrialContext context, Function<TrialContext, K> choice, Function<K, ReadTrial.Call> call)
      throws Exception {
    K one = choice.apply(context);
    K another = choice.apply(context);
    return plain(context, call.apply(one)).besides(plain(context, call.apply(another)));
  }

  private static Trial overview(TrialContext context) throws Exception {
    context.limitTo(CampaignRegister.ARCHIVE);
    return plain(context, c -> c.midIds().overview());
  }

  private static Trial midIds(TrialContext context) throws Exception {
    context.limitTo(CampaignRegister.ARCHIVE);
    Trial other =
        plain(
            context,
            c -> c.midIds().list(MidIdFilter.all().withModalities(Modality.CT)).limit(9).toList());
    return ListTrial.of(c -> c.midIds().list(MidIdFilter.all()), MOST, context.direct())
        .besides(other);
  }

  private static Trial fancChanges(TrialContext context) throws Exception {
    return ListTrial.of(ListOperations::fancFeed, FEED_PAGES, context.direct())
        .besides(plain(context, c -> c.fanc().changes().devices()));
  }

  private static Stream<List<FancDevice>> fancFeed(MidIdClient c) {
    return feed(
            () -> c.fanc().changes(),
            page -> c.fanc().changesAfter(page.cursor()),
            FancChanges::hasMore)
        .map(FancChanges::devices);
  }

  private static Trial auditPage(TrialContext context) throws Exception {
    return ListTrial.of(ListOperations::auditFeed, FEED_PAGES, context.direct())
        .besides(plain(context, c -> c.auditEvents().page().events()));
  }

  private static Stream<List<AuditEvent>> auditFeed(MidIdClient c) {
    return feed(
            () -> c.auditEvents().page(),
            page -> c.auditEvents().pageAfter(page.cursor()),
            AuditEventPage::hasMore)
        .map(AuditEventPage::events);
  }

  /** Reads a change feed from its beginning, from cursor to cursor. */
  private static <P> Stream<P> feed(
      Supplier<P> first, UnaryOperator<P> after, Predicate<P> hasMore) {
    return StreamSupport.stream(
        new AbstractSpliterator<P>(Long.MAX_VALUE, Spliterator.ORDERED) {
          private @Nullable P last;

          @Override
          public boolean tryAdvance(Consumer<? super P> action) {
            P page = last;
            if (page != null && !hasMore.test(page)) {
              return false;
            }
            P next = page == null ? first.get() : after.apply(page);
            last = next;
            action.accept(next);
            return true;
          }
        },
        false);
  }

  private static Trial auditEvents(TrialContext context) {
    DeviceFixture device = context.device();
    DeviceFixture other = context.device();
    return ListTrial.of(c -> c.auditEvents().list(device.midId()), MOST, context.direct())
        .besides(ListTrial.of(c -> c.auditEvents().list(other.midId()), MOST, context.direct()));
  }

  private static Trial modality(TrialContext context) throws Exception {
    Modality[] all = Modality.values();
    return ofTwo(
        context, s -> all[s.random().nextInt(all.length)], one -> c -> c.modalities().find(one));
  }

  private static Trial problemType(TrialContext context) throws Exception {
    return ofTwo(
        context,
        s -> PROBLEM_TYPES.get(s.random().nextInt(PROBLEM_TYPES.size())),
        one -> c -> c.problemTypes().find(one));
  }

  private static Trial healthApps(TrialContext context) {
    return ListTrial.of(c -> c.mHealthApps().list(), MOST, context.direct());
  }

  private static Trial healthApp(TrialContext context) throws Exception {
    return ofTwo(context, healthAppId(context), one -> c -> c.mHealthApps().find(one));
  }

  private static Trial healthAppHistory(TrialContext context) throws Exception {
    return ofTwo(context, healthAppId(context), one -> c -> c.mHealthApps().history(one).toList());
  }

  /** Returns a choice of an app, in one case of five of one that the register does not know. */
  private static Function<TrialContext, String> healthAppId(TrialContext context) throws Exception {
    List<String> ids =
        context.direct().mHealthApps().list().map(app -> app.appId()).sorted().toList();
    return s ->
        s.random().nextInt(5) == 0 ? "no-such-app" : ids.get(s.random().nextInt(ids.size()));
  }
}

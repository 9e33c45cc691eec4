package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppVersion;
import io.github.openmidid.examples.register.healthapp.ReimbursementRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.RequestState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Renders the changes of an app in the register, newest first. */
final class AppHistoryView {
  private static final Comparator<HealthAppLevelRecord> NEWEST_FIRST =
      AppEvidenceView.OLDEST_FIRST.reversed();

  /** The data of an app by the keys of their names. */
  private static final Map<String, Function<HealthAppRecord, Object>> DATA = data();

  private AppHistoryView() {}

  private static Map<String, Function<HealthAppRecord, Object>> data() {
    Map<String, Function<HealthAppRecord, Object>> data = new LinkedHashMap<>();
    data.put("apps.levelsOfApp", HealthAppRecord::levels);
    data.put("apps.request", HealthAppRecord::requests);
    data.put("apps.app", HealthAppRecord::name);
    data.put("apps.summary", HealthAppRecord::summary);
    data.put("apps.claims", HealthAppRecord::claims);
    data.put("apps.audience", HealthAppRecord::audiences);
    data.put("apps.maker", HealthAppRecord::maker);
    data.put("apps.ceClass", HealthAppRecord::ceClass);
    data.put("apps.website", HealthAppRecord::website);
    data.put("apps.abroad", HealthAppRecord::useAbroad);
    return data;
  }

  /**
   * Renders the versions of an app.
   *
   * @param versions the versions in their order; older ones may be missing
   */
  static HtmlElement of(
      PageContext context, List<HealthAppVersion> versions, List<CareProcess> processes) {
    HtmlTable table =
        HtmlTable.of("versions", context.text("apps.historyCaption"))
            .column(context.text("apps.recordedOn"))
            .column(context.text("changes"))
            .column(context.text("apps.levelsOfApp"))
            .column(context.text("apps.request"));
    for (int i = versions.size() - 1; i >= 0; i--) {
      HealthAppVersion version = versions.get(i);
      Optional<HealthAppRecord> before =
          i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1).app());
      table.row(
          DisplayFormatter.moment(version.recordedAt(), context.language()),
          changes(context, before, version),
          AppWords.list(
              context,
              version.app().levels().stream().sorted(NEWEST_FIRST).toList(),
              level -> level(context, level, processes)),
          AppWords.list(
              context, version.app().requests(), request -> request(context, request, processes)));
    }
    return AppPageLayout.section("history", context.text("apps.history"))
        .add(HtmlElement.of("p", context.text("apps.historyHint")), table.stacked().element());
  }

  private static HtmlNode changes(
      PageContext context, Optional<HealthAppRecord> before, HealthAppVersion version) {
    if (before.isEmpty()) {
      return HtmlNode.text(
          context.text(version.version() == 1 ? "apps.firstVersion" : "apps.olderVersion"));
    }
    List<String> changed = new ArrayList<>();
    DATA.forEach(
        (key, value) -> {
          if (!value.apply(before.get()).equals(value.apply(version.app()))) {
            changed.add(context.text(key));
          }
        });
    return AppWords.list(context, changed, HtmlNode::text);
  }

  private static HtmlNode level(
      PageContext context, HealthAppLevelRecord level, List<CareProcess> processes) {
    return state(
        context,
        AppWords.level(context, level.toAppLevel()),
        level.careProcess().map(code -> AppWords.process(processes, code)),
        days(context, level.since(), level.until()));
  }

  private static HtmlNode request(
      PageContext context, ReimbursementRecord request, List<CareProcess> processes) {
    return state(
        context,
        AppWords.code(
            context,
            request.state(),
            RequestState.ofCode(request.state())
                .map(state -> state.displayName(context.language()))),
        request.careProcess().map(code -> AppWords.process(processes, code)),
        days(context, request.since(), Optional.empty()));
  }

  private static HtmlElement state(
      PageContext context, String words, Optional<CareProcess> process, Optional<String> days) {
    HtmlElement state = HtmlElement.of("span", words);
    process.ifPresent(
        found ->
            state.add(HtmlNode.text(" – "), HtmlElement.userText(found.name(context.language()))));
    days.ifPresent(period -> state.add(HtmlNode.text(context.text("label", "") + " " + period)));
    return state;
  }

  /** Returns the days in words; empty if none of them is stated. */
  private static Optional<String> days(
      PageContext context, Optional<LocalDate> since, Optional<LocalDate> until) {
    Optional<String> first = since.map(day -> DisplayFormatter.inWords(day, context.language()));
    Optional<String> last = until.map(day -> DisplayFormatter.inWords(day, context.language()));
    if (first.isPresent() && last.isPresent()) {
      return Optional.of(context.text("apps.days.fromUntil", first.get(), last.get()));
    }
    return first
        .map(day -> context.text("apps.days.from", day))
        .or(() -> last.map(day -> context.text("apps.days.until", day)));
  }
}

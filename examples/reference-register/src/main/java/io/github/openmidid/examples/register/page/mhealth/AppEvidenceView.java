package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.LevelEvidence;
import io.github.openmidid.mhealth.LevelSource;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.RulesEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Renders each level of an app: its days, its meaning by the rules of that time, and its evidence.
 */
final class AppEvidenceView {
  static final Comparator<HealthAppLevelRecord> OLDEST_FIRST =
      Comparator.comparing(level -> level.since().orElse(LocalDate.MIN));

  private AppEvidenceView() {}

  static HtmlElement of(PageContext context, HealthAppRecord app, List<CareProcess> processes) {
    HtmlElement section = AppQuestion.EVIDENCE.section(context);
    if (app.levels().isEmpty()) {
      return section.add(HtmlElement.of("p", context.text("apps.levelNone")));
    }
    HtmlTable table =
        HtmlTable.of("evidences", context.text("apps.evidenceCaption"))
            .column(context.text("apps.level"))
            .column(context.text("apps.process"))
            .column(context.text("apps.since"))
            .column(context.text("apps.until"))
            .column(context.text("apps.meaning"))
            .column(context.text("apps.proven"))
            .column(context.text("apps.statedBy"));
    app.levels().stream()
        .sorted(OLDEST_FIRST)
        .forEach(level -> addRow(table, context, level, processes));
    String criteria = PagePaths.APP_LEVELS + "#" + AppQuestion.CRITERIA.id();
    return section.add(
        table.stacked().element(),
        HtmlElement.of("p", context.link(criteria, context.text("apps.toCriteria"))));
  }

  private static void addRow(
      HtmlTable table,
      PageContext context,
      HealthAppLevelRecord level,
      List<CareProcess> processes) {
    table.row(
        HtmlNode.text(AppWords.level(context, level.toAppLevel())),
        level
            .careProcess()
            .map(code -> AppWords.process(processes, code).name(context.language()))
            .<HtmlNode>map(HtmlElement::userText)
            .orElseGet(() -> HtmlNode.text(context.text("apps.ofAppItself"))),
        AppWords.day(context, level.since()),
        level
            .until()
            .<HtmlNode>map(day -> DisplayFormatter.day(day, context.language()))
            .orElseGet(() -> HtmlNode.text(context.text("apps.noEnd"))),
        HtmlNode.text(meaning(context, level)),
        evidence(context, level),
        HtmlNode.text(source(context, level.source())));
  }

  private static String source(PageContext context, String code) {
    return AppWords.code(
        context,
        code,
        LevelSource.ofCode(code).map(source -> source.displayName(context.language())));
  }

  /**
   * Returns the editions of the rules that may apply: all if none is stated, none if the stated one
   * is not known.
   */
  private static List<RulesEdition> editions(HealthAppLevelRecord level) {
    return level
        .edition()
        .map(code -> RulesEdition.ofCode(code).map(List::of).orElse(List.of()))
        .orElse(List.of(RulesEdition.values()));
  }

  private static String meaning(PageContext context, HealthAppLevelRecord level) {
    Optional<PyramidLevel> known = level.toAppLevel().level();
    List<RulesEdition> editions = editions(level);
    if (known.isEmpty()) {
      return context.text("apps.notStated");
    }
    if (editions.isEmpty()) {
      return context.text("apps.unknownCode", level.edition().orElseThrow());
    }
    return isSame(known.get(), editions)
        ? meaning(context, known.get(), editions.get(0))
        : context.text("apps.editionUnknown");
  }

  /**
   * Returns the meaning of a level, with the edition if the level has another meaning in another
   * one.
   */
  private static String meaning(PageContext context, PyramidLevel level, RulesEdition edition) {
    String words = level.explanation(edition, context.language());
    return isSame(level, List.of(RulesEdition.values()))
        ? words
        : words + " (" + edition.displayName(context.language()) + ")";
  }

  private static boolean isSame(PyramidLevel level, List<RulesEdition> editions) {
    return editions.stream().map(level::evidence).distinct().count() == 1;
  }

  /** Renders the stated evidence, and the evidence that the rules require but is missing. */
  private static HtmlNode evidence(PageContext context, HealthAppLevelRecord level) {
    List<String> all = new ArrayList<>();
    for (String code : level.evidence()) {
      Optional<String> name =
          LevelEvidence.ofCode(code).map(one -> one.displayName(context.language()));
      all.add(AppWords.code(context, code, name));
    }
    for (LevelEvidence missing : missing(level)) {
      all.add(context.text("apps.notProven", missing.displayName(context.language())));
    }
    return AppWords.list(context, all, HtmlNode::text);
  }

  private static List<LevelEvidence> missing(HealthAppLevelRecord level) {
    List<RulesEdition> editions = editions(level);
    List<LevelEvidence> missing = new ArrayList<>();
    level
        .toAppLevel()
        .level()
        .filter(known -> isSame(known, editions))
        .ifPresent(known -> missing.addAll(known.evidence(editions.get(0))));
    missing.removeIf(one -> level.evidence().contains(one.code()));
    return missing;
  }
}

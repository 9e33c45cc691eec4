package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.RulesEdition;
import io.github.openmidid.mhealth.StepDecision;
import io.github.openmidid.mhealth.StepRule;
import java.util.List;
import java.util.Set;

/**
 * Renders the meaning and the criteria of each level in each edition of the rules, and the steps.
 */
final class LevelCriteriaView {
  private static final List<StepRule> RULES =
      List.of(
          StepRule.ENTRY_ABOVE_M1, StepRule.WITHOUT_M2, StepRule.NO_CARE_PROCESS, StepRule.LOWER);

  private LevelCriteriaView() {}

  static HtmlElement of(PageContext context) {
    HtmlElement section = AppQuestion.CRITERIA.section(context);
    section.add(HtmlElement.of("p", context.text("apps.editionsHint")));
    for (RulesEdition edition : RulesEdition.values()) {
      section.add(criteria(context, edition));
    }
    section.add(HtmlElement.of("h3", context.text("apps.steps")), steps(context));
    section.add(HtmlElement.of("p", context.text("apps.ourGerman")));
    String source = new StepDecision(StepRule.HIGHER, Set.of()).source(context.language());
    return section.add(AppPageLayout.source(context, source));
  }

  private static HtmlElement criteria(PageContext context, RulesEdition edition) {
    HtmlTable table =
        HtmlTable.of(edition.code(), context.text("apps.criteriaCaption", name(context, edition)))
            .column(context.text("apps.level"))
            .column(context.text("apps.meaning"))
            .column(context.text("apps.toProve"))
            .column(context.text("apps.setBy"));
    for (PyramidLevel level : PyramidLevel.values()) {
      table.row(
          HtmlNode.text(level.displayName(context.language())),
          HtmlNode.text(level.explanation(edition, context.language())),
          evidence(context, level, edition),
          HtmlNode.text(context.text("apps.setBy." + authority(level, edition))));
    }
    return table.stacked().element();
  }

  private static String name(PageContext context, RulesEdition edition) {
    return edition.displayName(context.language());
  }

  private static HtmlElement evidence(
      PageContext context, PyramidLevel level, RulesEdition edition) {
    HtmlElement list = HtmlElement.of("ul");
    level
        .evidence(edition)
        .forEach(one -> list.add(HtmlElement.of("li", one.displayName(context.language()))));
    return list;
  }

  /** Returns the authority that set the criteria, by the page of mHealthBELGIUM on the pyramid. */
  private static String authority(PyramidLevel level, RulesEdition edition) {
    if (level == PyramidLevel.M1) {
      return "famhp";
    }
    return level == PyramidLevel.M2 && edition == RulesEdition.BEFORE_2024 ? "ehealth" : "riziv";
  }

  private static HtmlElement steps(PageContext context) {
    HtmlElement list = HtmlElement.of("ul");
    for (StepRule rule : RULES) {
      String words = new StepDecision(rule, Set.of()).message(context.language());
      list.add(HtmlElement.of("li", words));
    }
    return list;
  }
}

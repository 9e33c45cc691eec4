package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.examples.register.rules.BelgianTime;
import io.github.openmidid.mhealth.PyramidLevel;
import io.github.openmidid.mhealth.RulesEdition;

/** Renders the pyramid, and the present meaning of each level. */
final class PyramidView {
  private PyramidView() {}

  static HtmlElement of(PageContext context) {
    RulesEdition edition = RulesEdition.on(BelgianTime.date(context.now()));
    KeyValueList levels = KeyValueList.of("levels");
    for (PyramidLevel level : PyramidLevel.values()) {
      levels.add(
          level.displayName(context.language()),
          HtmlNode.text(level.explanation(edition, context.language())));
    }
    String criteria = PagePaths.APP_LEVELS + "#" + AppQuestion.CRITERIA.id();
    return AppPageLayout.section("pyramid", context.text("apps.pyramid"))
        .add(
            HtmlElement.of("p", context.text("apps.pyramidHint")),
            PyramidDrawing.of(context),
            levels.element(),
            HtmlElement.of("p", context.link(criteria, context.text("apps.toCriteria"))));
  }
}

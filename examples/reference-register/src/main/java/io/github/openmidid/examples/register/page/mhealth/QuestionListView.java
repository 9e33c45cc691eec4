package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;

/** Renders what the pages explain, with links to it. */
final class QuestionListView {
  private QuestionListView() {}

  static HtmlElement of(PageContext context) {
    HtmlElement list = HtmlElement.of("ol");
    for (AppQuestion question : AppQuestion.values()) {
      HtmlElement item =
          HtmlElement.of("li", context.link(question.place(), question.words(context)));
      if (question.isAboutOneApp()) {
        item.add(HtmlNode.text(" (" + context.text("apps.ofEachApp") + ")"));
      }
      list.add(item);
    }
    return AppPageLayout.section("questions", context.text("apps.questions")).add(list);
  }
}

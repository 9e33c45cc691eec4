package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;

/**
 * A question that the pages about apps answer, each in a separate section. They are the six that
 * mHealthBELGIUM names on its start page, in its order.
 */
enum AppQuestion {
  /** The financing of mobile medical apps in Belgium. */
  SYSTEM("system", PagePaths.APP_LEVELS),
  /** The criteria of each level. */
  CRITERIA("criteria", PagePaths.APP_LEVELS),
  /** The apps in a field. */
  CATALOG("catalog", PagePaths.APPS),
  /** The functions, the claims and the audience of an app. */
  CLAIMS("claims", ""),
  /** The care processes in which an app is financed. */
  FINANCED("financed", ""),
  /** The evidence that an app meets the criteria. */
  EVIDENCE("evidence", "");

  private final String id;
  private final String page;

  AppQuestion(String id, String page) {
    this.id = id;
    this.page = page;
  }

  /** Renders all questions, each with a link to the section that explains it. */
  static HtmlElement list(PageContext context) {
    HtmlElement list = HtmlElement.of("ol");
    for (AppQuestion question : values()) {
      HtmlElement item =
          HtmlElement.of("li", context.link(question.place(), question.words(context)));
      if (question.isAboutOneApp()) {
        item.add(HtmlNode.text(" (" + context.text("apps.ofEachApp") + ")"));
      }
      list.add(item);
    }
    return AppPageLayout.section("questions", context.text("apps.questions")).add(list);
  }

  /** Returns the id of the section. */
  String id() {
    return id;
  }

  /** Returns whether the page of each app has the section. */
  private boolean isAboutOneApp() {
    return page.isEmpty();
  }

  /** Returns the place of the section; for one app, that of the list in which to choose it. */
  String place() {
    return isAboutOneApp() ? CATALOG.place() : page + "#" + id;
  }

  /** Returns the question in the language of the page. */
  private String words(PageContext context) {
    return context.text("apps.question." + id);
  }

  /** Renders the section, which begins with the question. */
  HtmlElement section(PageContext context) {
    return AppPageLayout.section(id, words(context));
  }
}

package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;

/**
 * A question that the pages about apps explain, each in a section of its own. They are the six that
 * mHealthBELGIUM names on its start page, in its order.
 */
enum AppQuestion {
  /** How are mobile medical apps financed in Belgium? */
  SYSTEM("system", PagePaths.APP_LEVELS),
  /** What exactly are the criteria? */
  CRITERIA("criteria", PagePaths.APP_LEVELS),
  /** Which apps are there in a field? */
  CATALOG("catalog", PagePaths.APPS),
  /** What does an app do or claim, and for whom? */
  CLAIMS("claims", ""),
  /** Is an app financed, and in which care process? */
  FINANCED("financed", ""),
  /** How does an app meet the criteria? */
  EVIDENCE("evidence", "");

  private final String id;
  private final String page;

  AppQuestion(String id, String page) {
    this.id = id;
    this.page = page;
  }

  /** Returns the id of the section. */
  String id() {
    return id;
  }

  /** Returns whether the page of each app has the section. */
  boolean isAboutOneApp() {
    return page.isEmpty();
  }

  /** Returns the place of the section; for one app, that of the list in which to choose it. */
  String place() {
    return isAboutOneApp() ? CATALOG.place() : page + "#" + id;
  }

  /** Returns the question in the language of the page. */
  String words(PageContext context) {
    return context.text("apps.question." + id);
  }

  /** Renders the section, which begins with the question. */
  HtmlElement section(PageContext context) {
    return AppPageLayout.section(id, words(context));
  }
}

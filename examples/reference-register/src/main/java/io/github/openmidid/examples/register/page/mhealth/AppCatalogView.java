package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.Pager;
import io.github.openmidid.mhealth.CareProcess;
import java.time.LocalDate;
import java.util.List;

/** Renders the catalogue of apps with its filters. */
final class AppCatalogView {
  private AppCatalogView() {}

  /**
   * Renders the section.
   *
   * @param found the apps of a page; one more than the page size indicates a next page
   */
  static HtmlElement of(
      PageContext context,
      AppCatalogQuery query,
      List<CareProcess> processes,
      List<HealthAppRecord> found,
      int pageSize,
      LocalDate today) {
    HtmlElement section =
        AppQuestion.CATALOG.section(context).add(AppFilterForm.of(context, query, processes));
    if (found.isEmpty()) {
      String key = query.isNarrowed() ? "apps.noneFound" : "apps.none";
      return section.add(HtmlElement.of("p", context.text(key)));
    }
    List<HealthAppRecord> page = found.subList(0, Math.min(pageSize, found.size()));
    section.add(table(context, page, processes, query.day(today)));
    if (found.size() > page.size()) {
      String last = page.get(page.size() - 1).appId();
      section.add(Pager.of(context, query.place(""), query.place(last)));
    }
    return section;
  }

  private static HtmlElement table(
      PageContext context, List<HealthAppRecord> apps, List<CareProcess> processes, LocalDate day) {
    String inWords = DisplayFormatter.inWords(day, context.language());
    HtmlTable table =
        HtmlTable.of("apps", context.text("apps.caption", inWords))
            .column(context.text("apps.app"))
            .column(context.text("apps.summary"))
            .column(context.text("apps.audience"))
            .column(context.text("apps.levelsOfApp"))
            .column(context.text("apps.maker"));
    for (HealthAppRecord app : apps) {
      table.row(
          AppWords.link(context, app),
          AppWords.text(context, app.summary()),
          AppWords.list(
              context, app.audiences(), code -> HtmlNode.text(AppWords.audience(context, code))),
          LevelsOnDayView.of(context, app.appLevels(), processes, day),
          HtmlElement.userText(app.maker()));
    }
    return table.stacked().element();
  }
}

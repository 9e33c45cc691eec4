package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppVersion;
import io.github.openmidid.examples.register.healthapp.UseAbroadRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.KeyValueList;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.CareProcess;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Renders all data of an app in the register. */
final class AppView {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private AppView() {}

  static List<HtmlNode> of(
      PageContext context, HealthAppVersion version, List<CareProcess> processes, LocalDate day) {
    HealthAppRecord app = version.app();
    return List.of(
        claims(context, version),
        AppFinancingView.of(context, app, processes, day),
        AppEvidenceView.of(context, app, processes),
        abroad(context, app.useAbroad()));
  }

  private static HtmlElement claims(PageContext context, HealthAppVersion version) {
    HealthAppRecord app = version.app();
    KeyValueList facts =
        KeyValueList.of("app")
            .add(context.text("apps.summary"), AppWords.text(context, app.summary()))
            .add(context.text("apps.claims"), AppWords.text(context, app.claims()))
            .add(
                context.text("apps.audience"),
                AppWords.list(
                    context,
                    app.audiences(),
                    code -> HtmlNode.text(AppWords.audience(context, code))))
            .add(context.text("apps.maker"), HtmlElement.userText(app.maker()))
            .add(
                context.text("apps.ceClass"),
                app.ceClass()
                    .<HtmlNode>map(HtmlElement::userText)
                    .orElseGet(() -> AppWords.notStated(context)));
    app.website().ifPresent(url -> facts.add(context.text("apps.website"), website(url)));
    facts.add(
        context.text("apps.recordedOn"),
        DisplayFormatter.day(version.recordedAt(), context.language()));
    return AppQuestion.CLAIMS.section(context).add(facts.element());
  }

  /** Renders a link; a text if the address is not one that a page may link to. */
  private static HtmlElement website(String url) {
    try {
      return HtmlElement.externalLink(URI.create(url), url);
    } catch (IllegalArgumentException e) {
      return HtmlElement.userText(url);
    }
  }

  private static HtmlElement abroad(PageContext context, List<UseAbroadRecord> uses) {
    HtmlElement section = AppPageLayout.section("abroad", context.text("apps.abroad"));
    if (uses.isEmpty()) {
      return section.add(HtmlElement.of("p", context.text("apps.abroadNone")));
    }
    HtmlTable table =
        HtmlTable.of("countries", context.text("apps.abroadCaption"))
            .column(context.text("apps.country"))
            .column(context.text("apps.use"))
            .column(context.text("apps.reimbursed"));
    for (UseAbroadRecord use : uses) {
      table.row(
          HtmlNode.text(country(context, use.country())),
          AppWords.text(context, use.use()),
          HtmlNode.text(
              use.reimbursed()
                  .map(yes -> context.text(yes ? "apps.financed.yes" : "apps.financed.no"))
                  .orElseGet(() -> context.text("apps.notStated"))));
    }
    return section.add(table.element());
  }

  private static String country(PageContext context, String code) {
    Optional<String> name =
        COUNTRIES.contains(code)
            ? Optional.of(new Locale("", code).getDisplayCountry(context.language()))
            : Optional.empty();
    return AppWords.code(context, code, name);
  }
}

package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppLevelRecord;
import io.github.openmidid.examples.register.healthapp.HealthAppQuery;
import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.healthapp.ReimbursementRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.FilterForm;
import io.github.openmidid.examples.register.page.html.FormField;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.examples.register.page.html.PagePaths;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.Financing;
import io.github.openmidid.mhealth.FinancingStatus;
import io.github.openmidid.mhealth.RequestState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Renders in which care processes an app is financed on a day, and its requests. */
final class AppFinancingView {
  private AppFinancingView() {}

  static HtmlElement of(
      PageContext context, HealthAppRecord app, List<CareProcess> processes, LocalDate day) {
    String place = PagePaths.app(app.appId()) + "#" + AppQuestion.FINANCED.id();
    HtmlElement form =
        FilterForm.of(context, place)
            .add(
                FormField.date(HealthAppQuery.FINANCED_ON, context.text("apps.onDay"))
                    .value(day.toString()))
            .element(false);
    HtmlElement section = AppQuestion.FINANCED.section(context).add(form);
    if (app.careProcessCodes().isEmpty()) {
      section.add(HtmlElement.of("p", context.text("apps.noProcessOfApp")));
    } else {
      section.add(financing(context, app, processes, day));
      section.add(HtmlElement.of("p", ProcessStatusMark.origin(context)));
      section.add(history(context, app, processes));
    }
    return section.add(requests(context, app.requests(), processes));
  }

  private static HtmlElement financing(
      PageContext context, HealthAppRecord app, List<CareProcess> processes, LocalDate day) {
    String inWords = DisplayFormatter.inWords(day, context.language());
    HtmlTable table =
        HtmlTable.of("financing", context.text("apps.financedCaption", inWords))
            .column(context.text("apps.process"))
            .column(context.text("apps.financedShort"))
            .column(context.text("apps.reason"))
            .column(context.text("apps.processStatus"));
    for (String code : app.careProcessCodes()) {
      CareProcess process = AppWords.process(processes, code);
      Financing financing = app.appLevels().financing(process, day);
      table.row(
          HtmlElement.userText(process.name(context.language())),
          HtmlNode.text(context.text("apps.financed." + outcome(financing.status()))),
          HtmlNode.text(AppWords.reason(context, financing)),
          ProcessStatusMark.of(context, process, day));
    }
    return table.stacked().element();
  }

  /**
   * Renders the days on which the financing in each care process changes, regardless of the chosen
   * day.
   */
  private static HtmlElement history(
      PageContext context, HealthAppRecord app, List<CareProcess> processes) {
    HtmlTable table =
        HtmlTable.of("financingHistory", context.text("apps.financingHistory"))
            .column(context.text("apps.process"))
            .column(context.text("apps.since"))
            .column(context.text("apps.financedShort"))
            .column(context.text("apps.reason"));
    for (String code : app.careProcessCodes()) {
      CareProcess process = AppWords.process(processes, code);
      for (Financing financing : changes(app, process)) {
        table.row(
            HtmlElement.userText(process.name(context.language())),
            DisplayFormatter.day(financing.day(), context.language()),
            HtmlNode.text(context.text("apps.financed." + outcome(financing.status()))),
            HtmlNode.text(AppWords.reason(context, financing)));
      }
    }
    return table.stacked().element();
  }

  /** Returns the financing on each day on which it differs from that of the day before. */
  private static List<Financing> changes(HealthAppRecord app, CareProcess process) {
    NavigableSet<LocalDate> days = new TreeSet<>(process.statusCodes().keySet());
    for (HealthAppLevelRecord level : app.levels()) {
      level.since().ifPresent(days::add);
      level.until().map(last -> last.plusDays(1)).ifPresent(days::add);
    }
    List<Financing> changes = new ArrayList<>();
    for (LocalDate day : days) {
      Financing financing = app.appLevels().financing(process, day);
      if (changes.isEmpty() || changes.get(changes.size() - 1).status() != financing.status()) {
        changes.add(financing);
      }
    }
    return changes;
  }

  private static String outcome(FinancingStatus status) {
    if (!status.isKnown()) {
      return "unknown";
    }
    return status.isFinanced() ? "yes" : "no";
  }

  private static HtmlElement requests(
      PageContext context, List<ReimbursementRecord> requests, List<CareProcess> processes) {
    if (requests.isEmpty()) {
      return HtmlElement.of("p", context.text("apps.requestNone"));
    }
    HtmlTable table =
        HtmlTable.of("requests", context.text("apps.request"))
            .column(context.text("apps.process"))
            .column(context.text("apps.state"))
            .column(context.text("apps.since"))
            .column(context.text("apps.limit"));
    for (ReimbursementRecord request : requests) {
      table.row(
          request
              .careProcess()
              .map(code -> AppWords.process(processes, code).name(context.language()))
              .<HtmlNode>map(HtmlElement::userText)
              .orElseGet(() -> AppWords.notStated(context)),
          HtmlNode.text(
              AppWords.code(
                  context,
                  request.state(),
                  RequestState.ofCode(request.state())
                      .map(state -> state.displayName(context.language())))),
          AppWords.day(context, request.since()),
          HtmlNode.text(
              RequestState.ofCode(request.state())
                  .map(state -> FinancingSystemView.limit(context, state))
                  .orElseGet(() -> context.text("apps.notStated"))));
    }
    return table.element();
  }
}

package io.github.openmidid.examples.register.page.mhealth;

import io.github.openmidid.examples.register.healthapp.HealthAppRecord;
import io.github.openmidid.examples.register.page.html.DisplayFormatter;
import io.github.openmidid.examples.register.page.html.HtmlElement;
import io.github.openmidid.examples.register.page.html.HtmlNode;
import io.github.openmidid.examples.register.page.html.HtmlTable;
import io.github.openmidid.examples.register.page.html.PageContext;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the care processes by status, and the apps that are financed in each. */
final class CareProcessListView {
  private CareProcessListView() {}

  static List<HtmlNode> of(
      PageContext context,
      List<CareProcess> processes,
      List<HealthAppRecord> apps,
      LocalDate today) {
    List<HtmlNode> content = new ArrayList<>();
    content.add(HtmlElement.of("p", context.text("apps.processesHint")));
    content.add(HtmlElement.of("p", ProcessStatusMark.origin(context)));
    List<CareProcess> all = withUnlisted(processes, apps);
    for (CareProcessStatus status : CareProcessStatus.values()) {
      List<CareProcess> found =
          all.stream().filter(one -> one.statusOn(today).equals(Optional.of(status))).toList();
      String name = status.displayName(context.language());
      HtmlElement section =
          AppPageLayout.section(status.code(), context.text("apps.processesWith", name));
      content.add(
          found.isEmpty()
              ? section.add(HtmlElement.of("p", context.text("apps.noProcesses")))
              : section.add(table(context, status.code(), name, found, apps, today)));
    }
    List<CareProcess> unknown = all.stream().filter(one -> one.statusOn(today).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      String name = context.text("apps.processStatus.unknown");
      content.add(
          AppPageLayout.section("unknown", context.text("apps.processesWith", name))
              .add(table(context, "unknown", name, unknown, apps, today)));
    }
    return content;
  }

  /** Returns the care processes, and those that only a level of an app names. */
  private static List<CareProcess> withUnlisted(
      List<CareProcess> processes, List<HealthAppRecord> apps) {
    List<CareProcess> all = new ArrayList<>(processes);
    apps.stream()
        .flatMap(app -> app.careProcessCodes().stream())
        .distinct()
        .filter(code -> processes.stream().noneMatch(one -> one.code().equals(code)))
        .sorted()
        .forEach(code -> all.add(CareProcess.builder(code).build()));
    return all;
  }

  private static HtmlElement table(
      PageContext context,
      String id,
      String name,
      List<CareProcess> processes,
      List<HealthAppRecord> apps,
      LocalDate today) {
    String day = DisplayFormatter.inWords(today, context.language());
    HtmlTable table =
        HtmlTable.of(id + "-processes", context.text("apps.processesCaption", name))
            .column(context.text("apps.process"))
            .column(context.text("apps.processStatus"))
            .column(context.text("apps.processHistory"))
            .column(context.text("apps.financedApps", day));
    for (CareProcess process : processes) {
      table.row(
          HtmlElement.userText(process.name(context.language())),
          ProcessStatusMark.of(context, process, today),
          history(context, process),
          financed(context, process, apps, today));
    }
    return table.stacked().element();
  }

  private static HtmlNode history(PageContext context, CareProcess process) {
    return AppWords.list(
        context, process.statusCodes().entrySet(), entry -> status(context, entry));
  }

  private static HtmlNode status(PageContext context, Map.Entry<LocalDate, String> entry) {
    Optional<String> name =
        CareProcessStatus.ofCode(entry.getValue())
            .map(status -> status.displayName(context.language()));
    String words = AppWords.code(context, entry.getValue(), name);
    return HtmlElement.of(
        "span",
        HtmlNode.text(context.text("apps.from") + " "),
        DisplayFormatter.day(entry.getKey(), context.language()),
        HtmlNode.text(context.text("label", "") + " " + words));
  }

  private static HtmlNode financed(
      PageContext context, CareProcess process, List<HealthAppRecord> apps, LocalDate today) {
    List<HealthAppRecord> found =
        apps.stream()
            .filter(app -> app.appLevels().financing(process, today).isFinanced())
            .toList();
    return found.isEmpty()
        ? HtmlNode.text(context.text("apps.noneFinanced"))
        : AppWords.list(context, found, app -> AppWords.link(context, app));
  }
}

package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.check.CheckResult;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.report.ConditionText;
import io.github.openmidid.fanc.Finding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The page of a check: summary, content that was read, rows with findings, conditions. */
public final class CheckPage {
  private CheckPage() {}

  /**
   * Writes the page.
   *
   * @param result the result of the check
   * @throws CommandException if it cannot be written
   */
  public static void write(
      CheckResult result, RegisterDescription register, Path target, Locale locale)
      throws CommandException {
    List<TransferReport> reports = result.reports();
    TransferPage.write(
        target,
        locale,
        "page.check.title",
        html -> {
          summary(html, reports);
          for (int i = 0; i < reports.size(); i++) {
            file(html, reports.get(i), i);
          }
          ConditionsSection.write(html, register, new ConditionText(locale).meaning(result));
        });
  }

  private static void summary(HtmlWriter html, List<TransferReport> reports) {
    boolean clean = reports.stream().allMatch(TransferReport::isClean);
    html.open("section").message("h2", "page.summary");
    html.element(
        "p",
        html.get(clean ? "page.check.clean" : "page.check.found"),
        "class",
        clean ? "result clean" : "result found");
    html.open("ul");
    for (int i = 0; i < reports.size(); i++) {
      TransferReport report = reports.get(i);
      html.open("li").element("a", report.table().fileName(), "href", "#file-" + i);
      html.text(
          html.get(
              "page.check.counts",
              String.valueOf(count(report, Finding.Severity.ERROR)),
              String.valueOf(count(report, Finding.Severity.WARNING))));
      html.close();
    }
    html.close(2);
  }

  private static void counts(HtmlWriter html, TransferReport report) {
    html.open("table", "class", "counts").open("tbody");
    html.count("summary.rows", report.table().rows().size());
    html.count("summary.rowsWithoutFindings", report.rowsWithoutFindings());
    html.count("page.column.errors", count(report, Finding.Severity.ERROR));
    html.count("page.column.warnings", count(report, Finding.Severity.WARNING));
    html.close(2);
  }

  private static long count(TransferReport report, Finding.Severity severity) {
    return report.findings().stream().filter(f -> f.severity() == severity).count();
  }

  private static void file(HtmlWriter html, TransferReport report, int index) {
    html.open("section", "id", "file-" + index).element("h2", report.table().fileName());
    counts(html, report);
    ReadingSection.write(html, report.table());
    if (!report.isClean()) {
      codes(html, report);
      rows(html, report);
    }
    html.close();
  }

  private static void codes(HtmlWriter html, TransferReport report) {
    html.message("h3", "page.check.codes").open("table").open("thead").open("tr");
    html.element("th", "code", "scope", "col");
    html.element("th", html.get("summary.count"), "scope", "col");
    html.element("th", html.get("summary.codeMeaning"), "scope", "col");
    html.close(2).open("tbody");
    for (Map.Entry<Finding.Code, List<Finding<TransferLine>>> entry : report.byCode().entrySet()) {
      html.open("tr").open("th", "scope", "row");
      html.element("code", entry.getKey().code()).close();
      html.number(entry.getValue().size());
      html.element("td", html.get("code." + entry.getKey().code())).close();
    }
    html.close(2);
  }

  private static void rows(HtmlWriter html, TransferReport report) {
    Map<TransferLine, List<Finding<TransferLine>>> byRow =
        report.findings().stream()
            .collect(Collectors.groupingBy(Finding::key, LinkedHashMap::new, Collectors.toList()));
    html.message("h3", "page.check.rows");
    TransferPage.cut(html, byRow.size());
    html.open("ol", "class", "rows");
    byRow.entrySet().stream()
        .limit(TransferPage.MAX_ROWS)
        .forEach(row -> RowCard.write(html, row.getKey(), row.getValue()));
    html.close();
  }
}

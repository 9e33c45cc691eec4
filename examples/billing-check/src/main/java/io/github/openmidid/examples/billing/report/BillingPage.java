package io.github.openmidid.examples.billing.report;

import io.github.openmidid.examples.billing.text.BillingMessages;
import io.github.openmidid.examples.billing.text.BillingProblem;
import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.commandline.html.PageFile;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as one web page, whose content security policy forbids scripts and other files.
 */
public final class BillingPage {
  private static final List<String> COLUMNS =
      List.of("page.device", "page.lines", "page.days", "page.first");

  private final HtmlWriter html;
  private final BillingReport report;
  private final BillingText texts;

  private BillingPage(HtmlWriter html, BillingReport report) {
    this.html = html;
    this.report = report;
    this.texts = new BillingText(report, html.locale());
  }

  /**
   * Writes the page.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(BillingReport report, Path target, Locale locale)
      throws CommandException {
    try {
      new PageFile("billing-check", BillingMessages.TEXTS, BillingPage.class)
          .write(target, locale, "page.title", html -> new BillingPage(html, report).write());
    } catch (IOException e) {
      throw new CommandException(BillingProblem.RESULT_UNWRITABLE, e, SafeText.path(target));
    }
  }

  private void write() {
    html.element("p", texts.verdict(), "class", resultClass());
    if (!report.codes().isEmpty()) {
      html.message("h2", "page.reasons");
      report.codes().forEach(this::reason);
    }
    html.message("h2", "page.read");
    list(texts.files());
    html.message("h2", "page.conditions");
    list(texts.conditions());
  }

  /** Returns the class of the result, which is green only if everything was compared. */
  private String resultClass() {
    if (!report.isClean()) {
      return "result found";
    }
    return report.notCompared().isEmpty() ? "result clean" : "result";
  }

  private void reason(String code) {
    html.open("section").element("h3", texts.title(code));
    html.element("p", texts.source(code), "class", "label");
    html.open("table").open("thead").open("tr");
    COLUMNS.forEach(key -> html.element("th", texts.get(key), "scope", "col"));
    html.close(2).open("tbody");
    report.groups(code).forEach(this::group);
    html.close(2);
    texts.further(code).ifPresent(text -> html.element("p", text));
    html.close();
  }

  private void group(ReasonGroup group) {
    html.open("tr").open("th", "scope", "row").element("span", texts.device(group));
    texts.message(group).ifPresent(message -> html.element("span", message, "class", "message"));
    html.close();
    cell("page.lines", String.valueOf(group.count()), "number");
    cell("page.days", texts.days(group), "days");
    cell("page.first", texts.places(group), "places");
    html.close();
  }

  /** Writes a cell that names its column, which a narrow screen shows instead of the header. */
  private void cell(String label, String text, String kind) {
    html.element("td", text, "class", kind, "data-label", texts.get(label));
  }

  private void list(List<String> items) {
    html.open("ul");
    items.forEach(item -> html.element("li", item));
    html.close();
  }
}

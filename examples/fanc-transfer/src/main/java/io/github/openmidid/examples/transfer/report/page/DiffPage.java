package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.compare.MonthComparison;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.report.RowText;
import io.github.openmidid.fanc.TransferComparison;
import io.github.openmidid.fanc.TransferComparison.AmbiguousRows;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferComparison.ChangedRow;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The page of the changes between two months. */
public final class DiffPage {
  private final HtmlWriter html;
  private final RowText text;

  private DiffPage(HtmlWriter html) {
    this.html = html;
    this.text = new RowText(html.locale());
  }

  /**
   * Writes the page.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(MonthComparison months, Path target, Locale locale)
      throws CommandException {
    TransferPage.write(target, locale, "page.diff.title", html -> new DiffPage(html).write(months));
  }

  private void write(MonthComparison months) {
    TransferComparison<TransferLine> changes = months.changes();
    summary(months);
    list("diff.added", changes.added(), this::row);
    list("diff.removed", changes.removed(), this::row);
    list("diff.changed", changes.changed(), this::changed);
    list("diff.ambiguous", changes.ambiguous(), this::ambiguous);
    FileSection.write(html, months.before());
    FileSection.write(html, months.after());
    html.open("section").message("h2", "page.meaning").message("p", "diff.meaning");
    ConditionsSection.month(html);
    html.close();
  }

  private void summary(MonthComparison months) {
    boolean nothing = months.isNothingToSend();
    TransferComparison<TransferLine> changes = months.changes();
    html.open("section").message("h2", "page.summary");
    html.element("p", months.before().fileName() + " → " + months.after().fileName());
    html.element(
        "p",
        html.get(nothing ? "diff.nothing" : "diff.something"),
        "class",
        nothing ? "result clean" : "result found");
    if (!changes.uncompared().isEmpty()) {
      String fields =
          changes.uncompared().stream().map(text::name).collect(Collectors.joining(", "));
      html.message("p", "diff.uncompared", fields);
    }
    if (!months.before().unread().isEmpty() || !months.after().unread().isEmpty()) {
      html.message("p", "diff.unread");
    }
    html.open("table", "class", "counts").open("tbody");
    html.count("diff.added", changes.added().size());
    html.count("diff.removed", changes.removed().size());
    html.count("diff.changed", changes.changed().size());
    html.count("diff.ambiguous", changes.ambiguous().size());
    html.count("diff.unchanged", changes.unchanged());
    html.close(3);
  }

  private <T> void list(String title, List<T> rows, Consumer<T> write) {
    if (rows.isEmpty()) {
      return;
    }
    html.open("section").message("h2", title);
    TransferPage.cut(html, rows.size());
    html.open("ol", "class", "rows");
    rows.stream().limit(TransferPage.MAX_ROWS).forEach(write);
    html.close(2);
  }

  private void row(TransferRow<TransferLine> row) {
    html.open("li").element("h3", html.get("page.row", row.key().toString()));
    RowCard.cells(html, row.key(), List.of());
    html.close();
  }

  private void changed(ChangedRow<TransferLine> row) {
    html.open("li").element("h3", text.device(row.after()));
    html.message(
        "p", "page.diff.rows", row.before().key().toString(), row.after().key().toString());
    html.message("p", "diff.matchedBy", text.name(row.matchedBy()));
    html.open("table", "class", "values").open("thead").open("tr");
    for (String column : List.of("changes.field", "changes.before", "changes.after")) {
      html.element("th", html.get(column), "scope", "col");
    }
    html.close(2).open("tbody");
    for (ChangedField field : row.fields()) {
      html.open("tr").element("th", text.name(field.field()), "scope", "row");
      html.element("td", field.before().orElse(html.get("page.noText")));
      html.open("td")
          .element("mark", field.after().orElse(html.get("page.noText")), "class", "warning");
      html.close(2);
    }
    html.close(3);
  }

  private void ambiguous(AmbiguousRows<TransferLine> rows) {
    html.open("li");
    side("changes.before", rows.before());
    side("changes.after", rows.after());
    html.close();
  }

  private void side(String title, List<TransferRow<TransferLine>> rows) {
    html.message("h3", title);
    for (TransferRow<TransferLine> row : rows) {
      html.element("p", html.get("page.row", row.key().toString()));
      RowCard.cells(html, row.key(), List.of());
    }
  }
}

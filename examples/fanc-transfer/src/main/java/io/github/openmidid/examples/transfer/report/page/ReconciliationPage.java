package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.compare.AssetReconciliation;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.report.ConditionText;
import io.github.openmidid.examples.transfer.report.RowText;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.Reconciliation.Status;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the comparison of a list of assets with a register. */
public final class ReconciliationPage {
  private final HtmlWriter html;
  private final RowText text;

  private ReconciliationPage(HtmlWriter html) {
    this.html = html;
    this.text = new RowText(html.locale());
  }

  /**
   * Writes the page.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(
      AssetReconciliation reconciliation, RegisterDescription register, Path target, Locale locale)
      throws CommandException {
    TransferPage.write(
        target,
        locale,
        "page.reconcile.title",
        html -> new ReconciliationPage(html).write(reconciliation, register));
  }

  private void write(AssetReconciliation reconciliation, RegisterDescription register) {
    summary(reconciliation);
    for (Status status : Status.values()) {
      if (status.needsAttention()) {
        entries(status, reconciliation.result().entries(status));
      }
    }
    FileSection.write(html, reconciliation.assets());
    reconciliation.lastTransfer().ifPresent(table -> FileSection.write(html, table));
    ConditionsSection.write(
        html, register, new ConditionText(html.locale()).reconciled(reconciliation));
  }

  private void summary(AssetReconciliation reconciliation) {
    boolean clean = reconciliation.isClean();
    html.open("section").message("h2", "page.summary");
    html.element("p", reconciliation.assets().fileName());
    html.element(
        "p",
        html.get(clean ? "reconcile.clean" : "reconcile.open"),
        "class",
        clean ? "result clean" : "result found");
    html.open("table", "class", "counts").open("tbody");
    for (Status status : Status.values()) {
      int count = reconciliation.result().entries(status).size();
      if (count > 0) {
        html.count("status." + status.code(), count);
      }
    }
    html.close(3);
  }

  private void entries(Status status, List<Entry<TransferLine>> entries) {
    if (entries.isEmpty()) {
      return;
    }
    html.open("section").message("h2", "status." + status.code());
    TransferPage.cut(html, entries.size());
    html.open("ol", "class", "rows");
    entries.stream().limit(TransferPage.MAX_ROWS).forEach(this::entry);
    html.close(2);
  }

  private void entry(Entry<TransferLine> entry) {
    html.open("li").element("h3", title(entry)).element("p", entry.message(html.locale()));
    Optional<TransferRow<TransferLine>> first = entry.asset().or(entry::transferred);
    first.ifPresent(row -> RowCard.cells(html, row.key(), List.of()));
    entry.transferred().filter(row -> entry.asset().isPresent()).ifPresent(this::row);
    entry.others().forEach(this::row);
    entry.candidates().forEach(this::candidate);
    if (!entry.changes().isEmpty()) {
      changes(entry.changes());
    }
    html.close();
  }

  private String title(Entry<TransferLine> entry) {
    return entry
        .asset()
        .or(entry::transferred)
        .map(row -> html.get("diff.row", row.key().toString(), text.device(row)))
        .orElseGet(
            () ->
                entry.candidates().stream()
                    .map(candidate -> candidate.device().midId().toString())
                    .collect(Collectors.joining(", ")));
  }

  private void row(TransferRow<TransferLine> row) {
    html.element("p", html.get("page.row", row.key().toString()), "class", "source");
    RowCard.cells(html, row.key(), List.of());
  }

  private void candidate(DeviceCandidate candidate) {
    html.element("h4", candidate.device().midId().toString());
    if (candidate.comparisons().isEmpty()) {
      html.element("p", device(candidate.device()));
      return;
    }
    table("reconciled.list", "page.register", true);
    for (AttributeComparison comparison : candidate.comparisons()) {
      String result = html.get("result." + comparison.result().code());
      html.open("tr");
      html.element("th", comparison.attribute().label(html.locale()), "scope", "row");
      html.element("td", comparison.stated());
      html.element("td", comparison.registered().orElse(html.get("page.noText")));
      html.open("td");
      if (comparison.result() == Result.DIFFERENT) {
        html.element("mark", result, "class", "error");
      } else {
        html.text(result);
      }
      html.close(2);
    }
    html.close(2);
  }

  private static String device(RegisteredDevice device) {
    return Stream.of(device.operator(), device.make(), device.model(), device.serialNumber())
        .map(value -> value.orElse(null))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private void changes(List<ChangedField> changes) {
    table("reconciled.list", "page.lastTransfer", false);
    for (ChangedField change : changes) {
      html.open("tr").element("th", text.name(change.field()), "scope", "row");
      html.element("td", change.after().orElse(html.get("page.noText")));
      html.element("td", change.before().orElse(html.get("page.noText"))).close();
    }
    html.close(2);
  }

  private void table(String list, String other, boolean hasResult) {
    html.open("table", "class", "values").open("thead").open("tr");
    html.element("th", html.get("changes.field"), "scope", "col");
    html.element("th", html.get(list), "scope", "col");
    html.element("th", html.get(other), "scope", "col");
    if (hasResult) {
      html.element("th", html.get("reconciled.result"), "scope", "col");
    }
    html.close(2).open("tbody");
  }
}

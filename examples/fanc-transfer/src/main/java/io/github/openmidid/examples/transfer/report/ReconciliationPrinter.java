package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.compare.AssetReconciliation;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Reconciliation.Entry;
import io.github.openmidid.fanc.Reconciliation.Status;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints the comparison of a list of assets for a terminal of 80 columns. */
public final class ReconciliationPrinter {
  private static final int SHOWN = 20;
  private static final int SHOWN_TEXT = 40;

  private final TextPrinter out;
  private final RowText text;

  public ReconciliationPrinter(PrintWriter out, Locale locale) {
    this.out = new TextPrinter(out, locale);
    this.text = new RowText(locale);
  }

  /** Prints the numbers, the entries that a person has to look at, and the conditions. */
  public void print(
      AssetReconciliation reconciliation,
      RegisterDescription register,
      Path file,
      Optional<Path> page) {
    out.line(reconciliation.assets().fileName());
    out.count("summary.rows", reconciliation.assets().rows().size());
    for (Status status : Status.values()) {
      int count = reconciliation.result().entries(status).size();
      if (count > 0) {
        out.count("status." + status.code(), count);
      }
    }
    out.gap();
    out.sentence(reconciliation.isClean() ? "reconcile.clean" : "reconcile.open");
    entries(reconciliation.open());
    out.file("summary.reconciliationFile", file);
    page.ifPresent(path -> out.file("summary.page", path));
    reading(reconciliation.assets());
    reconciliation.lastTransfer().ifPresent(this::reading);
    ConditionText conditions = new ConditionText(out.locale());
    conditions.register(register).forEach(out::paragraph);
    conditions.reconciled(reconciliation).forEach(out::paragraph);
    out.gap();
    out.paragraph(conditions.format());
  }

  private void reading(TransferTable table) {
    out.line(table.fileName());
    new ReadingText(out.locale()).sentences(table).forEach(s -> out.indented(s, 2));
    table.notes().forEach(note -> out.indented(note.message(out.locale()), 2));
    table.unread().forEach(finding -> out.indented(finding.message(out.locale()), 2));
    out.gap();
  }

  private void entries(List<Entry<TransferLine>> entries) {
    int shown = Math.min(SHOWN, entries.size());
    if (shown < entries.size()) {
      out.line(out.text("reconcile.first", String.valueOf(shown), String.valueOf(entries.size())));
    }
    for (Entry<TransferLine> entry : entries.subList(0, shown)) {
      out.indented(title(entry), 2);
      out.indented(entry.message(out.locale()), 6);
      entry.candidates().forEach(this::candidate);
      entry.changes().forEach(this::change);
    }
    out.gap();
  }

  private String title(Entry<TransferLine> entry) {
    String status = out.text("status." + entry.status().code());
    Optional<TransferRow<TransferLine>> row = entry.asset().or(entry::transferred);
    return row.map(
            r -> status + ", " + out.text("diff.row", r.key().toString(), cut(text.device(r))))
        .orElse(status);
  }

  private void candidate(DeviceCandidate candidate) {
    for (AttributeComparison comparison : candidate.against()) {
      String values = cut(comparison.stated()) + " ≠ " + cut(comparison.registered().orElse("–"));
      String midId = candidate.device().midId().toString();
      out.indented(midId + " " + comparison.message(out.locale()) + " (" + values + ")", 6);
    }
  }

  private void change(ChangedField change) {
    String values = cut(change.after().orElse("–")) + " ≠ " + cut(change.before().orElse("–"));
    out.indented(text.name(change.field()) + ": " + values, 6);
  }

  private static String cut(String text) {
    return SafeText.oneLine(text, SHOWN_TEXT);
  }
}

package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.compare.MonthComparison;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.TransferComparison;
import io.github.openmidid.fanc.TransferComparison.AmbiguousRows;
import io.github.openmidid.fanc.TransferComparison.ChangedField;
import io.github.openmidid.fanc.TransferComparison.ChangedRow;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferRow;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Prints the changes between two months for a terminal of 80 columns. */
public final class DiffPrinter {
  private static final int SHOWN = 50;
  private static final int SHOWN_TEXT = 40;

  private final TextPrinter out;
  private final RowText text;

  public DiffPrinter(PrintWriter out, Locale locale) {
    this.out = new TextPrinter(out, locale);
    this.text = new RowText(locale);
  }

  /** Prints the names of the compared files, the numbers of changes and the changes themselves. */
  public void print(MonthComparison months, Optional<Path> changesFile, Optional<Path> page) {
    TransferComparison<TransferLine> changes = months.changes();
    out.line(months.before().fileName() + " → " + months.after().fileName());
    out.count("diff.added", changes.added().size());
    out.count("diff.removed", changes.removed().size());
    out.count("diff.changed", changes.changed().size());
    out.count("diff.ambiguous", changes.ambiguous().size());
    out.count("diff.unchanged", changes.unchanged());
    out.gap();
    list("diff.added", changes.added(), this::row);
    list("diff.removed", changes.removed(), this::row);
    list("diff.changed", changes.changed(), this::changed);
    list("diff.ambiguous", changes.ambiguous(), this::ambiguous);
    changesFile.ifPresent(file -> out.file("summary.changesFile", file));
    page.ifPresent(file -> out.file("summary.page", file));
    reading(months.before());
    reading(months.after());
    result(months);
  }

  private void reading(TransferTable table) {
    out.line(table.fileName());
    new ReadingText(out.locale()).sentences(table).forEach(s -> out.indented(s, 2));
    table.notes().forEach(note -> out.indented(note.message(out.locale()), 2));
    table.unread().forEach(finding -> out.indented(finding.message(out.locale()), 2));
    out.gap();
  }

  private void result(MonthComparison months) {
    if (!months.changes().uncompared().isEmpty()) {
      out.sentence("diff.uncompared", fields(months));
    }
    boolean unread = !months.before().unread().isEmpty() || !months.after().unread().isEmpty();
    if (unread) {
      out.sentence("diff.unread");
    }
    out.sentence(months.isNothingToSend() ? "diff.nothing" : "diff.something");
    out.sentence("fact.month");
    out.sentence("diff.meaning");
  }

  private String fields(MonthComparison months) {
    return months.changes().uncompared().stream().map(text::name).collect(Collectors.joining(", "));
  }

  private <T> void list(String title, List<T> rows, Consumer<T> print) {
    if (rows.isEmpty()) {
      return;
    }
    int shown = Math.min(SHOWN, rows.size());
    out.line(
        out.text("diff.list", out.text(title), String.valueOf(shown), String.valueOf(rows.size())));
    rows.subList(0, shown).forEach(print);
    out.gap();
  }

  private void row(TransferRow<TransferLine> row) {
    out.indented(out.text("diff.row", row.key().toString(), cut(text.device(row))), 2);
  }

  private void changed(ChangedRow<TransferLine> row) {
    String rows = row.before().key() + " → " + row.after().key();
    out.indented(out.text("diff.row", rows, cut(text.device(row.after()))), 2);
    for (ChangedField field : row.fields()) {
      String before = field.before().map(DiffPrinter::cut).orElse("");
      String after = field.after().map(DiffPrinter::cut).orElse("");
      out.indented(text.name(field.field()) + ": " + quoted(before) + " → " + quoted(after), 6);
    }
    if (row.matchedBy() != TransferField.DEVICE_NUMBER) {
      out.indented(out.text("diff.matchedBy", text.name(row.matchedBy())), 6);
    }
  }

  private void ambiguous(AmbiguousRows<TransferLine> rows) {
    out.indented(keys(rows.before()) + " → " + keys(rows.after()), 2);
  }

  private static String keys(List<TransferRow<TransferLine>> rows) {
    return rows.isEmpty()
        ? "–"
        : rows.stream().map(row -> row.key().toString()).collect(Collectors.joining(", "));
  }

  private static String cut(String text) {
    return SafeText.oneLine(text, SHOWN_TEXT);
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "–" : text;
  }
}

package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.prepare.PreparationReport;
import io.github.openmidid.examples.transfer.prepare.PreparedRow;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.former.NumberReplacement.Evidence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints which former numbers were replaced, and which were not, for a terminal of 80 columns. */
public final class PreparePrinter {
  private static final int SHOWN_ROWS = 20;
  private static final int SHOWN_TEXT = 40;

  private final TextPrinter out;
  private final RowText text;

  public PreparePrinter(PrintWriter out, Locale locale) {
    this.out = new TextPrinter(out, locale);
    this.text = new RowText(locale);
  }

  /** Prints the summary of one file. */
  public void print(
      PreparationReport report, Path target, Path mapFile, RegisterDescription register) {
    out.line(report.table().fileName());
    out.count("prepare.rows", report.table().rows().size());
    out.count("prepare.replaced", report.replaced());
    out.count("prepare.withoutMidId", report.withoutMidId());
    out.count("prepare.left", report.left().size());
    out.gap();
    left(report.left());
    out.file("prepare.file", target);
    out.file("prepare.map", mapFile);
    reading(report.table());
    ConditionText conditions = new ConditionText(out.locale());
    conditions.register(register).forEach(out::paragraph);
    out.paragraph(conditions.format());
    out.gap();
    out.sentence("prepare.meaning");
  }

  private void left(List<PreparedRow> left) {
    if (left.isEmpty()) {
      return;
    }
    int shown = Math.min(SHOWN_ROWS, left.size());
    out.paragraph(
        out.text("prepare.firstLeft", String.valueOf(shown), String.valueOf(left.size())));
    left.subList(0, shown).forEach(this::left);
    out.gap();
  }

  private void left(PreparedRow row) {
    String place = out.text("page.row", row.line().toString());
    out.indented(place + "  " + row.code() + "  " + cut(row.decision().formerNumber()), 2);
    out.indented(row.message(out.locale()), 6);
    row.decision().evidence().stream()
        .filter(evidence -> !evidence.agrees())
        .forEach(evidence -> out.indented(difference(evidence), 6));
  }

  private String difference(Evidence evidence) {
    return text.name(evidence.field())
        + ": "
        + cut(evidence.inRow())
        + " ≠ "
        + cut(evidence.inRegister());
  }

  private void reading(TransferTable table) {
    new ReadingText(out.locale()).sentences(table).forEach(out::paragraph);
    table.notes().forEach(note -> out.paragraph(note.message(out.locale())));
    table.unread().forEach(this::unread);
    out.gap();
  }

  private void unread(Finding<TransferLine> finding) {
    TransferLine line = finding.key();
    String place = out.text("page.row", line.toString()) + "  " + line.deviceNumber().reference();
    out.paragraph(place);
    out.indented(finding.message(out.locale()), 6);
  }

  private static String cut(String text) {
    return SafeText.oneLine(text.strip(), SHOWN_TEXT);
  }
}

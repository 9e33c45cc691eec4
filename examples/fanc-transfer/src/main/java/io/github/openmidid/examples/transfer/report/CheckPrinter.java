package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.messages.SafeText;
import io.github.openmidid.examples.transfer.check.CheckResult;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints a summary of the findings for a terminal of 80 columns. */
public final class CheckPrinter {
  private static final int SHOWN_FINDINGS = 10;
  private static final int SHOWN_TEXT = 40;
  private static final int SHOWN_SHEETS = 31;
  private static final String ROW = "  %-17s%7s  %-9s%s";
  private static final int MEANING_INDENT = 37;

  private final TextPrinter out;

  public CheckPrinter(PrintWriter out, Locale locale) {
    this.out = new TextPrinter(out, locale);
  }

  /** Prints the summary of one file. */
  public void print(TransferReport report, Optional<Path> findingsFile) {
    TransferTable table = report.table();
    out.line(title(table));
    out.count("summary.rows", table.rows().size());
    out.count("summary.rowsWithoutFindings", report.rowsWithoutFindings());
    if (!report.isClean()) {
      codes(report);
    }
    out.gap();
    new ReadingText(out.locale()).sentences(table).forEach(out::paragraph);
    out.gap();
    table.notes().forEach(note -> out.sentence("summary.note", note.message(out.locale())));
    if (!report.isClean()) {
      firstFindings(report);
    }
    findingsFile.ifPresent(file -> out.file("summary.findingsFile", file));
  }

  private String title(TransferTable table) {
    List<String> sheets = table.sheets();
    return sheets.size() == 1
        ? out.text("summary.sheet", table.fileName(), SafeText.oneLine(sheets.get(0), SHOWN_SHEETS))
        : table.fileName();
  }

  /** Prints the conditions of the check: compared fields, register, format and meaning. */
  public void printConditions(CheckResult result, RegisterDescription register) {
    ConditionText conditions = new ConditionText(out.locale());
    conditions.register(register).forEach(out::paragraph);
    out.gap();
    out.paragraph(conditions.format());
    out.gap();
    conditions.meaning(result).forEach(out::paragraph);
    out.gap();
  }

  /** Prints where the page is. */
  public void printPage(Path page) {
    out.file("summary.page", page);
  }

  private void codes(TransferReport report) {
    out.gap();
    out.line(
        row("code", out.text("summary.count"), out.text("summary.first"), "summary.codeMeaning"));
    out.line(
        String.format(
            Locale.ROOT, ROW, "-".repeat(16), "-".repeat(6), "-".repeat(8), "-".repeat(41)));
    for (Map.Entry<Finding.Code, List<Finding<TransferLine>>> entry : report.byCode().entrySet()) {
      code(entry.getKey(), entry.getValue());
    }
  }

  private String row(String code, String count, String first, String key) {
    return String.format(Locale.ROOT, ROW, code, count, first, out.text(key));
  }

  private void code(Finding.Code code, List<Finding<TransferLine>> findings) {
    List<String> meaning =
        SafeText.wrap(out.text("code." + code.code()), TextPrinter.WIDTH - MEANING_INDENT);
    out.line(
        String.format(
            Locale.ROOT,
            ROW,
            code.code(),
            findings.size(),
            cell(findings.get(0)).reference(),
            meaning.get(0)));
    meaning.stream().skip(1).forEach(line -> out.line(" ".repeat(MEANING_INDENT) + line));
  }

  private void firstFindings(TransferReport report) {
    List<Finding<TransferLine>> findings = report.findings();
    int shown = Math.min(SHOWN_FINDINGS, findings.size());
    out.line(
        out.text("summary.firstFindings", String.valueOf(shown), String.valueOf(findings.size())));
    for (Finding<TransferLine> finding : findings.subList(0, shown)) {
      TransferLine.Cell cell = cell(finding);
      String found = SafeText.oneLine(cell.text(), SHOWN_TEXT);
      out.line(
          ("  " + cell.reference() + "  " + finding.code().code() + "  " + found).stripTrailing());
      out.indented(finding.message(out.locale()), 6);
      finding
          .suggestions()
          .forEach(suggestion -> out.indented("→ " + suggestion.message(out.locale()), 6));
    }
    out.gap();
  }

  private static TransferLine.Cell cell(Finding<TransferLine> finding) {
    return finding.key().cell(finding.field());
  }
}

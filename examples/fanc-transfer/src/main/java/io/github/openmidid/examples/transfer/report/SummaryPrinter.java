package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.MidIdFormat;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.fanc.Finding;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints a summary of the findings for a terminal of 80 columns. */
public final class SummaryPrinter {
  private static final int WIDTH = 78;
  private static final int LABEL = 26;
  private static final int SHOWN_FINDINGS = 10;
  private static final int SHOWN_TEXT = 40;
  private static final String ROW = "  %-17s%7s  %-9s%s%n";
  private static final int MEANING_INDENT = 37;

  private final PrintWriter out;
  private final Locale locale;

  public SummaryPrinter(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  /** Prints the summary of one file. */
  public void print(TransferReport report, Optional<Path> findingsFile) {
    TransferTable table = report.table();
    out.println(
        table.sheets().isEmpty()
            ? table.fileName()
            : text(
                "summary.sheet",
                table.fileName(),
                TerminalText.oneLine(String.join(", ", table.sheets()), 60)));
    label("summary.rows", table.rows().size());
    label("summary.rowsWithoutFindings", report.rowsWithoutFindings());
    if (!report.isClean()) {
      codes(report);
    }
    out.println();
    table.notes().forEach(note -> sentence("summary.note", note.message(locale)));
    if (!report.isClean()) {
      firstFindings(report);
    }
    findingsFile.ifPresent(file -> sentence("summary.findingsFile", TerminalText.path(file)));
  }

  /** Prints the conditions of the check: register, format and meaning. */
  public void printConditions(RegisterDescription register) {
    MidIdFormat format = MidIdFormat.current();
    String kind = register.isTest() ? "summary.registerTest" : "summary.registerReal";
    sentence(kind, register.name());
    boolean provisional = format.status() == MidIdFormat.Status.PROVISIONAL;
    String formatKey = provisional ? "summary.formatProvisional" : "summary.format";
    sentence(formatKey, format.name(), format.date().toString(), format.source());
    sentence("summary.meaning");
  }

  /** Prints where the page is. */
  public void printPage(Path page) {
    sentence("summary.page", TerminalText.path(page));
  }

  private void codes(TransferReport report) {
    out.println();
    out.printf(
        Locale.ROOT,
        ROW,
        "code",
        text("summary.count"),
        text("summary.first"),
        text("summary.codeMeaning"));
    out.printf(Locale.ROOT, ROW, "-".repeat(16), "-".repeat(6), "-".repeat(8), "-".repeat(41));
    for (Map.Entry<Finding.Code, List<Finding<TransferLine>>> entry : report.byCode().entrySet()) {
      code(entry.getKey(), entry.getValue());
    }
  }

  private void code(Finding.Code code, List<Finding<TransferLine>> findings) {
    List<String> meaning = TerminalText.wrap(text("code." + code.code()), WIDTH - MEANING_INDENT);
    out.printf(
        Locale.ROOT,
        ROW,
        code.code(),
        findings.size(),
        cell(findings.get(0)).reference(),
        meaning.get(0));
    meaning.stream().skip(1).forEach(line -> out.println(" ".repeat(MEANING_INDENT) + line));
  }

  private void firstFindings(TransferReport report) {
    List<Finding<TransferLine>> findings = report.findings();
    int shown = Math.min(SHOWN_FINDINGS, findings.size());
    out.println(
        text("summary.firstFindings", String.valueOf(shown), String.valueOf(findings.size())));
    for (Finding<TransferLine> finding : findings.subList(0, shown)) {
      TransferLine.Cell cell = cell(finding);
      String found = TerminalText.oneLine(cell.text(), SHOWN_TEXT);
      out.println(
          ("  " + cell.reference() + "  " + finding.code().code() + "  " + found).stripTrailing());
      indented(finding.message(locale));
      finding.suggestions().forEach(suggestion -> indented("→ " + suggestion.message(locale)));
    }
    out.println();
  }

  private static TransferLine.Cell cell(Finding<TransferLine> finding) {
    return finding.key().cell(finding.field());
  }

  private void indented(String text) {
    TerminalText.wrap(text, WIDTH - 6).forEach(line -> out.println("      " + line));
  }

  private void sentence(String key, String... arguments) {
    TerminalText.wrap(text(key, arguments), WIDTH).forEach(out::println);
    out.println();
  }

  private void label(String key, long number) {
    out.printf(Locale.ROOT, "  %-" + LABEL + "s%7d%n", text(key), number);
  }

  private String text(String key, String... arguments) {
    return TransferMessages.get(locale, key, arguments);
  }
}

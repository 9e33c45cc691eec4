package io.github.openmidid.examples.transfer.prepare;

import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Prints what was replaced, and what was not, for a terminal of 80 columns. */
public final class PreparationPrinter {
  private static final int WIDTH = 78;
  private static final int LABEL = 34;
  private static final int SHOWN_ROWS = 10;
  private static final int SHOWN_TEXT = 40;

  private final PrintWriter out;
  private final Locale locale;

  public PreparationPrinter(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  /** Prints the summary of one file. */
  public void print(
      PreparationReport report, Path target, Path mapFile, RegisterDescription register) {
    out.println(report.table().fileName());
    label("prepare.rows", report.table().rows().size());
    label("prepare.replaced", report.replaced());
    label("prepare.withoutMidId", report.withoutMidId());
    label("prepare.left", report.left().size());
    out.println();
    report.table().notes().forEach(note -> sentence("summary.note", note.message(locale)));
    report.table().unread().forEach(finding -> sentence("summary.note", finding.message(locale)));
    firstLeft(report.left());
    sentence("prepare.file", TerminalText.path(target));
    sentence("prepare.map", TerminalText.path(mapFile));
    sentence(
        register.isTest() ? "summary.registerTest" : "summary.registerReal", register.name());
    sentence("prepare.meaning");
  }

  private void firstLeft(List<PreparedRow> left) {
    if (left.isEmpty()) {
      return;
    }
    int shown = Math.min(SHOWN_ROWS, left.size());
    sentence("prepare.firstLeft", String.valueOf(shown), String.valueOf(left.size()));
    for (PreparedRow row : left.subList(0, shown)) {
      String number = TerminalText.oneLine(row.decision().formerNumber(), SHOWN_TEXT);
      String place = row.line() + "  " + row.line().deviceNumber().reference();
      out.println("  " + place + "  " + row.code() + "  " + number);
      TerminalText.wrap(row.message(locale), WIDTH - 6)
          .forEach(line -> out.println("      " + line));
    }
    out.println();
  }

  private void label(String key, long number) {
    out.printf(Locale.ROOT, "  %-" + LABEL + "s%7d%n", TransferMessages.get(locale, key), number);
  }

  private void sentence(String key, String... arguments) {
    TerminalText.wrap(TransferMessages.get(locale, key, arguments), WIDTH).forEach(out::println);
    out.println();
  }
}

package io.github.openmidid.examples.billing.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the reasons and the summary on a terminal. */
public final class BillingPrinter {
  private static final int SHOWN_GROUPS = 10;

  private final PrintWriter out;
  private final Locale locale;

  public BillingPrinter(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  /** Prints a report. */
  public void print(BillingReport report) {
    BillingText texts = new BillingText(report, locale);
    report.codes().forEach(code -> print(code, report, texts));
    texts.files().forEach(out::println);
    out.println();
    out.println(texts.verdict());
    texts.conditions().forEach(out::println);
  }

  private void print(String code, BillingReport report, BillingText texts) {
    out.println(texts.title(code));
    out.println("  " + texts.source(code));
    List<ReasonGroup> groups = report.groups(code);
    for (ReasonGroup group : groups.subList(0, Math.min(SHOWN_GROUPS, groups.size()))) {
      out.println(
          "  "
              + texts.get(
                  "group.line",
                  texts.device(group),
                  group.count(),
                  texts.days(group),
                  texts.places(group)));
      texts.message(group).ifPresent(message -> out.println("    " + message));
    }
    if (groups.size() > SHOWN_GROUPS) {
      out.println("  " + texts.get("group.furtherNumbers", groups.size() - SHOWN_GROUPS));
    }
    texts.further(code).ifPresent(text -> out.println("  " + text));
    out.println();
  }
}

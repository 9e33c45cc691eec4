package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.examples.dicom.match.DeviceGroup;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the devices and the summary on a terminal. */
public final class MatchPrinter {
  private final PrintWriter out;
  private final Locale locale;
  private final MatchText texts;

  public MatchPrinter(PrintWriter out, Locale locale) {
    this.out = out;
    this.locale = locale;
    this.texts = new MatchText(locale);
  }

  /** Prints a report. */
  public void print(MatchReport report) {
    for (DeviceGroup group : report.groups().list()) {
      print(group, report);
      out.println();
    }
    SummaryText summary = new SummaryText(report, locale);
    out.println(summary.total());
    summary.counts().forEach(this::line);
    summary.conditions().forEach(out::println);
    out.println();
    out.println(summary.verdict());
    out.println(summary.get("summary.provisional"));
  }

  private void print(DeviceGroup group, MatchReport report) {
    out.println(texts.title(group));
    line(texts.confidence(group));
    line(texts.stated(group));
    line(texts.objects(group));
    List<DeviceCandidate> candidates = MatchText.candidates(group);
    for (DeviceCandidate candidate : candidates) {
      if (candidates.size() > 1 || group.example().midIds().isEmpty()) {
        line(candidate.device().midId().toString());
      }
      List<AttributeComparison> all = group.comparisons(candidate.device().midId());
      evidence("evidence.for", MatchText.with(all, Result.SAME, Result.SIMILAR));
      evidence("evidence.against", MatchText.with(all, Result.DIFFERENT));
    }
    texts.notices(group, report).forEach(this::line);
  }

  private void evidence(String key, List<AttributeComparison> comparisons) {
    if (!comparisons.isEmpty()) {
      line(texts.get(key));
      comparisons.forEach(comparison -> line("  " + texts.comparison(comparison)));
    }
  }

  private void line(String text) {
    out.println("  " + text);
  }
}

package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.commandline.html.PageFile;
import io.github.openmidid.examples.dicom.match.DeviceGroup;
import io.github.openmidid.examples.dicom.text.MatchMessages;
import io.github.openmidid.examples.dicom.text.MatchProblem;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.messages.SafeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a report as one web page, whose content security policy forbids scripts and other files.
 */
public final class MatchPage {
  private final HtmlWriter html;
  private final MatchReport report;
  private final MatchText texts;

  private MatchPage(HtmlWriter html, MatchReport report) {
    this.html = html;
    this.report = report;
    this.texts = new MatchText(html.locale());
  }

  /**
   * Writes the page.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(MatchReport report, Path target, Locale locale) throws CommandException {
    try {
      new PageFile("dicom-match", MatchMessages.TEXTS, MatchPage.class)
          .write(target, locale, "page.title", html -> new MatchPage(html, report).write());
    } catch (IOException e) {
      throw new CommandException(MatchProblem.RESULT_UNWRITABLE, e, SafeText.path(target));
    }
  }

  private void write() {
    summary();
    html.element("h2", texts.get("page.devices"));
    report.groups().list().forEach(this::device);
  }

  private void summary() {
    SummaryText summary = new SummaryText(report, html.locale());
    String kind = report.isClean() ? "result clean" : "result found";
    html.element("p", summary.verdict(), "class", kind);
    html.element("p", summary.get("summary.provisional"));
    html.element("p", summary.total());
    list(summary.counts());
    list(summary.conditions());
  }

  private void device(DeviceGroup group) {
    html.open("section");
    html.element("h3", texts.title(group));
    html.element("p", texts.confidence(group));
    html.element("p", texts.stated(group)).element("p", texts.objects(group));
    for (DeviceCandidate candidate : MatchText.candidates(group)) {
      html.element("h4", candidate.device().midId().toString());
      List<AttributeComparison> all = group.comparisons(candidate.device().midId());
      evidence("evidence.for", MatchText.with(all, Result.SAME, Result.SIMILAR));
      evidence("evidence.against", MatchText.with(all, Result.DIFFERENT));
      evidence("evidence.notCompared", MatchText.with(all, Result.NOT_COMPARED));
    }
    list(texts.notices(group, report));
    html.close();
  }

  private void evidence(String key, List<AttributeComparison> comparisons) {
    if (!comparisons.isEmpty()) {
      html.element("p", texts.get(key), "class", "label");
      list(comparisons.stream().map(texts::comparison).toList());
    }
  }

  private void list(List<String> items) {
    if (!items.isEmpty()) {
      html.open("ul");
      items.forEach(item -> html.element("li", item));
      html.close();
    }
  }
}

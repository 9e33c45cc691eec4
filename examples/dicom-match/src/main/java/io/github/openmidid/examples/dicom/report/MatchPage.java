package io.github.openmidid.examples.dicom.report;

import io.github.openmidid.device.AttributeComparison;
import io.github.openmidid.device.AttributeComparison.Result;
import io.github.openmidid.device.DeviceCandidate;
import io.github.openmidid.examples.dicom.match.DeviceGroup;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.examples.dicom.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a report as one web page, which loads nothing and runs no script: its content security
 * policy makes sure of that.
 */
public final class MatchPage {
  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private final MarkupWriter html;
  private final MatchReport report;
  private final Locale locale;
  private final MatchText texts;

  private MatchPage(Writer out, MatchReport report, Locale locale) {
    this.html = new MarkupWriter(out);
    this.report = report;
    this.locale = locale;
    this.texts = new MatchText(locale);
  }

  /**
   * Writes the page.
   *
   * @throws MatchException if it cannot be written
   */
  public static void write(MatchReport report, Path target, Locale locale) throws MatchException {
    try (ResultWriter result = ResultWriter.create(target)) {
      new MatchPage(result.writer(), report, locale).write();
      result.complete();
    } catch (IOException | UncheckedIOException e) {
      throw new MatchException(Kind.RESULT_UNWRITABLE, e, VisibleText.path(target));
    }
  }

  private void write() throws IOException {
    String title = texts.get("page.title");
    html.raw("<!doctype html>\n").open("html", "lang", locale.getLanguage()).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.element("title", title).raw("<style>\n").raw(style()).raw("</style>\n").close();
    html.open("body").open("header").element("p", "dicom-match", "class", "program");
    html.element("h1", title).close().open("main");
    summary();
    html.element("h2", texts.get("page.devices"));
    report.groups().list().forEach(this::device);
    html.close().close().close();
  }

  private void summary() {
    SummaryText summary = new SummaryText(report, locale);
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

  private static String style() throws IOException {
    try (InputStream in = MatchPage.class.getResourceAsStream("style.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

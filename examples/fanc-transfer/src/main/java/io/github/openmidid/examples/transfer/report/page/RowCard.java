package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row with its cells, of which those with findings are marked, and its findings. */
final class RowCard {
  private RowCard() {}

  static void write(HtmlWriter html, TransferLine line, List<Finding<TransferLine>> findings) {
    html.open("li").element("h4", html.get("page.row", line.toString()));
    html.open("dl", "class", "cells");
    for (TransferField field : TransferField.values()) {
      cell(html, field, line, findings);
    }
    html.close().open("ul", "class", "findings");
    findings.forEach(finding -> finding(html, finding));
    html.close(2);
  }

  private static void cell(
      HtmlWriter html,
      TransferField field,
      TransferLine line,
      List<Finding<TransferLine>> findings) {
    TransferLine.Cell cell = line.cell(field);
    if (field != TransferField.DEVICE_NUMBER && cell == line.deviceNumber()) {
      return;
    }
    Optional<Finding.Severity> severity =
        findings.stream()
            .filter(finding -> line.cell(finding.field()) == cell)
            .map(Finding::severity)
            .min(Enum::compareTo);
    html.open("div").open("dt").text(html.get("page.field." + field.code())).raw(" ");
    html.element("span", cell.reference(), "class", "reference").close();
    String text = cell.text().isEmpty() ? html.get("page.noText") : cell.text();
    html.open("dd");
    if (severity.isPresent()) {
      html.element("mark", text, "class", name(severity.get()));
    } else {
      html.text(text);
    }
    html.close(2);
  }

  private static void finding(HtmlWriter html, Finding<TransferLine> finding) {
    String severity = name(finding.severity());
    html.open("li", "class", severity);
    html.element("strong", html.get("severity." + severity), "class", "severity").raw(" ");
    html.element("code", finding.code().code()).raw(" ");
    html.text(finding.message(html.locale()));
    if (!finding.suggestions().isEmpty()) {
      html.open("ul", "class", "suggestions");
      finding.suggestions().forEach(s -> html.element("li", s.message(html.locale())));
      html.close();
    }
    html.close();
  }

  private static String name(Finding.Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}

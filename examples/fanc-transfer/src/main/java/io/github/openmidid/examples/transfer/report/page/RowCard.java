package io.github.openmidid.examples.transfer.report.page;

import io.github.openmidid.examples.commandline.html.HtmlWriter;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.transfer.read.TransferColumns;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.fanc.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One row with its cells, of which those with findings are marked, and its findings. */
final class RowCard {
  private RowCard() {}

  static void write(HtmlWriter html, TransferLine line, List<Finding<TransferLine>> findings) {
    html.open("li").element("h4", html.get("page.row", line.toString()));
    cells(html, line, findings);
    html.open("ul", "class", "findings");
    findings.forEach(finding -> finding(html, finding));
    html.close(2);
  }

  /** Writes the cells of the row in the columns that are used. */
  static void cells(HtmlWriter html, TransferLine line, List<Finding<TransferLine>> findings) {
    html.open("dl", "class", "cells");
    if (line.table().isEmpty()) {
      cell(html, html.get("page.place"), line.deviceNumber(), severity(findings));
    }
    Arrays.stream(ColumnKind.values())
        .filter(TransferColumns::isUsed)
        .forEach(
            kind ->
                line.cell(kind)
                    .ifPresent(
                        cell ->
                            cell(
                                html,
                                html.get("column." + kind.code()),
                                cell,
                                severity(of(kind, line, findings)))));
    html.close();
  }

  /**
   * Returns the findings about a column; those about a column that is missing are of the number.
   */
  private static List<Finding<TransferLine>> of(
      ColumnKind kind, TransferLine line, List<Finding<TransferLine>> findings) {
    return findings.stream()
        .filter(
            finding -> {
              ColumnKind wanted = TransferColumns.kind(finding.field());
              ColumnKind marked = line.cell(wanted).isPresent() ? wanted : ColumnKind.DEVICE_NUMBER;
              return marked == kind;
            })
        .toList();
  }

  private static Optional<Finding.Severity> severity(List<Finding<TransferLine>> findings) {
    return findings.stream().map(Finding::severity).min(Enum::compareTo);
  }

  private static void cell(
      HtmlWriter html, String title, TransferLine.Cell cell, Optional<Finding.Severity> severity) {
    html.open("div").open("dt").text(title).raw(" ");
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

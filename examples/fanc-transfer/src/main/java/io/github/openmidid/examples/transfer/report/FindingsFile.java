package io.github.openmidid.examples.transfer.report;

import io.github.openmidid.examples.commandline.result.CsvResultWriter;
import io.github.openmidid.examples.messages.CommandException;
import io.github.openmidid.examples.transfer.check.TransferReport;
import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.text.TransferMessages;
import io.github.openmidid.examples.transfer.text.TransferProblem;
import io.github.openmidid.fanc.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the findings of one file as csv. */
public final class FindingsFile {
  /**
   * The end of the name of a findings file: {@code transfer.xlsx.findings.csv}, so that a csv and
   * an xlsx of the same name do not share one.
   */
  public static final String SUFFIX = ".findings.csv";

  /** The columns with a localised header, before and after {@code code}. */
  private static final List<String> BEFORE_CODE = List.of("file", "line", "cell", "severity");

  private static final List<String> AFTER_CODE = List.of("text", "message", "suggestion");

  private FindingsFile() {}

  /**
   * Writes the findings atomically, replacing an older file of that name. Without findings it
   * writes only the header.
   *
   * @param locale Dutch, French, German or English; English for any other
   * @throws CommandException if it cannot be written
   */
  public static void write(TransferReport report, Path target, Locale locale)
      throws CommandException {
    CsvResultWriter.write(
        target,
        header(locale),
        report.findings().stream().map(finding -> cells(report, finding, locale)),
        TransferProblem.FINDINGS_UNWRITABLE);
  }

  private static List<String> header(Locale locale) {
    return Stream.of(names(BEFORE_CODE, locale), Stream.of("code"), names(AFTER_CODE, locale))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<String> names(List<String> columns, Locale locale) {
    return columns.stream().map(column -> TransferMessages.get(locale, "findings." + column));
  }

  private static List<String> cells(
      TransferReport report, Finding<TransferLine> finding, Locale locale) {
    TransferLine.Cell cell = finding.key().cell(finding.field());
    return List.of(
        report.table().fileName(),
        String.valueOf(finding.key().number()),
        cell.reference(),
        TransferMessages.get(
            locale, "severity." + finding.severity().name().toLowerCase(Locale.ROOT)),
        finding.code().code(),
        cell.text(),
        finding.message(locale),
        finding.suggestions().stream()
            .map(suggestion -> suggestion.message(locale))
            .collect(Collectors.joining(" | ")));
  }
}

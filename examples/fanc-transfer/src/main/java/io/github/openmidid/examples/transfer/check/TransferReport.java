package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The findings of one file.
 *
 * @param table the content of the file
 * @param findings the findings in the order of the rows
 */
public record TransferReport(TransferTable table, List<Finding> findings) {

  /** Copies the list. */
  public TransferReport {
    findings = List.copyOf(findings);
  }

  /** Returns whether there are no findings, warnings included. */
  public boolean isClean() {
    return findings.isEmpty();
  }

  /** Returns the number of rows without findings. */
  public long rowsWithoutFindings() {
    return table.rows().size() - findings.stream().mapToInt(Finding::line).distinct().count();
  }

  /** Returns the findings by code, in the order of the codes. */
  public Map<Finding.Code, List<Finding>> byCode() {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::code, () -> new EnumMap<>(Finding.Code.class), Collectors.toList()));
  }

  /**
   * Returns the text of each cell that a finding can refer to, by cell reference. If a damaged
   * workbook has several rows with one number, the first one counts.
   */
  public Map<String, String> texts() {
    return table.rows().stream()
        .flatMap(row -> Stream.concat(Stream.of(row.deviceNumber()), row.modality().stream()))
        .collect(
            Collectors.toMap(
                TransferRow.Cell::reference, TransferRow.Cell::text, (first, second) -> first));
  }
}

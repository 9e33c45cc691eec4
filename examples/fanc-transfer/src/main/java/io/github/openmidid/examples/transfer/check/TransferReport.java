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
 * What the check of one file found.
 *
 * @param table the file as it was read
 * @param findings in the order of the rows
 */
public record TransferReport(TransferTable table, List<Finding> findings) {

  /** Copies the list. */
  public TransferReport {
    findings = List.copyOf(findings);
  }

  /** Whether there is no finding at all, no warning either. */
  public boolean isClean() {
    return findings.isEmpty();
  }

  /** How many rows have no finding. */
  public long rowsWithoutFindings() {
    return table.rows().size() - findings.stream().mapToInt(Finding::line).distinct().count();
  }

  /** The findings by what they are about, in the order of the codes. */
  public Map<Finding.Code, List<Finding>> byCode() {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::code, () -> new EnumMap<>(Finding.Code.class), Collectors.toList()));
  }

  /**
   * The text of every cell that a finding can be about, by its reference. Of rows with the same
   * number, which only a broken workbook has, the first counts.
   */
  public Map<String, String> texts() {
    return table.rows().stream()
        .flatMap(row -> Stream.concat(Stream.of(row.deviceNumber()), row.modality().stream()))
        .collect(
            Collectors.toMap(
                TransferRow.Cell::reference, TransferRow.Cell::text, (first, second) -> first));
  }
}

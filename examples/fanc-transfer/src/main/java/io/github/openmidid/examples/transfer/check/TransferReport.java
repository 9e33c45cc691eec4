package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.examples.transfer.read.TransferLine;
import io.github.openmidid.examples.transfer.read.TransferTable;
import io.github.openmidid.fanc.Finding;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings of one file.
 *
 * @param table the content of the file
 * @param findings the findings in the order of the rows
 */
public record TransferReport(TransferTable table, List<Finding<TransferLine>> findings) {

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
    Set<TransferLine> withFindings = Collections.newSetFromMap(new IdentityHashMap<>());
    findings.forEach(finding -> withFindings.add(finding.key()));
    return table.rows().stream().filter(row -> !withFindings.contains(row.key())).count();
  }

  /** Returns the findings by code, in the order of the codes. */
  public Map<Finding.Code, List<Finding<TransferLine>>> byCode() {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                Finding::code, () -> new EnumMap<>(Finding.Code.class), Collectors.toList()));
  }
}

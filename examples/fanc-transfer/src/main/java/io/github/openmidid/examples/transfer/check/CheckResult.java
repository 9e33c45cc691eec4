package io.github.openmidid.examples.transfer.check;

import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferResult.Coverage;
import java.util.List;
import java.util.Map;

/**
 * The result of a check of one or more files.
 *
 * @param reports the findings of each file, in the order of the files
 * @param coverages for each field the number of rows that have it, and of those in which it was
 *     compared
 * @param notRegistered the number of rows of each kind that has no MID-ID
 */
public record CheckResult(
    List<TransferReport> reports,
    Map<TransferField, Coverage> coverages,
    Map<NotRegistered, Integer> notRegistered) {

  /** Copies the list and the maps. */
  public CheckResult {
    reports = List.copyOf(reports);
    coverages = Map.copyOf(coverages);
    notRegistered = Map.copyOf(notRegistered);
  }

  /** Returns whether there are no findings, warnings included. */
  public boolean isClean() {
    return reports.stream().allMatch(TransferReport::isClean);
  }

  /** Returns the number of rows that have a field, and of those in which it was compared. */
  public Coverage coverage(TransferField field) {
    return coverages.getOrDefault(field, new Coverage(0, 0));
  }
}

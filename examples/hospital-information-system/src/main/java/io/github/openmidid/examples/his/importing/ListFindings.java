package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.warning.ListFinding;
import io.github.openmidid.examples.tables.scan.UnreadPlace;
import java.util.ArrayList;
import java.util.List;

/** Creates the findings about a list: rows that were not stored, and places that were not read. */
final class ListFindings {
  private ListFindings() {}

  static List<ListFinding> of(DeviceList list, String name, List<RowVerdict> verdicts) {
    List<ListFinding> findings = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      if (!verdicts.get(i).isStored()) {
        findings.add(of(list.rows().get(i), name, verdicts.get(i)));
      }
    }
    list.report().unread().forEach(place -> findings.add(of(place, name)));
    return findings;
  }

  private static ListFinding of(ListRow row, String name, RowVerdict verdict) {
    RowInput input = row.input();
    return ListFinding.ofRow(
        verdict.code(),
        name,
        row.sheet(),
        row.line(),
        verdict.detail(),
        input.midId(),
        input.modality(),
        input.room());
  }

  private static ListFinding of(UnreadPlace place, String name) {
    return ListFinding.ofPlace(
        place.kind().name(),
        name,
        place.sheet().orElse(""),
        place.line(),
        ReadingReportView.where(place),
        place.count());
  }
}

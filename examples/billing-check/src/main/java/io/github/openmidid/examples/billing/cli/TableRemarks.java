package io.github.openmidid.examples.billing.cli;

import io.github.openmidid.examples.billing.report.TableRemark;
import io.github.openmidid.examples.tables.scan.ScanNote;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.SheetUse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts the parts of a table that are not examinations, by kind of remark. */
final class TableRemarks {
  private TableRemarks() {}

  static Map<TableRemark, Integer> of(ScanReport scan) {
    Map<TableRemark, Integer> remarks = new EnumMap<>(TableRemark.class);
    for (ScanNote note : scan.notes()) {
      of(note.kind()).ifPresent(remark -> remarks.merge(remark, note.count(), Integer::sum));
    }
    for (SheetUse sheet : scan.sheets()) {
      if (sheet.state() == SheetUse.State.HIDDEN) {
        remarks.merge(TableRemark.HIDDEN_SHEETS, 1, Integer::sum);
      } else if (sheet.tables() == 0) {
        remarks.merge(TableRemark.OTHER_SHEETS, 1, Integer::sum);
      }
    }
    return remarks;
  }

  private static Optional<TableRemark> of(ScanNote.Kind kind) {
    return switch (kind) {
      case TOTALS, TEXT_ROWS, NUMBERED_EMPTY_ROWS -> Optional.of(TableRemark.OTHER_ROWS);
      case OTHER_TABLES -> Optional.of(TableRemark.OTHER_TABLES);
      case FURTHER_COLUMNS -> Optional.of(TableRemark.FURTHER_COLUMNS);
      case FORMULAS_WITHOUT_RESULT -> Optional.of(TableRemark.FORMULAS);
      case MERGED_CELLS -> Optional.of(TableRemark.MERGED_CELLS);
      case ASSUMED_ENCODING, REPEATED_HEADERS, HIDDEN_ROWS, MULTILINE_FIELDS -> Optional.empty();
    };
  }
}

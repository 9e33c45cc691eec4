package io.github.openmidid.examples.tables.edit;

import io.github.openmidid.examples.tables.edit.EditResult.Reason;
import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.xlsx.PartFilter;
import io.github.openmidid.examples.tables.xlsx.WorkbookFile;
import io.github.openmidid.examples.tables.xlsx.WorkbookSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Changes cells of a workbook. All other parts are copied as they are; of a changed sheet, only the
 * cells are rewritten, with their format.
 */
final class WorkbookEditor {
  private final Path source;
  private final Path target;
  private final Map<CellEdit, Reason> rejected = new HashMap<>();

  private WorkbookEditor(Path source, Path target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Writes a copy of a workbook with changed cells. Each changed sheet is read back and compared
   * with the original, cell by cell.
   *
   * @param target the copy; replaced if it exists
   * @return the changes made, and those rejected
   * @throws IllegalArgumentException if two changes are of one cell
   * @throws TableEditException if the copy does not read back as expected; do not use it
   */
  static EditResult write(Path source, Collection<CellEdit> edits, Path target) throws IOException {
    return new WorkbookEditor(source, target).write(edits);
  }

  private EditResult write(Collection<CellEdit> edits) throws IOException {
    List<CellEdit> wanted = List.copyOf(edits);
    while (!copy(wanted)) {
      wanted = wanted.stream().filter(Predicate.not(rejected::containsKey)).toList();
    }
    compare(wanted);
    return new EditResult(wanted, rejected);
  }

  /** Copies the workbook; returns whether no change was rejected. */
  private boolean copy(List<CellEdit> wanted) throws IOException {
    int before = rejected.size();
    try (WorkbookFile original = WorkbookFile.open(source)) {
      Map<WorkbookSheet, PartFilter> filters = new LinkedHashMap<>();
      bySheet(original, wanted).forEach((sheet, edits) -> filters.put(sheet, filter(edits)));
      original.copy(target, filters);
    }
    return rejected.size() == before;
  }

  private void compare(List<CellEdit> applied) throws IOException {
    try (WorkbookFile original = WorkbookFile.open(source);
        WorkbookFile changed = WorkbookFile.open(target)) {
      for (Map.Entry<WorkbookSheet, List<CellEdit>> sheet : bySheet(original, applied).entrySet()) {
        try (RowReader before = original.rows(sheet.getKey());
            RowReader after = changed.rows(sheet.getKey())) {
          EditComparison.requireOnly(sheet.getValue(), before, after);
        }
      }
    }
  }

  private PartFilter filter(List<CellEdit> edits) {
    return (in, out) -> rejected.putAll(SheetEncoding.copy(in, out, new EditQueue(edits)));
  }

  private static Map<WorkbookSheet, List<CellEdit>> bySheet(
      WorkbookFile workbook, List<CellEdit> edits) throws TableEditException {
    Map<String, List<CellEdit>> byName =
        edits.stream().collect(Collectors.groupingBy(CellEdit::sheet));
    Map<WorkbookSheet, List<CellEdit>> bySheet = new LinkedHashMap<>();
    for (WorkbookSheet sheet : workbook.sheets()) {
      List<CellEdit> ofSheet = byName.remove(sheet.name());
      if (ofSheet != null && sheet.isWorksheet()) {
        bySheet.put(sheet, ofSheet);
      }
    }
    if (bySheet.values().stream().mapToInt(List::size).sum() < edits.size()) {
      throw new TableEditException("a sheet to be changed was not found");
    }
    return bySheet;
  }
}

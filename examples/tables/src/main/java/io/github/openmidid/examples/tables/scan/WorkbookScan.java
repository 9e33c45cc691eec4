package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.DeviceText;
import io.github.openmidid.examples.tables.header.HeaderFinder;
import io.github.openmidid.examples.tables.header.PeekingRowReader;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.tables.xlsx.SheetRowReader;
import io.github.openmidid.examples.tables.xlsx.WorkbookFile;
import io.github.openmidid.examples.tables.xlsx.WorkbookSheet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tables of all sheets of a workbook, and looks for numbers in those that are hidden. */
final class WorkbookScan {
  private final TableScan settings;
  private final Path file;
  private final ScanCollector collector = new ScanCollector();
  private final List<TableRow> firstRows = new ArrayList<>();
  private boolean hasHiddenData;

  WorkbookScan(TableScan settings, Path file) {
    this.settings = settings;
    this.file = file;
  }

  ScanReport read(DataRowHandler handler) throws IOException {
    try (WorkbookFile workbook = WorkbookFile.open(file)) {
      requireSheets(workbook.sheets());
      HeaderFinder headers = settings.headers();
      List<SheetUse> uses = new ArrayList<>();
      for (WorkbookSheet sheet : workbook.sheets()) {
        uses.add(read(workbook, sheet, headers, handler));
      }
      if (collector.tables().isEmpty()) {
        throw notFound(uses);
      }
      return collector.report(Optional.empty(), Optional.empty(), uses);
    }
  }

  private TableScanException notFound(List<SheetUse> uses) throws TableFileException {
    if (!firstRows.isEmpty()) {
      return TableLikeness.notFound(firstRows);
    }
    if (uses.stream().anyMatch(use -> use.state() == SheetUse.State.MISSING)) {
      throw new TableFileException(TableFileException.Kind.DAMAGED);
    }
    String[] hidden =
        uses.stream()
            .filter(use -> use.state() == SheetUse.State.HIDDEN)
            .map(SheetUse::name)
            .toArray(String[]::new);
    return hasHiddenData
        ? new TableScanException(TableScanException.Kind.HIDDEN, hidden)
        : new TableScanException(TableScanException.Kind.EMPTY);
  }

  private void requireSheets(List<WorkbookSheet> sheets) throws TableScanException {
    for (String name : settings.sheets()) {
      if (sheets.stream().noneMatch(sheet -> isNamed(sheet, name))) {
        throw new TableScanException(TableScanException.Kind.UNKNOWN_SHEET, name);
      }
    }
  }

  private static boolean isNamed(WorkbookSheet sheet, String name) {
    return sheet.name().strip().equalsIgnoreCase(name.strip());
  }

  private SheetUse read(
      WorkbookFile workbook, WorkbookSheet sheet, HeaderFinder headers, DataRowHandler handler)
      throws IOException {
    boolean isNamed = settings.sheets().stream().anyMatch(name -> isNamed(sheet, name));
    if (!settings.sheets().isEmpty() && !isNamed) {
      return new SheetUse(sheet.name(), SheetUse.State.NOT_WANTED, 0);
    }
    if (!sheet.isWorksheet()) {
      return new SheetUse(sheet.name(), SheetUse.State.NO_CELLS, 0);
    }
    if (!workbook.contains(sheet)) {
      return missing(sheet, isNamed);
    }
    if (!sheet.isVisible() && !isNamed) {
      lookInto(workbook, sheet);
      return new SheetUse(sheet.name(), SheetUse.State.HIDDEN, 0);
    }
    int before = collector.tables().size();
    Optional<String> name = Optional.of(sheet.name());
    try (SheetRowReader reader = workbook.rows(sheet);
        PeekingRowReader rows = new PeekingRowReader(reader)) {
      firstRows.addAll(new SheetScan(settings, headers, collector, handler, name, rows).scan());
      collector.note(ScanNote.Kind.MERGED_CELLS, reader.mergedRanges(), name, "");
    }
    return new SheetUse(sheet.name(), SheetUse.State.READ, collector.tables().size() - before);
  }

  /**
   * Returns a sheet that spreadsheets show as empty after a repair; its former content is unknown.
   */
  private SheetUse missing(WorkbookSheet sheet, boolean isNamed) {
    if (sheet.isVisible() || isNamed) {
      collector.unread(
          sheet,
          new UnreadPlace(
              UnreadPlace.Kind.MISSING_SHEET, 1, Optional.of(sheet.name()), 0, "", sheet.name()));
    }
    return new SheetUse(sheet.name(), SheetUse.State.MISSING, 0);
  }

  private void lookInto(WorkbookFile workbook, WorkbookSheet sheet) throws IOException {
    try (SheetRowReader rows = workbook.rows(sheet)) {
      for (Optional<TableRow> next = rows.next(); next.isPresent(); next = rows.next()) {
        TableRow row = next.orElseThrow();
        for (int i = 0; i < row.cells().size(); i++) {
          TableCell cell = row.cell(i);
          hasHiddenData |= !cell.isBlank();
          if (DeviceText.isNumber(cell.text())) {
            collector.unread(UnreadPlace.Kind.HIDDEN_SHEET, "", Optional.of(sheet.name()), row, i);
          }
        }
      }
    } catch (TableFileException e) {
      if (e.kind() != TableFileException.Kind.DAMAGED) {
        throw e;
      }
      missing(sheet, true);
    }
  }
}

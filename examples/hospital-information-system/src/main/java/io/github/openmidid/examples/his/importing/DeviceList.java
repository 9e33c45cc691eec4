package io.github.openmidid.examples.his.importing;

import io.github.openmidid.examples.his.importing.DeviceListException.Reason;
import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.model.TableFileException;
import io.github.openmidid.examples.tables.scan.ScanReport;
import io.github.openmidid.examples.tables.scan.TableScan;
import io.github.openmidid.examples.tables.scan.TableScanException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The hospital's list of devices in csv or xlsx: the rows of all its tables.
 *
 * @param rows the rows of data, in their order
 * @param report what was read in the file and what was not
 */
record DeviceList(List<ListRow> rows, ScanReport report) {
  private static final Set<ColumnKind> OTHERS = Set.of(ColumnKind.MODALITY, ColumnKind.ROOM);
  private static final TableScan SCAN = TableScan.of(ColumnKind.DEVICE_NUMBER, OTHERS);

  /**
   * Reads a list.
   *
   * @throws DeviceListException if it cannot be read row by row
   * @throws IOException if the file cannot be read at all
   */
  static DeviceList read(Path file) throws IOException {
    List<ListRow> rows = new ArrayList<>();
    try {
      ScanReport report = SCAN.read(file, (table, row) -> rows.add(new ListRow(table, row)));
      boolean isComplete =
          OTHERS.stream()
              .allMatch(column -> report.tables().stream().anyMatch(table -> table.has(column)));
      if (!isComplete) {
        throw new DeviceListException(Reason.COLUMNS);
      }
      return new DeviceList(rows, report);
    } catch (TableFileException e) {
      throw unreadable(e);
    } catch (TableScanException e) {
      throw withoutTable(e);
    }
  }

  private static DeviceListException unreadable(TableFileException e) {
    return switch (e.kind()) {
      case OLD_EXCEL -> otherKind("Excel 97-2003 (.xls)");
      case BINARY_WORKBOOK -> otherKind("Excel (.xlsb)");
      case OPEN_DOCUMENT -> otherKind("OpenDocument (.ods)");
      case NUMBERS -> otherKind("Apple Numbers");
      case HTML -> otherKind("HTML");
      case XML_2003 -> otherKind("XML (Excel 2003)");
      case PDF -> otherKind("PDF");
      case OTHER_DOCUMENT -> otherKind("Word, PowerPoint");
      case PASSWORD, ENCRYPTED -> new DeviceListException(Reason.PROTECTED);
      case QUOTES -> new DeviceListException(Reason.QUOTES, String.valueOf(e.line()));
      case TOO_WIDE -> new DeviceListException(Reason.TOO_WIDE, String.valueOf(e.line()));
      case BINARY, DAMAGED, BOMB, DOCTYPE -> new DeviceListException(Reason.DAMAGED);
    };
  }

  private static DeviceListException otherKind(String name) {
    return new DeviceListException(Reason.OTHER_KIND, name);
  }

  private static DeviceListException withoutTable(TableScanException e) {
    return switch (e.kind()) {
      case EMPTY, NO_ROWS -> new DeviceListException(Reason.EMPTY);
      case HIDDEN -> new DeviceListException(Reason.HIDDEN);
      case TWO_COLUMNS ->
          new DeviceListException(Reason.TWO_COLUMNS, String.join(", ", e.details()));
      case NO_TABLE, UNKNOWN_SHEET, UNKNOWN_COLUMN -> new DeviceListException(Reason.COLUMNS);
      case TOO_MANY_ROWS -> new DeviceListException(Reason.TOO_LARGE);
    };
  }
}

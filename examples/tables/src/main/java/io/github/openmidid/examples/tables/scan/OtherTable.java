package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.column.DeviceText;
import io.github.openmidid.examples.tables.column.HeaderVocabulary;
import io.github.openmidid.examples.tables.header.Header;
import io.github.openmidid.examples.tables.header.HeaderCell;
import io.github.openmidid.examples.tables.header.HeaderFinder;
import io.github.openmidid.examples.tables.model.TableRow;
import java.util.Set;

/** The kinds of table below a header without the required column. */
enum OtherTable {
  /** No table. */
  NONE,
  /** A list with a row for each device. */
  DEVICES,
  /** Another table, such as one with the number of devices of each type. */
  OTHER;

  /** The kinds that only a list with a row for each device has. */
  private static final Set<ColumnKind> OF_ONE_DEVICE =
      Set.of(
          ColumnKind.SERIAL_NUMBER,
          ColumnKind.LEGACY_NUMBER,
          ColumnKind.IN_SERVICE_SINCE,
          ColumnKind.DEVICE_NUMBER);

  private static final int DIGITS_OF_VALUE = 3;

  static OtherTable of(TableRow row, HeaderFinder headers) {
    Header header = headers.read(row, false);
    boolean hasValue =
        header.cells().stream()
            .anyMatch(cell -> DeviceText.hasDigits(cell.text(), DIGITS_OF_VALUE));
    if (header.cells().size() < 2 || hasValue) {
      return NONE;
    }
    long sure =
        header.cells().stream()
            .flatMap(cell -> cell.meaning().stream())
            .filter(meaning -> meaning.isSure() && meaning.kind() != ColumnKind.ROW_NUMBER)
            .count();
    boolean isOfDevices =
        header.cells().stream().anyMatch(cell -> OF_ONE_DEVICE.stream().anyMatch(cell::isSurely));
    if (sure > 1 && sure * 2 >= header.cells().size() && isOfDevices) {
      return DEVICES;
    }
    boolean hasCount =
        header.cells().stream().map(HeaderCell::text).anyMatch(HeaderVocabulary::isCount);
    boolean isUnderstood = header.cells().stream().anyMatch(cell -> cell.meaning().isPresent());
    return (hasCount && isUnderstood) || (sure > 1 && sure == header.cells().size()) ? OTHER : NONE;
  }

  /** Returns the position of the first cell of a row. */
  static int first(TableRow row) {
    int first = 0;
    while (row.cell(first).isBlank()) {
      first++;
    }
    return first;
  }
}

package io.github.openmidid.examples.transfer.read;

import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableRow;
import io.github.openmidid.examples.transfer.text.TerminalText;
import io.github.openmidid.examples.transfer.text.TransferException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * The row with the names of the columns.
 *
 * @param row the row itself
 * @param positions the indexes of each column, from 0, from left to right
 */
record HeaderRow(TableRow row, Map<TransferColumn, List<Integer>> positions) {
  /** The number of rows in which the header is searched: titles and remarks may precede it. */
  static final int SEARCHED_ROWS = 20;

  private static final int SHOWN_HEADERS = 10;
  private static final int SHOWN_LENGTH = 30;

  /** Reads the rows in which the header is searched. */
  static List<TableRow> firstRows(RowReader rows) throws IOException {
    List<TableRow> first = new ArrayList<>();
    while (first.size() < SEARCHED_ROWS) {
      Optional<TableRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      first.add(row.orElseThrow());
    }
    return first;
  }

  /**
   * Finds the row that names the most columns, including the device number; the first of several.
   */
  static Optional<HeaderRow> find(List<TableRow> firstRows) {
    HeaderRow best = null;
    for (TableRow row : firstRows) {
      HeaderRow header = of(row);
      boolean isHeader = header.positions.containsKey(TransferColumn.DEVICE_NUMBER);
      if (isHeader && (best == null || header.positions.size() > best.positions.size())) {
        best = header;
      }
    }
    return Optional.ofNullable(best);
  }

  private static HeaderRow of(TableRow row) {
    Map<TransferColumn, List<Integer>> positions = new EnumMap<>(TransferColumn.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int position = i;
      TransferColumn.ofHeader(row.cell(i).text())
          .ifPresent(
              column -> positions.computeIfAbsent(column, c -> new ArrayList<>()).add(position));
    }
    return new HeaderRow(row, positions);
  }

  /** Returns the index of a column; the first of several. */
  OptionalInt position(TransferColumn column) {
    return positions.getOrDefault(column, List.of()).stream().mapToInt(i -> i).findFirst();
  }

  /** Returns the cell references of the repetitions of a column. */
  List<String> further(TransferColumn column) {
    return positions.getOrDefault(column, List.of()).stream().skip(1).map(row::reference).toList();
  }

  /** Rejects a header with more than one column of device numbers, which is ambiguous. */
  HeaderRow requireOneDeviceNumber(String fileName) throws TransferException {
    List<Integer> columns = positions.getOrDefault(TransferColumn.DEVICE_NUMBER, List.of());
    if (columns.size() > 1) {
      throw new TransferException(
          TransferException.Kind.TWO_COLUMNS,
          fileName,
          row.reference(columns.get(0)),
          row.reference(columns.get(1)));
    }
    return this;
  }

  /** Creates the exception for a missing header, with the row that most resembles one. */
  static TransferException notFound(String fileName, List<TableRow> firstRows) {
    Optional<TableRow> fullest =
        firstRows.stream()
            .filter(row -> !row.isBlank())
            .max(Comparator.comparingLong(HeaderRow::filledCells).thenComparing(r -> -r.line()));
    return fullest
        .map(row -> new TransferException(TransferException.Kind.NO_COLUMN, fileName, shown(row)))
        .orElseGet(() -> new TransferException(TransferException.Kind.EMPTY, fileName));
  }

  private static long filledCells(TableRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String shown(TableRow row) {
    String headers =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .limit(SHOWN_HEADERS)
            .map(cell -> TerminalText.oneLine(cell.text().strip(), SHOWN_LENGTH))
            .collect(Collectors.joining(", "));
    return filledCells(row) > SHOWN_HEADERS ? headers + ", …" : headers;
  }
}

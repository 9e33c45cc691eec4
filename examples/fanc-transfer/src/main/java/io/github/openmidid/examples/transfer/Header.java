package io.github.openmidid.examples.transfer;

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
 * @param row that row
 * @param positions where each column is, from 0, from left to right
 */
record Header(RawRow row, Map<Column, List<Integer>> positions) {
  /** Titles and remarks may precede the header, but not more than this. */
  static final int SEARCHED_ROWS = 20;

  private static final int SHOWN_HEADERS = 10;
  private static final int SHOWN_LENGTH = 30;

  /** The first row that names most columns, the device number among them. */
  static Optional<Header> find(List<RawRow> firstRows) {
    Header best = null;
    for (RawRow row : firstRows) {
      Header header = of(row);
      boolean isHeader = header.positions.containsKey(Column.DEVICE_NUMBER);
      if (isHeader && (best == null || header.positions.size() > best.positions.size())) {
        best = header;
      }
    }
    return Optional.ofNullable(best);
  }

  private static Header of(RawRow row) {
    Map<Column, List<Integer>> positions = new EnumMap<>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int position = i;
      Column.ofHeader(row.cell(i).text())
          .ifPresent(
              column -> positions.computeIfAbsent(column, c -> new ArrayList<>()).add(position));
    }
    return new Header(row, positions);
  }

  /** Where a column is; the first of several. */
  OptionalInt position(Column column) {
    return positions.getOrDefault(column, List.of()).stream().mapToInt(i -> i).findFirst();
  }

  /** Where a column is once more, as cell references. */
  List<String> further(Column column) {
    return positions.getOrDefault(column, List.of()).stream().skip(1).map(row::reference).toList();
  }

  /** Refuses a header with more than one column of device numbers: which one counts is unclear. */
  Header requireOneDeviceNumber(String fileName) throws TransferProblem {
    List<Integer> columns = positions.getOrDefault(Column.DEVICE_NUMBER, List.of());
    if (columns.size() > 1) {
      throw new TransferProblem(
          TransferProblem.Kind.TWO_COLUMNS,
          fileName,
          row.reference(columns.get(0)),
          row.reference(columns.get(1)));
    }
    return this;
  }

  /** Why no header was found, with what looks most like one. */
  static TransferProblem notFound(String fileName, List<RawRow> firstRows) {
    Optional<RawRow> fullest =
        firstRows.stream()
            .filter(row -> !row.isBlank())
            .max(Comparator.comparingLong(Header::filledCells).thenComparing(r -> -r.line()));
    return fullest
        .map(row -> new TransferProblem(TransferProblem.Kind.NO_COLUMN, fileName, shown(row)))
        .orElseGet(() -> new TransferProblem(TransferProblem.Kind.EMPTY, fileName));
  }

  private static long filledCells(RawRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }

  private static String shown(RawRow row) {
    String headers =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .limit(SHOWN_HEADERS)
            .map(cell -> Printable.oneLine(cell.text().strip(), SHOWN_LENGTH))
            .collect(Collectors.joining(", "));
    return filledCells(row) > SHOWN_HEADERS ? headers + ", …" : headers;
  }
}

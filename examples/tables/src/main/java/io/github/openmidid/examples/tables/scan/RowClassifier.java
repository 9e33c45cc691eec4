package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.DeviceText;
import io.github.openmidid.examples.tables.column.FooterWords;
import io.github.openmidid.examples.tables.header.HeaderFinder;
import io.github.openmidid.examples.tables.header.PeekingRowReader;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Distinguishes rows of data from totals, titles, signatures and numbered empty rows. In doubt a
 * row is data: then its lack of a number is found.
 */
final class RowClassifier {
  private static final int LOOKAHEAD = 30;

  /** The maximum length of a number of devices, with its punctuation. */
  private static final int MAX_COUNT = 12;

  /** The maximum number of cells of a signature: name, date, place. */
  private static final int MAX_TEXTS = 4;

  /** The kinds of row below a header. */
  enum RowKind {
    DATA,
    TOTAL,
    TEXT,
    NUMBERED_EMPTY
  }

  private final HeaderFinder headers;
  private final PeekingRowReader ahead;

  RowClassifier(HeaderFinder headers, PeekingRowReader ahead) {
    this.headers = headers;
    this.ahead = ahead;
  }

  /**
   * Returns the kind of a row.
   *
   * @param to the end of the columns of the table, excluded
   * @param afterGap whether an empty row or another text precedes it
   */
  RowKind kind(ActiveTable table, TableRow row, int from, int to, boolean afterGap)
      throws IOException {
    List<Integer> filled = filled(row, from, to);
    if (table.isData(row) || filled.stream().anyMatch(i -> holdsNumber(row.cell(i)))) {
      return RowKind.DATA;
    }
    String first = row.cell(filled.get(0)).text().strip();
    if (FooterWords.isTotal(first) && filled.stream().skip(1).allMatch(i -> isCount(row.cell(i)))) {
      return RowKind.TOTAL;
    }
    if (filled.stream().allMatch(i -> !table.isUsed(i) && isCount(row.cell(i)))) {
      return RowKind.NUMBERED_EMPTY;
    }
    if (FooterWords.isText(first) && isRemark(table, row, filled, afterGap)) {
      return RowKind.TEXT;
    }
    return filled.size() == 1 && isTitle(table, row, filled.get(0), afterGap)
        ? RowKind.TEXT
        : RowKind.DATA;
  }

  /**
   * Returns whether a row is a remark: names of operators begin alike, so a colon or the lack of
   * other values is required.
   */
  private boolean isRemark(ActiveTable table, TableRow row, List<Integer> filled, boolean afterGap)
      throws IOException {
    int first = filled.get(0);
    if (row.cell(first).text().indexOf(':') >= 0) {
      return filled.size() <= MAX_TEXTS && (afterGap || filled.size() == 1);
    }
    boolean hasValues =
        filled.stream()
            .skip(1)
            .filter(table::isUsed)
            .map(row::cell)
            .anyMatch(cell -> !isCount(cell) && !FooterWords.isText(cell.text()));
    boolean isOutside = !table.isUsed(first) || first == table.number();
    return !hasValues
        && filled.size() <= MAX_TEXTS
        && (afterGap || filled.size() == 1)
        && (isOutside || next(table) != Next.DATA);
  }

  private static List<Integer> filled(TableRow row, int from, int to) {
    List<Integer> filled = new ArrayList<>();
    for (int i = from; i < Math.min(to, row.cells().size()); i++) {
      if (!row.cell(i).isBlank()) {
        filled.add(i);
      }
    }
    return filled;
  }

  private static boolean holdsNumber(TableCell cell) {
    return DeviceText.mentions(cell.text());
  }

  /** Returns whether a cell has digits and no letters. */
  private static boolean isCount(TableCell cell) {
    String text = cell.text();
    return text.length() <= MAX_COUNT
        && text.chars().noneMatch(Character::isLetter)
        && DeviceText.hasDigits(text, 1);
  }

  /** Returns whether the only text of a row is a title or a remark. */
  private boolean isTitle(ActiveTable table, TableRow row, int position, boolean afterGap)
      throws IOException {
    String text = row.cell(position).text().strip();
    boolean hasWords = text.indexOf(' ') > 0 && text.chars().anyMatch(Character::isLetter);
    boolean mayBeNumber =
        position == table.number()
            && DeviceText.hasDigits(text, 1)
            && (!hasWords || text.regionMatches(true, 0, "MID", 0, 3));
    if (mayBeNumber || isCount(row.cell(position))) {
      return false;
    }
    boolean isOneColumn = table.first() == table.lastHeader();
    return switch (next(table)) {
      case HEADER -> afterGap || hasWords;
      case NOTHING -> afterGap && (hasWords || (!table.isUsed(position) && !isOneColumn));
      case DATA -> !isOneColumn && isSection(table, position, hasWords);
    };
  }

  /** A section has its title in a column that is not used, or in that of the numbers. */
  private static boolean isSection(ActiveTable table, int position, boolean hasWords) {
    return !table.isUsed(position) || (position == table.number() && hasWords);
  }

  /** The kinds of row that may come next in the sheet. */
  private enum Next {
    HEADER,
    DATA,
    NOTHING
  }

  private Next next(ActiveTable table) throws IOException {
    List<TableRow> rows = ahead.peek(LOOKAHEAD);
    for (TableRow row : rows) {
      if (headers.isHeader(row)) {
        return Next.HEADER;
      }
      boolean hasOneCell = row.cells().stream().filter(cell -> !cell.isBlank()).count() <= 1;
      if (table.isData(row) || !(hasOneCell || beginsLikeRemark(row))) {
        return Next.DATA;
      }
    }
    return rows.size() < LOOKAHEAD ? Next.NOTHING : Next.DATA;
  }

  private static boolean beginsLikeRemark(TableRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .filter(cell -> FooterWords.isText(cell.text()) || FooterWords.isTotal(cell.text()))
        .isPresent();
  }
}

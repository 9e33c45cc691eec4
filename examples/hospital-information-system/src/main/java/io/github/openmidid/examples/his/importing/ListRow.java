package io.github.openmidid.examples.his.importing;

import java.util.List;
import java.util.Map;

/**
 * A row of the list.
 *
 * @param line the line on which it begins, from 1
 * @param cells the cells, verbatim
 */
record ListRow(long line, List<String> cells, Map<ListColumn, Integer> positions, int width) {

  /** Returns a cell; empty if the row is too short. */
  String cell(ListColumn column) {
    int position = positions.getOrDefault(column, -1);
    return position >= 0 && position < cells.size() ? cells.get(position) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /**
   * Returns whether the row has content beyond the last header, as after an unquoted delimiter in a
   * cell.
   */
  boolean isTooWide() {
    return cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
  }
}

package io.github.openmidid.examples.his.importing;

import java.util.List;
import java.util.Map;

/**
 * A row as it stands in the list.
 *
 * @param line where it begins, from 1
 * @param cells all of them, word for word
 */
record ListRow(long line, List<String> cells, Map<ListColumn, Integer> positions, int width) {

  /** A cell; empty where the row is too short. */
  String cell(ListColumn column) {
    int position = positions.getOrDefault(column, -1);
    return position >= 0 && position < cells.size() ? cells.get(position) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** Whether something stands beyond the last header, as after a delimiter within a cell. */
  boolean isTooWide() {
    return cells.stream().skip(width).anyMatch(cell -> !cell.isBlank());
  }
}

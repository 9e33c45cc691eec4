package io.github.openmidid.examples.tables.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The changes to one sheet that are still to be made, by line and column. */
final class EditQueue {
  private final Map<Integer, NavigableMap<Integer, CellEdit>> byLine = new HashMap<>();
  private NavigableMap<Integer, CellEdit> ofLine = new TreeMap<>();

  /**
   * Creates a queue.
   *
   * @throws IllegalArgumentException if two changes are of the same cell
   */
  EditQueue(Collection<CellEdit> edits) {
    for (CellEdit edit : edits) {
      Map<Integer, CellEdit> line = byLine.computeIfAbsent(edit.line(), l -> new TreeMap<>());
      if (line.put(edit.column(), edit) != null) {
        throw new IllegalArgumentException("two changes of one cell, line " + edit.line());
      }
    }
  }

  /** Moves to a line. */
  void begin(int line) {
    NavigableMap<Integer, CellEdit> next = byLine.remove(line);
    ofLine = next == null ? new TreeMap<>() : next;
  }

  /** Returns whether a change is left in the current line. */
  boolean hasMore() {
    return !ofLine.isEmpty();
  }

  /** Takes the changes of the current line that are left of a column. */
  List<CellEdit> takeBefore(int column) {
    NavigableMap<Integer, CellEdit> before = ofLine.headMap(column, false);
    List<CellEdit> edits = new ArrayList<>(before.values());
    before.clear();
    return edits;
  }

  /** Takes the change of a column of the current line. */
  Optional<CellEdit> take(int column) {
    return Optional.ofNullable(ofLine.remove(column));
  }
}

package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.model.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The tables side by side that the next row may belong to, from left to right. */
final class ActiveTables {
  private final List<ActiveTable> tables = new ArrayList<>();

  boolean isEmpty() {
    return tables.isEmpty();
  }

  int size() {
    return tables.size();
  }

  ActiveTable get(int index) {
    return tables.get(index);
  }

  /** Returns the first column of a table; the first table also has those before its header. */
  int start(int index) {
    return index == 0 ? 0 : tables.get(index).first();
  }

  /** Returns the end of the columns of a table, excluded; that of the last one is the sheet's. */
  int end(int index) {
    return index + 1 < tables.size() ? tables.get(index + 1).first() : Integer.MAX_VALUE;
  }

  /** Returns whether no table surely has data in a row. */
  boolean haveNoData(TableRow row) {
    return tables.stream().noneMatch(table -> table.isData(row));
  }

  /** Returns whether a cell has a value outside the columns that certainly belong to a table. */
  boolean leaveRoom(TableRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (isFree(i, row) && !row.cell(i).isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a cell is outside the columns that certainly belong to a table. */
  boolean isFree(int position, TableRow row) {
    for (int i = 0; i < tables.size(); i++) {
      ActiveTable table = tables.get(i);
      if (position >= start(i) && position <= table.lastHeader() && table.isData(row)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the index of the table whose headers span a column or touch it; -1 if there is none.
   */
  int indexAt(int position) {
    for (int i = tables.size() - 1; i >= 0; i--) {
      if (position >= start(i)) {
        return position <= tables.get(i).lastHeader() + 1 ? i : -1;
      }
    }
    return -1;
  }

  /** Ends all tables. */
  void clear() {
    tables.clear();
  }

  /** Adds a table in place of that with an index, or beside the others if the index is -1. */
  void put(int index, ActiveTable table) {
    if (index >= 0) {
      tables.remove(index);
    }
    tables.add(table);
    tables.sort(Comparator.comparingInt(ActiveTable::first));
  }
}

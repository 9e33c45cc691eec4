package io.github.openmidid.examples.tables.header;

import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A reader that can look at the rows ahead. */
public final class PeekingRowReader implements Closeable {
  private final RowReader rows;
  private final Deque<TableRow> ahead = new ArrayDeque<>();

  public PeekingRowReader(RowReader rows) {
    this.rows = rows;
  }

  /** Returns the next row; empty after the last one. */
  public Optional<TableRow> next() throws IOException {
    TableRow row = ahead.poll();
    return row != null ? Optional.of(row) : rows.next();
  }

  /** Returns up to a number of rows that come next, without taking them. */
  public List<TableRow> peek(int number) throws IOException {
    while (ahead.size() < number) {
      Optional<TableRow> row = rows.next();
      if (row.isEmpty()) {
        break;
      }
      ahead.add(row.orElseThrow());
    }
    List<TableRow> rowsAhead = new ArrayList<>(number);
    for (Iterator<TableRow> i = ahead.iterator(); i.hasNext() && rowsAhead.size() < number; ) {
      rowsAhead.add(i.next());
    }
    return rowsAhead;
  }

  /** Skips rows that were looked at. */
  public void skip(int number) {
    for (int i = 0; i < number; i++) {
      ahead.remove();
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}

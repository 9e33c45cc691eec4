package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;

/** Receives the rows of the tables in a file, from top to bottom and sheet by sheet. */
@FunctionalInterface
public interface DataRowHandler {

  /**
   * Receives a row of data: not blank, no header, total, title or signature.
   *
   * @param table the table with its columns; the same object for all its rows
   * @param row the row, with all its cells
   * @throws IOException if reading should stop
   */
  void row(DataTable table, TableRow row) throws IOException;
}

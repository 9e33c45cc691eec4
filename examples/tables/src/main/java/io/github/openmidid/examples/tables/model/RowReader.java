package io.github.openmidid.examples.tables.model;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Reads the rows of one sheet, from top to bottom. */
public interface RowReader extends Closeable {

  /**
   * Returns the next row; empty after the last one.
   *
   * @throws TableFileException if the rest of the file cannot be read as a table
   * @throws IOException if the file cannot be read
   */
  Optional<TableRow> next() throws IOException;
}

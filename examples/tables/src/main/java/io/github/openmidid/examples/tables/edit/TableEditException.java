package io.github.openmidid.examples.tables.edit;

import java.io.IOException;

/**
 * Thrown if the changed table does not read back as the original with exactly the changes: a cell
 * does not exist, occurs twice, or the file was changed meanwhile.
 */
public final class TableEditException extends IOException {
  private static final long serialVersionUID = 1L;

  TableEditException(String message) {
    super(message);
  }
}

package io.github.openmidid.examples.tables.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a part of a workbook with changes. */
public interface PartFilter {

  /** Reads the part and writes the changed one. Neither stream needs to be closed. */
  void copy(InputStream in, OutputStream out) throws IOException;
}

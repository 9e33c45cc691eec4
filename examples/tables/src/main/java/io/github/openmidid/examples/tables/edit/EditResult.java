package io.github.openmidid.examples.tables.edit;

import java.util.List;
import java.util.Map;

/**
 * The result of the changes to a table.
 *
 * @param applied the changes that were made
 * @param rejected the changes that were not made, with their reasons; their cells are as before
 */
public record EditResult(List<CellEdit> applied, Map<CellEdit, Reason> rejected) {

  /** The reasons why a cell is not changed. */
  public enum Reason {
    /** The cell has a formula, which computes its value and which other cells may depend on. */
    FORMULA,
    /** The cell is within merged cells and not the first of them, so that its text is not shown. */
    MERGED
  }

  /** Copies the collections. */
  public EditResult {
    applied = List.copyOf(applied);
    rejected = Map.copyOf(rejected);
  }
}

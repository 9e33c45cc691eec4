package io.github.openmidid.examples.tables.scan;

import io.github.openmidid.examples.tables.column.ColumnKind;
import java.util.Optional;

/**
 * A column of a table, and whether it is used.
 *
 * @param position the column in the sheet, from 0
 * @param reference the cell of its header: {@code C1}
 * @param header the text of its header, on one line; empty if it has none
 * @param kind the kind that its header names; empty if it is unknown
 * @param isUsed whether its values are read; false for a kind that was not requested, or whose
 *     column stands further to the left
 * @param isDecided whether a user decided upon its kind
 */
public record ColumnUse(
    int position,
    String reference,
    String header,
    Optional<ColumnKind> kind,
    boolean isUsed,
    boolean isDecided) {}

package io.github.openmidid.examples.tables.header;

import io.github.openmidid.examples.tables.column.ColumnKind;
import io.github.openmidid.examples.tables.column.HeaderMeaning;
import java.util.Optional;

/**
 * The header of one column.
 *
 * @param position the column, from 0
 * @param reference the cell, or the first one of several
 * @param text its text; of several rows, joined by a space
 * @param meaning its meaning; empty if it is unknown
 */
public record HeaderCell(
    int position, String reference, String text, Optional<HeaderMeaning> meaning) {

  /** Returns whether the header names a kind surely. */
  public boolean isSurely(ColumnKind kind) {
    return meaning.filter(m -> m.kind() == kind && m.isSure()).isPresent();
  }

  /** Returns whether the header names a kind, surely or not. */
  public boolean is(ColumnKind kind) {
    return meaning.filter(m -> m.kind() == kind).isPresent();
  }

  public HeaderCell withoutMeaning() {
    return new HeaderCell(position, reference, text, Optional.empty());
  }
}

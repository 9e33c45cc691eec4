package io.github.openmidid.examples.tables.edit;

import io.github.openmidid.examples.tables.model.RowReader;
import io.github.openmidid.examples.tables.model.TableCell;
import io.github.openmidid.examples.tables.model.TableRow;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a changed sheet with its original, cell by cell. */
final class EditComparison {
  private record Place(int line, int column) {}

  private final Map<Place, CellEdit> expected = new HashMap<>();
  private final Set<Integer> lines = new HashSet<>();
  private final Set<Integer> seen = new HashSet<>();

  private EditComparison(Collection<CellEdit> edits) {
    for (CellEdit edit : edits) {
      expected.put(new Place(edit.line(), edit.column()), edit);
      lines.add(edit.line());
    }
  }

  /**
   * Requires that the sheets differ in exactly the changes.
   *
   * @throws TableEditException if they do not
   */
  static void requireOnly(Collection<CellEdit> edits, RowReader before, RowReader after)
      throws IOException {
    EditComparison comparison = new EditComparison(edits);
    Optional<TableRow> original = before.next();
    Optional<TableRow> changed = after.next();
    while (original.isPresent() && changed.isPresent()) {
      comparison.compare(original.orElseThrow(), changed.orElseThrow());
      original = before.next();
      changed = after.next();
    }
    if (original.isPresent() || changed.isPresent()) {
      throw new TableEditException("the numbers of rows differ");
    }
    if (!comparison.expected.isEmpty()) {
      throw new TableEditException("a cell to be changed was not found");
    }
  }

  private void compare(TableRow original, TableRow changed) throws IOException {
    if (lines.contains(original.line()) && !seen.add(original.line())) {
      throw new TableEditException("several rows with the number " + original.line());
    }
    // The lines of a text may differ: a changed cell may have had several.
    boolean isSame = original.number() == changed.number() && original.hidden() == changed.hidden();
    int width = Math.max(original.cells().size(), changed.cells().size());
    for (int column = 0; column < width && isSame; column++) {
      @Nullable CellEdit edit = expected.remove(new Place(original.line(), column));
      TableCell before = original.cell(column);
      TableCell after = changed.cell(column);
      isSame = edit == null ? before.equals(after) : isMade(edit, before.text(), after.text());
    }
    if (!isSame) {
      throw new TableEditException("another difference in line " + original.line());
    }
  }

  private static boolean isMade(CellEdit edit, String before, String after) {
    return edit.text().equals(after) && (edit.before() == null || edit.before().equals(before));
  }
}

/**
 * Changes single cells of a table and keeps all other content as it is stored.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.edit.CsvEditor} and {@link
 * io.github.openmidid.examples.tables.edit.WorkbookEditor}:
 *
 * <pre>{@code
 * List<CellEdit> edits = List.of(new CellEdit("CT", 17, 2, "X-12345", "MID-9912-3456-11"));
 * EditResult result = WorkbookEditor.write(source, edits, target);
 * result.rejected(); // cells with a formula, or within merged ones
 * }</pre>
 */
@NullMarked
package io.github.openmidid.examples.tables.edit;

import org.jspecify.annotations.NullMarked;

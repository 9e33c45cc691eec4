/**
 * Changes single cells of a table and keeps all other content as it is stored.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.edit.TableEditor}:
 *
 * <pre>{@code
 * List<CellEdit> edits = List.of(new CellEdit("CT", 17, 2, "X-12345", "MID-9912-3456-11"));
 * EditResult result = TableEditor.write(source, report.delimiter(), edits, target);
 * result.rejected(); // cells with a formula, or within merged ones
 * }</pre>
 */
@NullMarked
package io.github.openmidid.examples.tables.edit;

import org.jspecify.annotations.NullMarked;

/**
 * Writes tables that spreadsheet programs open directly, without an import dialog.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.write.SpreadsheetCsv}.
 */
@NullMarked
package io.github.openmidid.examples.tables.write;

import org.jspecify.annotations.NullMarked;

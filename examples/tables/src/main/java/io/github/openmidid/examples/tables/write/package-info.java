/**
 * Writes tables for people, whose spreadsheet program opens them without questions.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.write.SpreadsheetCsv}.
 */
@NullMarked
package io.github.openmidid.examples.tables.write;

import org.jspecify.annotations.NullMarked;

/**
 * Recognises columns of devices by their headers in Dutch, French, German and English.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.column.ColumnKind}.
 */
@NullMarked
package io.github.openmidid.examples.tables.column;

import org.jspecify.annotations.NullMarked;

/**
 * Recognises the headers of tables among the rows of a sheet.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.header.HeaderFinder}.
 */
@NullMarked
package io.github.openmidid.examples.tables.header;

import org.jspecify.annotations.NullMarked;

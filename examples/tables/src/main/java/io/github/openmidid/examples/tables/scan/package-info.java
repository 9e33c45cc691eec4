/**
 * Finds all tables of devices in a file, in every sheet, and reports what was read and what was
 * not.
 *
 * <p>Start at {@link io.github.openmidid.examples.tables.scan.TableScan}.
 */
@NullMarked
package io.github.openmidid.examples.tables.scan;

import org.jspecify.annotations.NullMarked;

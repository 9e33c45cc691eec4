/**
 * Csv files that are imported as a whole.
 *
 * <p>Start at {@link io.github.openmidid.examples.register.csvfile.CsvFile}.
 */
@NullMarked
package io.github.openmidid.examples.register.csvfile;

import org.jspecify.annotations.NullMarked;

/** Reads text files with separated values. */
@NullMarked
package io.github.openmidid.examples.tables.csv;

import org.jspecify.annotations.NullMarked;

/** Cells, rows and sheets as they are stored in a file. */
@NullMarked
package io.github.openmidid.examples.tables.model;

import org.jspecify.annotations.NullMarked;

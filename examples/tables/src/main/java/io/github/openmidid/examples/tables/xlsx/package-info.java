/** Reads workbooks in the format of Excel 2007 and later (ECMA-376), row by row. */
@NullMarked
package io.github.openmidid.examples.tables.xlsx;

import org.jspecify.annotations.NullMarked;

/** Examinations in csv and xlsx, and the list of nomenclature codes. */
@NullMarked
package io.github.openmidid.examples.billing.table;

import org.jspecify.annotations.NullMarked;

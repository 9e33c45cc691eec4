/** Writes the results: a csv file, a web page, and a summary on the terminal. */
@NullMarked
package io.github.openmidid.examples.dicom.report;

import org.jspecify.annotations.NullMarked;

/** Writes the findings to a file and prints summary and progress. */
@NullMarked
package io.github.openmidid.examples.transfer.report;

import org.jspecify.annotations.NullMarked;

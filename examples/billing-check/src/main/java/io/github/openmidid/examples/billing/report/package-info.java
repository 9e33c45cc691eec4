/** The results: a csv file, a web page, and a summary on the terminal. */
@NullMarked
package io.github.openmidid.examples.billing.report;

import org.jspecify.annotations.NullMarked;

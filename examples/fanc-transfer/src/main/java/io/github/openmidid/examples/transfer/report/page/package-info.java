/** Writes a result as a self-contained HTML page: without scripts, and without other files. */
@NullMarked
package io.github.openmidid.examples.transfer.report.page;

import org.jspecify.annotations.NullMarked;

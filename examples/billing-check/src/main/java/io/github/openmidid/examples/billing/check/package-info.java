/** The check of one line, with what the files of a run do not state. */
@NullMarked
package io.github.openmidid.examples.billing.check;

import org.jspecify.annotations.NullMarked;

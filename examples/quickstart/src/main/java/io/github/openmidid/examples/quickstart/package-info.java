/** The whole library in one short program. */
@NullMarked
package io.github.openmidid.examples.quickstart;

import org.jspecify.annotations.NullMarked;

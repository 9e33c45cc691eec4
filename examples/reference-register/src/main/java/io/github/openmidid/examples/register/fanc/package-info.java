/** What the nuclear control agency sees. */
@NullMarked
package io.github.openmidid.examples.register.fanc;

import org.jspecify.annotations.NullMarked;

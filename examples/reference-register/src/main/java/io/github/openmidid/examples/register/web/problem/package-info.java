/** The problems (RFC 9457) that the register returns. */
@NullMarked
package io.github.openmidid.examples.register.web.problem;

import org.jspecify.annotations.NullMarked;

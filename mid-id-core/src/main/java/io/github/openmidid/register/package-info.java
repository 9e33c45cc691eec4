/** What a register of identifiers answers, and the port through which it is asked. */
@NullMarked
package io.github.openmidid.register;

import org.jspecify.annotations.NullMarked;

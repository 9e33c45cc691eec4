/** The requests by which persons ask their local administrator for access, and its decisions. */
@NullMarked
package io.github.openmidid.examples.register.accessrequest;

import org.jspecify.annotations.NullMarked;

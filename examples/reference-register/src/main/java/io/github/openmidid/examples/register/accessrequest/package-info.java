/** The access requests of persons to their local administrator, and its decisions. */
@NullMarked
package io.github.openmidid.examples.register.accessrequest;

import org.jspecify.annotations.NullMarked;

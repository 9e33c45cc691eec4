/** The operator's page: what an operator sees of its own identifiers and devices, in a browser. */
@NullMarked
package io.github.openmidid.examples.register.page;

import org.jspecify.annotations.NullMarked;

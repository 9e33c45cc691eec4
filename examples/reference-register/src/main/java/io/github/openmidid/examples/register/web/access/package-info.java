/** The scopes that each operation requires, and the problems of authentication. */
@NullMarked
package io.github.openmidid.examples.register.web.access;

import org.jspecify.annotations.NullMarked;

/** Who may ask what: access tokens, and the problems that they can have. */
@NullMarked
package io.github.openmidid.examples.register.security;

import org.jspecify.annotations.NullMarked;

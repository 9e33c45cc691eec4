/** Access tokens, their scopes, and the caller whom they identify. */
@NullMarked
package io.github.openmidid.examples.register.security;

import org.jspecify.annotations.NullMarked;

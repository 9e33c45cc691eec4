/** Access that local administrators give and withdraw within their own organizations. */
@NullMarked
package io.github.openmidid.examples.register.delegation;

import org.jspecify.annotations.NullMarked;

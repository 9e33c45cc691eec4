/** The delegations by which local administrators give persons and institutions access. */
@NullMarked
package io.github.openmidid.examples.register.delegation;

import org.jspecify.annotations.NullMarked;

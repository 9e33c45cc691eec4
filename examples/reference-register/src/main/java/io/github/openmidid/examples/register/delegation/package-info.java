/** The delegations by which local administrators give persons access within their organization. */
@NullMarked
package io.github.openmidid.examples.register.delegation;

import org.jspecify.annotations.NullMarked;

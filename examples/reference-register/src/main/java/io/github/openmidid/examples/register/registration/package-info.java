/**
 * The registration of identifiers: request, lookup, and the order in which serial numbers are
 * granted.
 */
@NullMarked
package io.github.openmidid.examples.register.registration;

import org.jspecify.annotations.NullMarked;

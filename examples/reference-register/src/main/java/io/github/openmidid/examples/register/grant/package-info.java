/**
 * How an identifier is granted: which one is next, and that a request is answered only once with a
 * new one.
 */
@NullMarked
package io.github.openmidid.examples.register.grant;

import org.jspecify.annotations.NullMarked;

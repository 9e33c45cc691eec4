/**
 * The web page on which an operator consults its identifiers and devices, and requests identifiers.
 */
@NullMarked
package io.github.openmidid.examples.register.page;

import org.jspecify.annotations.NullMarked;

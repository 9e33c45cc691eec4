/**
 * The notice of the identifiers that were granted to the existing devices of an operator (circular
 * on the MID-ID, 2022, section 3).
 */
@NullMarked
package io.github.openmidid.examples.register.notice;

import org.jspecify.annotations.NullMarked;

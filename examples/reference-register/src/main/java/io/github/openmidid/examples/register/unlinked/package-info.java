/**
 * Reported devices that wait for a link, with the identifiers that may be theirs and what
 * contradicts them.
 */
@NullMarked
package io.github.openmidid.examples.register.unlinked;

import org.jspecify.annotations.NullMarked;

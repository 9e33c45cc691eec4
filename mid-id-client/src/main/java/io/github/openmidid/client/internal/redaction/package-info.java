/** Removes secrets and control characters from foreign texts and exceptions. */
@NullMarked
package io.github.openmidid.client.internal.redaction;

import org.jspecify.annotations.NullMarked;

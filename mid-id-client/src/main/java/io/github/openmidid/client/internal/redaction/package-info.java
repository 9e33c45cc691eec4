/** Removes secrets and control characters from texts and exceptions of others. */
@NullMarked
package io.github.openmidid.client.internal.redaction;

import org.jspecify.annotations.NullMarked;

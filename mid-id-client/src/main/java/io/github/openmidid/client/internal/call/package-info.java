/** Runs operations: headers, retries, deadlines, error mapping, reporting. */
@NullMarked
package io.github.openmidid.client.internal.call;

import org.jspecify.annotations.NullMarked;

/** The reference data and the status of a register, read over HTTP. */
@NullMarked
package io.github.openmidid.client.internal.resource.reference;

import org.jspecify.annotations.NullMarked;

/** Implements the resources of the contract, one class for each. */
@NullMarked
package io.github.openmidid.client.internal.resource;

import org.jspecify.annotations.NullMarked;

/** Declares the operations of the contract for Feign, and binds its JSON to the public types. */
@NullMarked
package io.github.openmidid.client.internal.contract;

import org.jspecify.annotations.NullMarked;

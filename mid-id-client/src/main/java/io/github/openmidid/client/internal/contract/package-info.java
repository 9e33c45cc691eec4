/** Declares the operations of the contract as Feign interfaces. */
@NullMarked
package io.github.openmidid.client.internal.contract;

import org.jspecify.annotations.NullMarked;

/**
 * Connections and files of H2 that keep each acknowledged commit after a failed write, a process
 * crash or a power failure.
 */
@NullMarked
package io.github.openmidid.examples.register.store.h2;

import org.jspecify.annotations.NullMarked;

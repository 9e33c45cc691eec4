/** Runs asynchronous calls on worker threads. */
@NullMarked
package io.github.openmidid.client.internal.concurrent;

import org.jspecify.annotations.NullMarked;

/** Caches registrations per principal, with revalidation and single flight. */
@NullMarked
package io.github.openmidid.client.internal.cache;

import org.jspecify.annotations.NullMarked;

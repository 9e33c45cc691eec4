/** Loads key stores and trusted certificates, again when their files change. */
@NullMarked
package io.github.openmidid.client.internal.tls;

import org.jspecify.annotations.NullMarked;

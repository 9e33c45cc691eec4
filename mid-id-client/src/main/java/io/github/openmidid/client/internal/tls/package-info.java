/** Loads key stores and trusted certificates, and reloads changed files. */
@NullMarked
package io.github.openmidid.client.internal.tls;

import org.jspecify.annotations.NullMarked;

/** Not exported: how the client does it, with Feign, Jackson and the JDK's HTTP client. */
@NullMarked
package io.github.openmidid.client.internal;

import org.jspecify.annotations.NullMarked;

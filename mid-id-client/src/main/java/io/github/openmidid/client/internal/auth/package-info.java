/**
 * Obtains access tokens and sends them: supplied by the application or fetched with client
 * credentials.
 */
@NullMarked
package io.github.openmidid.client.internal.auth;

import org.jspecify.annotations.NullMarked;

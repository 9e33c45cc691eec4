package io.github.openmidid.client.internal.cache;

import io.github.openmidid.client.internal.auth.PrincipalSource;

/**
 * The principal and the language of a request.
 *
 * @param principal the principal; see {@link PrincipalSource}
 * @param language the {@code Accept-Language} of the request; empty if it has none
 */
public record Requester(String principal, String language) {}

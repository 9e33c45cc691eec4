package io.github.openmidid.client.internal;

/**
 * Who asks.
 *
 * @param principal in whose name; see {@link Principals}
 * @param language the {@code Accept-Language} of the request; empty if it has none
 */
record Requester(String principal, String language) {}

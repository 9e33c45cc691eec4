package io.github.openmidid.client.testing.internal;

import java.util.UUID;

/** The idempotency key of a creation: a request reference, which is unique per organization. */
record RequestKey(String organization, UUID requestReference) {}

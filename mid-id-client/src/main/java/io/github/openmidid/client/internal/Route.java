package io.github.openmidid.client.internal;

import org.jspecify.annotations.Nullable;

/** How the client gets to the register: with which certificates, through which proxy. */
record Route(
    @Nullable KeyStoreFile clientCertificate,
    @Nullable TrustFile trusted,
    @Nullable ProxyServer proxy) {}

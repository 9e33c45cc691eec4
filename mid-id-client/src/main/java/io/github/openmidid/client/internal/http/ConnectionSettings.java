package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.internal.tls.KeyStoreFile;
import io.github.openmidid.client.internal.tls.TrustFile;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How the client gets to the register: with which certificates, through which proxy. */
public record ConnectionSettings(
    @Nullable KeyStoreFile clientCertificate,
    @Nullable TrustFile trusted,
    @Nullable ProxyServer proxy,
    Duration connectTimeout) {}

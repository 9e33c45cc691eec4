package io.github.openmidid.client.internal.http;

import io.github.openmidid.client.internal.tls.KeyStoreFile;
import io.github.openmidid.client.internal.tls.TrustFile;
import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The settings of connections to the register.
 *
 * @param clientCertificate the key and certificate of the client; null if there is none
 * @param trusted the trusted authorities; null for those of the JVM
 * @param sslContext the TLS context of the application; null for one of the files or of the JVM
 * @param proxy the proxy; null for none, or those of the selector or of the JVM
 * @param proxySelector selects the proxy of each request; null for {@code proxy} or those of the
 *     JVM
 * @param connectTimeout the time for establishing a connection
 * @param http1Only whether HTTP/2 is never used
 */
public record ConnectionSettings(
    @Nullable KeyStoreFile clientCertificate,
    @Nullable TrustFile trusted,
    @Nullable SSLContext sslContext,
    @Nullable ProxyServer proxy,
    @Nullable ProxySelector proxySelector,
    Duration connectTimeout,
    boolean http1Only) {}

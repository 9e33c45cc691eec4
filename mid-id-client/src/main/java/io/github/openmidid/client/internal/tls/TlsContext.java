package io.github.openmidid.client.internal.tls;

import io.github.openmidid.client.internal.io.ReloadedFile;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The TLS settings of a client: its certificate and the trusted authorities, reloaded when their
 * files change. Neither trust nor host name verification can be disabled.
 */
public final class TlsContext {
  private final @Nullable ReloadedFile<KeyStoreFile.Entry> identity;
  private final @Nullable ReloadedFile<List<X509Certificate>> authorities;
  private volatile @Nullable CachedContext cached;

  private record CachedContext(
      KeyStoreFile.@Nullable Entry identity,
      @Nullable List<X509Certificate> authorities,
      SSLContext context) {}

  /**
   * Reads the files.
   *
   * @throws IllegalArgumentException if a file cannot be read; the message states the reason
   */
  public TlsContext(@Nullable KeyStoreFile clientCertificate, @Nullable TrustFile trusted) {
    identity = clientCertificate == null ? null : clientCertificate.reloaded();
    authorities = trusted == null ? null : trusted.reloaded();
  }

  /**
   * Returns parameters that allow TLS 1.2 and 1.3 only and verify host names, independent of the
   * JVM's settings: a system property disables the default verification of the JDK's HTTP client,
   * but not an explicit one.
   */
  public static SSLParameters parameters() {
    SSLParameters parameters = new SSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    return parameters;
  }

  /**
   * Returns the context for new connections, a new object after one of the files has changed; null
   * for the default context of the JVM.
   */
  @Nullable
  public SSLContext current() {
    if (identity == null && authorities == null) {
      return null;
    }
    KeyStoreFile.Entry entry = identity == null ? null : identity.current();
    List<X509Certificate> trusted = authorities == null ? null : authorities.current();
    CachedContext present = cached;
    if (present == null
        || !Objects.equals(present.identity(), entry)
        || !Objects.equals(present.authorities(), trusted)) {
      present = new CachedContext(entry, trusted, context(entry, trusted));
      cached = present;
    }
    return present.context();
  }

  private static SSLContext context(
      KeyStoreFile.@Nullable Entry identity, @Nullable List<X509Certificate> authorities) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          identity == null ? null : keyManagers(identity),
          authorities == null ? null : trustManagers(authorities),
          null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("this JVM cannot use the certificates", e);
    }
  }

  private static KeyManager[] keyManagers(KeyStoreFile.Entry identity)
      throws GeneralSecurityException, IOException {
    char[] none = new char[0]; // in-memory store
    KeyStore store = empty();
    store.setKeyEntry(
        "client", identity.key(), none, identity.chain().toArray(new X509Certificate[0]));
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, none);
    return factory.getKeyManagers();
  }

  private static TrustManager[] trustManagers(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    for (X509Certificate authority : authorities) {
      store.setCertificateEntry("authority-" + store.size(), authority);
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }
}

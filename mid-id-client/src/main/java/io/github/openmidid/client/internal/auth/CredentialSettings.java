package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.internal.io.ReloadedFile;
import io.github.openmidid.client.internal.tls.KeyStoreFile;
import java.net.URI;
import java.security.PrivateKey;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the client credentials; exactly one of {@code keyStore} and {@code privateKey} is
 * set.
 */
public record CredentialSettings(
    URI tokenEndpoint,
    String clientId,
    String audience,
    Set<String> scopes,
    @Nullable KeyStoreFile keyStore,
    @Nullable Supplier<PrivateKey> privateKey)
    implements ClientCredentials {

  /**
   * Returns a supplier of the current private key, which reloads a changed key store.
   *
   * @throws IllegalArgumentException if the key store cannot be read
   */
  Supplier<PrivateKey> key() {
    if (keyStore == null) {
      return Objects.requireNonNull(privateKey);
    }
    ReloadedFile<KeyStoreFile.Entry> file = keyStore.reloaded();
    return () -> file.current().key();
  }

  /** Returns a text without the key and its password. */
  @Override
  public String toString() {
    return "ClientCredentials[" + clientId + " at " + tokenEndpoint.getHost() + "]";
  }
}

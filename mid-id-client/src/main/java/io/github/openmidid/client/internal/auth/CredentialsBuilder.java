package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.ClientCredentials;
import io.github.openmidid.client.internal.tls.KeyStoreFile;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The builder of client credentials. */
public final class CredentialsBuilder implements ClientCredentials.Builder {
  private @Nullable URI tokenEndpoint;
  private @Nullable String clientId;
  private @Nullable String audience;
  private Set<String> scopes = Set.of();
  private @Nullable Path keyStore;
  private @Nullable Supplier<char[]> password;
  private String alias = KeyStoreFile.AUTHENTICATION;
  private @Nullable Supplier<PrivateKey> privateKey;

  @Override
  public CredentialsBuilder tokenEndpoint(URI tokenEndpoint) {
    this.tokenEndpoint = Objects.requireNonNull(tokenEndpoint, "tokenEndpoint");
    return this;
  }

  @Override
  public CredentialsBuilder clientId(String clientId) {
    this.clientId = notBlank("clientId", clientId);
    return this;
  }

  @Override
  public CredentialsBuilder audience(String audience) {
    this.audience = notBlank("audience", audience);
    return this;
  }

  @Override
  public CredentialsBuilder scopes(String... scopes) {
    List<String> list = List.of(scopes);
    list.forEach(scope -> notBlank("scope", scope));
    this.scopes = Collections.unmodifiableSet(new LinkedHashSet<>(list));
    return this;
  }

  @Override
  public CredentialsBuilder keyStore(Path file, Supplier<char[]> password) {
    this.keyStore = Objects.requireNonNull(file, "file");
    this.password = Objects.requireNonNull(password, "password");
    return this;
  }

  @Override
  public CredentialsBuilder keyAlias(String alias) {
    this.alias = notBlank("alias", alias);
    return this;
  }

  @Override
  public CredentialsBuilder privateKey(Supplier<PrivateKey> privateKey) {
    this.privateKey = Objects.requireNonNull(privateKey, "privateKey");
    return this;
  }

  @Override
  public ClientCredentials build() {
    if ((keyStore == null) == (privateKey == null)) {
      throw new IllegalStateException("exactly one of keyStore and privateKey must be set");
    }
    return new CredentialSettings(
        required("tokenEndpoint", tokenEndpoint),
        required("clientId", clientId),
        required("audience", audience),
        scopes,
        keyStore != null && password != null ? new KeyStoreFile(keyStore, alias, password) : null,
        privateKey);
  }

  private static <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(name + " is not set");
    }
    return value;
  }

  private static String notBlank(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return value;
  }
}

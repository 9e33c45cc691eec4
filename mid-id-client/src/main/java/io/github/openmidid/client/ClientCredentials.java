package io.github.openmidid.client;

import io.github.openmidid.client.internal.auth.CredentialsBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Set;
import java.util.function.Supplier;

/**
 * OAuth2 client credentials (RFC 6749, section 4.4) with which the client fetches its access
 * tokens, authenticated with a signed JWT ({@code private_key_jwt}, RFC 7523). Immutable. Created
 * by {@link #builder()}; not to be implemented by applications.
 *
 * <pre>{@code
 * ClientCredentials credentials =
 *     ClientCredentials.builder()
 *         .tokenEndpoint(tokenEndpoint) // …/realms/M2M/protocol/openid-connect/token
 *         .audience(realm) // …/realms/M2M
 *         .clientId("cbe-0123456749")
 *         .keyStore(Path.of("organisation.acc-p12"), passwords::ofKeyStore)
 *         .build();
 * }</pre>
 */
public interface ClientCredentials {

  /** Returns a new builder. */
  static Builder builder() {
    return new CredentialsBuilder();
  }

  /** Returns the URL of the token endpoint. */
  URI tokenEndpoint();

  /** Returns the client id. */
  String clientId();

  /** Returns the audience of the signed JWT. */
  String audience();

  /** Returns the requested scopes; empty to leave them to the authorization server. */
  Set<String> scopes();

  /** Builds client credentials. Not thread-safe. */
  interface Builder {

    /**
     * Sets the token endpoint of the authorization server. Required. Must be https; http is
     * accepted for localhost only, and only if the client {@linkplain
     * MidIdClient.Builder#allowHttpToLoopback() allows it}.
     */
    Builder tokenEndpoint(URI tokenEndpoint);

    /** Sets the client id that is registered at the authorization server. Required. */
    Builder clientId(String clientId);

    /**
     * Sets the audience of the signed JWT, its claim {@code aud}: the issuer identifier of the
     * authorization server, for I.AM Connect the URL of its realm. Required.
     */
    Builder audience(String audience);

    /** Sets the requested scopes. Default: no scope is sent. */
    Builder scopes(String... scopes);

    /**
     * Sets the PKCS#12 key store that contains the signing key. The file is reloaded when it
     * changes; if the new file cannot be read, the previous key remains in use and a warning is
     * logged. Either this or {@link #privateKey} is required, not both.
     *
     * @param file the key store
     * @param password supplies the password of key store and key, a new array for each call; the
     *     array is cleared after use
     */
    Builder keyStore(Path file, Supplier<char[]> password);

    /**
     * Sets the alias of the key store entry. Default: {@code authentication}, as in the key stores
     * of the eHealth platform.
     */
    Builder keyAlias(String alias);

    /**
     * Sets a supplier of the signing key, called for each token request. An RSA key of at least
     * 2048 bits signs with RS256, an EC key on the curve P-256 with ES256.
     */
    Builder privateKey(Supplier<PrivateKey> privateKey);

    /**
     * Creates the credentials. The key store is opened when the client is built.
     *
     * @throws IllegalStateException if a required setting is missing, or both a key store and a
     *     private key are set
     */
    ClientCredentials build();
  }
}

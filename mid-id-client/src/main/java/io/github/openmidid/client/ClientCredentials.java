package io.github.openmidid.client;

import io.github.openmidid.client.internal.auth.CredentialsBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Set;
import java.util.function.Supplier;

/**
 * With what the client fetches its own access tokens: OAuth2 client credentials (RFC 6749, 4.4),
 * proved by a JWT that is signed with the organisation's key ({@code private_key_jwt}, RFC 7523).
 * Immutable. Made by {@link #builder()} only; not for others to implement.
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

  /** Starts the settings. */
  static Builder builder() {
    return new CredentialsBuilder();
  }

  /** Where tokens are asked for. */
  URI tokenEndpoint();

  /** As whom. */
  String clientId();

  /** For whom the signed JWT is meant. */
  String audience();

  /** What the token is asked to allow; empty for what the authorization server gives by itself. */
  Set<String> scopes();

  /** The settings. Not thread-safe. */
  interface Builder {

    /**
     * The token endpoint of the authorization server. Required. It is https; http to this very
     * machine is refused too, unless the client {@linkplain
     * MidIdClient.Builder#allowHttpToLoopback() allows it}.
     */
    Builder tokenEndpoint(URI tokenEndpoint);

    /** The id under which the authorization server knows the client. Required. */
    Builder clientId(String clientId);

    /**
     * For whom the signed JWT is meant, its claim {@code aud}: what the authorization server calls
     * itself, for I.AM Connect the address of its realm. Required.
     */
    Builder audience(String audience);

    /** What the token is to allow. Default: no scope is sent. */
    Builder scopes(String... scopes);

    /**
     * The PKCS#12 key store with the private key that signs. It is read again when the file
     * changes; a new file that cannot be read leaves the key of before in use and is logged. This
     * or {@link #privateKey} is required, not both.
     *
     * @param file the key store
     * @param password gives the password of key store and key, a new array each time: it is wiped
     *     after use
     */
    Builder keyStore(Path file, Supplier<char[]> password);

    /**
     * Which entry of the key store it is; {@code authentication} by default, as in the key stores
     * of the eHealth platform.
     */
    Builder keyAlias(String alias);

    /**
     * Gives the private key that signs, from wherever it is kept; asked for each token. RSA of at
     * least 2048 bits signs as RS256, EC on the curve P-256 as ES256.
     */
    Builder privateKey(Supplier<PrivateKey> privateKey);

    /**
     * Makes the settings; the key store is opened when the client is made.
     *
     * @throws IllegalStateException if something required is missing, or the key is given twice
     */
    ClientCredentials build();
  }
}

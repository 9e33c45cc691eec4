package io.github.openmidid.examples.register.config;

import java.net.URI;

/**
 * The authorization server whose access tokens the register accepts.
 *
 * @param issuer the claim {@code iss} of its tokens
 * @param audience the claim {@code aud} that identifies this register
 * @param jwkSetUri the URI of its public keys
 */
public record AuthorizationServerSettings(String issuer, String audience, URI jwkSetUri) {

  /** Rejects a key URI that is neither {@code https} nor on localhost. */
  public AuthorizationServerSettings {
    if (!"https".equals(jwkSetUri.getScheme()) && !isLoopback(jwkSetUri)) {
      throw new ReferenceRegisterException(
          "The key URI of the authorization server must be https (or http on localhost),"
              + " not "
              + jwkSetUri
              + ".");
    }
  }

  private static boolean isLoopback(URI uri) {
    String host = uri.getHost();
    return "http".equals(uri.getScheme())
        && ("127.0.0.1".equals(host) || "localhost".equals(host) || "[::1]".equals(host));
  }
}

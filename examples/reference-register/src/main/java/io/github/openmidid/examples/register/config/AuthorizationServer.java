package io.github.openmidid.examples.register.config;

import java.net.URI;

/**
 * Who issues the access tokens that the register accepts.
 *
 * @param issuer the claim {@code iss} of its tokens
 * @param audience the claim {@code aud} that names this register
 * @param jwkSetUri where its public keys are
 */
public record AuthorizationServer(String issuer, String audience, URI jwkSetUri) {

  /** Refuses to fetch keys over a connection on which they can be exchanged. */
  public AuthorizationServer {
    if (!"https".equals(jwkSetUri.getScheme()) && !isLoopback(jwkSetUri)) {
      throw new ReferenceRegisterException(
          "The keys of the authorization server are fetched by https only (or from this machine),"
              + " not from "
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

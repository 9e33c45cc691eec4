package io.github.openmidid.examples.register.support;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.github.openmidid.examples.register.config.AuthorizationServerSettings;
import io.github.openmidid.examples.register.security.Scopes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** An authorization server with a known key, which signs any claims. */
public final class AuthorizationServerStub implements AutoCloseable {
  static final String ISSUER = "https://authorization.example";
  static final String AUDIENCE = "mid-id-register";

  private final RSAKey key;
  private final HttpServer server;

  public AuthorizationServerStub() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("one").generate();
    byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    server.start();
  }

  public AuthorizationServerSettings settings() {
    return new AuthorizationServerSettings(
        ISSUER,
        AUDIENCE,
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys"));
  }

  /** Returns valid claims, for tests to modify. */
  public static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .claim("organization", "AZ Voorbeeld Gent")
        .claim("scope", String.join(" ", Scopes.ALL))
        .expirationTime(Date.from(Instant.now().plusSeconds(300)));
  }

  public String sign(UnaryOperator<JWTClaimsSet.Builder> spoil) {
    return sign(key, spoil.apply(claims()).build());
  }

  public static String sign(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  public static String unsigned() {
    return new PlainJWT(claims().build()).serialize();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

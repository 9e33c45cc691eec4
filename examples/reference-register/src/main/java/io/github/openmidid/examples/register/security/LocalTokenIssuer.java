package io.github.openmidid.examples.register.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Issues and decodes the tokens of a register that is its own authorization server, for tests and
 * demonstrations. The key is kept in memory only. A symmetric key suffices because only this
 * register verifies the tokens; it is faster than a key pair.
 */
public final class LocalTokenIssuer {
  private static final String ISSUER = "urn:openmidid:reference-register";

  private static final int KEY_BYTES = 32;

  private final SecretKey key;
  private final Clock clock;
  private final String audience;

  /** Creates an issuer with a new key, so that tokens of other instances are rejected. */
  public LocalTokenIssuer(Clock clock) {
    this.clock = clock;
    audience = "urn:uuid:" + UUID.randomUUID();
    byte[] secret = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(secret);
    key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** Issues an access token for a program of an organization. */
  public char[] issue(String organization, Collection<String> scopes, Duration lifetime) {
    return issue(organization, organization, scopes, lifetime);
  }

  /** Issues an access token for a person of an organization. */
  public char[] issue(
      String organization, String subject, Collection<String> scopes, Duration lifetime) {
    Instant now = clock.instant();
    Instant expiry = now.plus(lifetime);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(audience)
            .subject(subject)
            .claim(AccessTokenValidator.ORGANIZATION, organization)
            .claim("scope", String.join(" ", scopes))
            .issueTime(Date.from(now.isBefore(expiry) ? now : expiry.minusSeconds(1)))
            .expirationTime(Date.from(expiry))
            .jwtID(UUID.randomUUID().toString())
            .build();
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
    return token.serialize().toCharArray();
  }

  /** Returns a decoder that accepts the tokens of this instance only. */
  public JwtDecoder decoder() {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withSecretKey(key).macAlgorithm(MacAlgorithm.HS256).build();
    decoder.setJwtValidator(AccessTokenValidator.of(ISSUER, audience, clock));
    return decoder;
  }
}

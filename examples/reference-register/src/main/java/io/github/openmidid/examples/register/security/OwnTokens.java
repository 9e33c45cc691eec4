package io.github.openmidid.examples.register.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.UUID;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A register that is its own authorization server, for tests and demonstrations: a key pair that
 * lives in memory only, and tokens by a method call instead of a token endpoint.
 */
public final class OwnTokens {
  private static final String ISSUER = "urn:openmidid:reference-register";

  private final ECKey key;
  private final Clock clock;
  private final String audience;

  /** With a new key: tokens of another instance are not accepted. */
  public OwnTokens(Clock clock) {
    this.clock = clock;
    audience = "urn:uuid:" + UUID.randomUUID();
    try {
      key = new ECKeyGenerator(Curve.P_256).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has the curve P-256", e);
    }
  }

  /** An access token for a program of an organization. */
  public char[] issue(String organization, Collection<String> scopes, Duration lifetime) {
    return issue(organization, organization, scopes, lifetime);
  }

  /** An access token for somebody, on behalf of an organization. */
  public char[] issue(
      String organization, String subject, Collection<String> scopes, Duration lifetime) {
    Instant now = clock.instant();
    Instant expiry = now.plus(lifetime);
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(audience)
            .subject(subject)
            .claim(TokenRules.ORGANIZATION, organization)
            .claim("scope", String.join(" ", scopes))
            .issueTime(Date.from(now.isBefore(expiry) ? now : expiry.minusSeconds(1)))
            .expirationTime(Date.from(expiry))
            .jwtID(UUID.randomUUID().toString())
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(JOSEObjectType.JWT)
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("signing with a key of this register failed", e);
    }
    return token.serialize().toCharArray();
  }

  /** Accepts the tokens of this instance and no others. */
  public JwtDecoder decoder() {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())))
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    decoder.setJwtValidator(TokenRules.of(ISSUER, audience, clock));
    return decoder;
  }
}

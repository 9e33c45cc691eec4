package io.github.openmidid.client.internal.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.openmidid.client.internal.io.SupplierException;
import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The JWT that authenticates the client at the token endpoint (RFC 7523, 3), a new one for each
 * request. Its only time claim is the expiration time, so that a clock that is slightly ahead does
 * no harm.
 */
final class ClientAssertion {
  private static final Duration LIFETIME = Duration.ofMinutes(1);

  private final CredentialSettings credentials;
  private final Supplier<PrivateKey> key;
  private final Clock clock;

  ClientAssertion(CredentialSettings credentials, Clock clock) {
    this.credentials = credentials;
    this.key = credentials.key();
    this.clock = clock;
  }

  /**
   * Creates and signs a new assertion.
   *
   * @throws SupplierException if the supplier of the private key fails
   * @throws IllegalStateException if the key cannot be used to sign
   */
  @SuppressWarnings("IllegalCatch")
  String sign() {
    PrivateKey privateKey = SupplierException.get(key, "the private key");
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(algorithm(privateKey)).type(JOSEObjectType.JWT).build(),
              claims());
      jwt.sign(signer(privateKey));
      return jwt.serialize();
    } catch (JOSEException | RuntimeException e) {
      // Without the cause: the exception of a security provider may contain secrets.
      throw new IllegalStateException(
          "the private key of the client credentials cannot be used: it must be RSA of at least"
              + " 2048 bits or EC on P-256");
    }
  }

  private JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer(credentials.clientId())
        .subject(credentials.clientId())
        .audience(credentials.audience())
        .jwtID(UUID.randomUUID().toString())
        .expirationTime(Date.from(clock.instant().plus(LIFETIME)))
        .build();
  }

  private static JWSAlgorithm algorithm(PrivateKey key) {
    return isRsa(key) ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256;
  }

  private static JWSSigner signer(PrivateKey key) throws JOSEException {
    if (isRsa(key)) {
      return new RSASSASigner(key);
    }
    if (key instanceof ECKey ec && !Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
      throw new JOSEException("unsupported curve");
    }
    return new ECDSASigner(key, Curve.P_256);
  }

  private static boolean isRsa(PrivateKey key) {
    return key.getAlgorithm().equals("RSA");
  }
}

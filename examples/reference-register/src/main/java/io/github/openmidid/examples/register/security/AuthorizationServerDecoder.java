package io.github.openmidid.examples.register.security;

import io.github.openmidid.examples.register.config.AuthorizationServer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Checks the tokens of a real authorization server. */
public final class AuthorizationServerDecoder {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private AuthorizationServerDecoder() {}

  /**
   * Accepts the tokens of an authorization server. Its keys are fetched when the first token comes,
   * and again when a token names a key that is not among them.
   */
  public static JwtDecoder decoder(AuthorizationServer server, Clock clock) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(server.jwkSetUri().toString())
            .validateType(false)
            .restOperations(restTemplate())
            .jwsAlgorithms(
                algorithms -> {
                  algorithms.add(SignatureAlgorithm.RS256);
                  algorithms.add(SignatureAlgorithm.PS256);
                  algorithms.add(SignatureAlgorithm.ES256);
                })
            .build();
    decoder.setJwtValidator(AccessTokenValidator.of(server.issuer(), server.audience(), clock));
    return decoder;
  }

  private static RestTemplate restTemplate() {
    SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(TIMEOUT);
    requests.setReadTimeout(TIMEOUT);
    return new RestTemplate(requests);
  }
}

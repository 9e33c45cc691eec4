package io.github.openmidid.examples.register.security;

import io.github.openmidid.examples.register.config.AuthorizationServerSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Decodes the tokens of an external authorization server. */
public final class AuthorizationServerDecoder {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private AuthorizationServerDecoder() {}

  /**
   * Creates a decoder. It fetches the keys of the authorization server when the first token
   * arrives, and again when a token refers to an unknown key.
   */
  public static JwtDecoder decoder(AuthorizationServerSettings server, Clock clock) {
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

package io.github.openmidid.examples.register.security;

import java.util.Collection;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** The reasons why a request is not authenticated. */
public enum TokenFault {
  /** The request has no token. */
  ABSENT,
  /**
   * The token is malformed, has a wrong signature, or is from another issuer or for another
   * audience.
   */
  INVALID,
  /** The token has expired. */
  EXPIRED;

  /** Returns the reason behind an exception of Spring Security. */
  public static TokenFault of(AuthenticationException exception) {
    if (!(exception instanceof OAuth2AuthenticationException)) {
      return ABSENT;
    }
    return exception.getCause() instanceof JwtValidationException invalid
            && isOnlyExpired(invalid.getErrors())
        ? EXPIRED
        : INVALID;
  }

  private static boolean isOnlyExpired(Collection<OAuth2Error> errors) {
    return errors.stream()
        .allMatch(error -> AccessTokenValidator.EXPIRED.equals(error.getErrorCode()));
  }
}

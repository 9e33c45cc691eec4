package io.github.openmidid.examples.register.security;

import java.util.Collection;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Why a request is not known to come from anybody. */
public enum TokenFault {
  /** There is no token. */
  ABSENT,
  /** There is something that is not a token of this register's issuer, or not for it. */
  INVALID,
  /** There is a token that was good once. */
  EXPIRED;

  /** The fault behind an exception of Spring Security. */
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

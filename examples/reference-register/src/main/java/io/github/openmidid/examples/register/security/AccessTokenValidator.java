package io.github.openmidid.examples.register.security;

import io.github.openmidid.examples.register.rules.OrganizationName;
import io.github.openmidid.examples.register.rules.StoredText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** Validates the claims of a token whose signature is valid. */
final class AccessTokenValidator {
  /** The claim that contains the caller's organization. */
  static final String ORGANIZATION = "organization";

  /** The error code of an expired token. */
  static final String EXPIRED = "expired_token";

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

  private AccessTokenValidator() {}

  static OAuth2TokenValidator<Jwt> of(String issuer, String audience, Clock clock) {
    JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
    type.setAllowEmpty(true);
    return new DelegatingOAuth2TokenValidator<>(
        type,
        new JwtIssuerValidator(issuer),
        new JwtAudienceValidator(audience),
        token -> period(token, clock.instant()),
        AccessTokenValidator::names);
  }

  private static OAuth2TokenValidatorResult period(Jwt token, Instant now) {
    Instant expiry = token.getExpiresAt();
    Instant notBefore = token.getNotBefore();
    if (expiry == null) {
      return invalid("the token has no expiry");
    }
    if (notBefore != null && now.isBefore(notBefore.minus(CLOCK_SKEW))) {
      return invalid("the token is not valid yet");
    }
    return now.isAfter(expiry.plus(CLOCK_SKEW))
        ? failure(EXPIRED, "the token has expired")
        : OAuth2TokenValidatorResult.success();
  }

  /** Validates the names in the token, which are stored and returned to others. */
  private static OAuth2TokenValidatorResult names(Jwt token) {
    boolean named =
        token.getClaim(ORGANIZATION) instanceof String name && OrganizationName.isValid(name);
    if (!named) {
      return invalid("the token has no organization");
    }
    boolean isPlain =
        CallerReader.person(token)
            .map(CallerReader::shortened)
            .filter(userId -> !StoredText.isPlain(userId, CallerReader.LONGEST_USER_ID))
            .isEmpty();
    return isPlain
        ? OAuth2TokenValidatorResult.success()
        : invalid("the subject of the token is not plain text");
  }

  private static OAuth2TokenValidatorResult invalid(String reason) {
    return failure(OAuth2ErrorCodes.INVALID_TOKEN, reason);
  }

  private static OAuth2TokenValidatorResult failure(String code, String reason) {
    return OAuth2TokenValidatorResult.failure(new OAuth2Error(code, reason, null));
  }
}

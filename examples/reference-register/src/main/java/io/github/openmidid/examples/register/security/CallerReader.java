package io.github.openmidid.examples.register.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads who asks out of an accepted access token. */
public final class CallerReader {
  static final int LONGEST_USER_ID = 100;

  private CallerReader() {}

  /**
   * Who has shown this token; {@link AccessTokenValidator} accepts none without an organization.
   */
  public static Caller of(Authentication authentication, Jwt token, String traceId) {
    String organization = organization(token);
    Set<String> scopes =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(Objects::nonNull)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return new Caller(organization, person(token).map(CallerReader::shortened), scopes, traceId);
  }

  /** The organization on behalf of which a token speaks. */
  public static String organization(Jwt token) {
    return Objects.requireNonNull(token.getClaimAsString(AccessTokenValidator.ORGANIZATION));
  }

  /**
   * The person or program that a token names; a token for a program of the organization says no
   * more by its subject than that.
   */
  public static Optional<String> person(Jwt token) {
    return Optional.ofNullable(token.getSubject())
        .filter(subject -> !subject.isBlank() && !subject.equals(organization(token)));
  }

  static String shortened(String userId) {
    return userId.substring(0, Math.min(userId.length(), LONGEST_USER_ID));
  }
}

package io.github.openmidid.examples.register.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller from an accepted access token. */
public final class CallerReader {
  static final int LONGEST_USER_ID = 100;

  private CallerReader() {}

  /**
   * Returns the caller; {@link AccessTokenValidator} rejects tokens without an organization.
   *
   * @param delegations looks up the operators that delegate access to an institution
   */
  public static Caller of(
      Authentication authentication, Jwt token, String traceId, DelegatedScopeLookup delegations) {
    Caller caller = of(authentication, token, traceId);
    return caller.isInstitution()
        ? new Caller(
            caller.organization(),
            caller.userId(),
            caller.scopes(),
            traceId,
            delegations.operators(caller.organization()))
        : caller;
  }

  /** Returns the caller without the operators that delegate access to it. */
  public static Caller of(Authentication authentication, Jwt token, String traceId) {
    String organization = organization(token);
    Set<String> scopes =
        authentication.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(Objects::nonNull)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    return new Caller(organization, person(token).map(CallerReader::shortened), scopes, traceId);
  }

  /** Returns the organization of a token. */
  public static String organization(Jwt token) {
    return Objects.requireNonNull(token.getClaimAsString(AccessTokenValidator.ORGANIZATION));
  }

  /** Returns the person or program of a token; empty if the subject is the organization itself. */
  public static Optional<String> person(Jwt token) {
    return Optional.ofNullable(token.getSubject())
        .filter(subject -> !subject.isBlank() && !subject.equals(organization(token)));
  }

  static String shortened(String userId) {
    return userId.codePointCount(0, userId.length()) <= LONGEST_USER_ID
        ? userId
        : userId.substring(0, userId.offsetByCodePoints(0, LONGEST_USER_ID));
  }
}

package io.github.openmidid.examples.register.security;

import java.util.Objects;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who asks. */
public final class Organizations {
  private Organizations() {}

  /** The organization that an accepted token names; {@link TokenRules} accepts no other. */
  public static String of(Jwt token) {
    return Objects.requireNonNull(token.getClaimAsString(TokenRules.ORGANIZATION));
  }
}

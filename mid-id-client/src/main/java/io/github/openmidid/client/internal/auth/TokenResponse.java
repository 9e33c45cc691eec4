package io.github.openmidid.client.internal.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.json.MalformedResponseException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The successful response of a token endpoint (RFC 6749, 5.1), parsed strictly. */
public record TokenResponse(
    @JsonProperty("access_token") @Nullable String accessToken,
    @JsonProperty("token_type") @Nullable String tokenType,
    @JsonProperty("expires_in") @Nullable JsonNode expiresIn) {
  private static final long MAX_LIFETIME_SECONDS = Duration.ofDays(365).toSeconds();

  AccessToken toToken(long requestedAtNanos) {
    if (!"bearer".equalsIgnoreCase(tokenType)) {
      throw new MalformedResponseException("token_type is not Bearer", null);
    }
    if (accessToken == null || !HeaderNames.isSendable(accessToken)) {
      throw new MalformedResponseException(
          "access_token is missing or contains a character that no header can carry", null);
    }
    return new AccessToken(accessToken, lifetime(), requestedAtNanos);
  }

  /**
   * Returns the lifetime. The standard allows an authorization server to omit it, but with a
   * guessed value the client might send expired tokens.
   */
  private Duration lifetime() {
    if (expiresIn == null || !expiresIn.isIntegralNumber() || !expiresIn.canConvertToLong()) {
      throw new MalformedResponseException(
          "expires_in is missing or not a number of seconds", null);
    }
    long seconds = expiresIn.longValue();
    if (seconds < 1 || seconds > MAX_LIFETIME_SECONDS) {
      throw new MalformedResponseException(
          "expires_in is not a number of seconds between 1 and " + MAX_LIFETIME_SECONDS, null);
    }
    return Duration.ofSeconds(seconds);
  }

  /** Returns a text without the token. */
  @Override
  public String toString() {
    return "TokenResponse";
  }
}

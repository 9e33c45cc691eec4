package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.internal.http.HttpTransport;
import io.github.openmidid.client.internal.json.JsonCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The authentication settings of a client: an access token, client credentials, or neither.
 *
 * @param accessToken supplies the access token; null if there is none
 * @param credentials the client credentials; null if there are none
 */
public record AccessSettings(
    @Nullable Supplier<char[]> accessToken, @Nullable CredentialSettings credentials) {

  public TokenSource tokens(
      HttpTransport transport, JsonCodec json, Duration timeout, String userAgent) {
    if (credentials == null) {
      return new SuppliedTokenSource(accessToken, transport);
    }
    TokenEndpoint endpoint =
        new TokenEndpoint(
            credentials,
            new ClientAssertion(credentials, Clock.systemUTC()),
            transport,
            json,
            userAgent,
            System::nanoTime);
    return new FetchedTokenSource(endpoint::fetch, timeout, System::nanoTime);
  }

  /** Returns a text without the suppliers, which provide secrets. */
  @Override
  public String toString() {
    return "AccessSettings";
  }
}

package io.github.openmidid.client.internal.auth;

import io.github.openmidid.client.internal.http.HttpTransport;
import io.github.openmidid.client.internal.json.JsonCodec;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who the client is to the register; at most one of the two is there. */
public record AccessSettings(
    @Nullable Supplier<char[]> accessToken, @Nullable CredentialSettings credentials) {

  public TokenSource tokens(HttpTransport transport, JsonCodec json, Duration timeout) {
    if (credentials == null) {
      return new SuppliedTokenSource(accessToken, transport);
    }
    TokenEndpoint endpoint =
        new TokenEndpoint(
            credentials,
            new ClientAssertion(credentials, Clock.systemUTC()),
            transport,
            json,
            System::nanoTime);
    return new FetchedTokenSource(endpoint::fetch, timeout, System::nanoTime);
  }

  /** Without the suppliers, which belong to secrets. */
  @Override
  public String toString() {
    return "Access";
  }
}

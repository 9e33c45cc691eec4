package io.github.openmidid.client.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who the client is to the register; at most one of the two is there. */
record Access(@Nullable Supplier<char[]> accessToken, @Nullable Credentials credentials) {

  AccessTokens tokens(HttpTransport transport, Json json, Duration timeout) {
    if (credentials == null) {
      return new SuppliedTokens(accessToken, transport);
    }
    TokenEndpoint endpoint =
        new TokenEndpoint(
            credentials,
            new Assertion(credentials, Clock.systemUTC()),
            transport,
            json,
            System::nanoTime);
    return new FetchedTokens(endpoint::ask, timeout, System::nanoTime);
  }

  /** Without the suppliers, which belong to secrets. */
  @Override
  public String toString() {
    return "Access";
  }
}

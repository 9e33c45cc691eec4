package io.github.openmidid.client.internal;

import feign.Client;
import java.util.Optional;

/** Where the tokens come from that are sent to the register. */
interface AccessTokens extends AutoCloseable {

  /** The token for a call; empty if none is known before the request is sent. */
  Optional<AccessToken> current(Deadline deadline);

  /** Another one than that which the register has refused; empty if there is no other. */
  Optional<AccessToken> insteadOf(AccessToken refused, Deadline deadline);

  /** What sends the requests; it adds the token of those for which none is known before. */
  default Client client(HttpTransport transport) {
    return transport;
  }

  /** In whose name the calls are made, for the cache. */
  default Principals principals() {
    return Principals.itself();
  }

  /** The register has taken the present token. */
  default void accepted() {}

  @Override
  default void close() {}
}

package io.github.openmidid.client.internal.auth;

import feign.Client;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.HttpTransport;
import java.util.Optional;

/** Where the tokens come from that are sent to the register. */
public interface TokenSource extends AutoCloseable {

  /** The token for a call; empty if none is known before the request is sent. */
  Optional<AccessToken> current(CallContext context);

  /** Another one than that which the register has refused; empty if there is no other. */
  Optional<AccessToken> replacement(AccessToken rejected, CallContext context);

  /** What sends the requests; it adds the token of those for which none is known before. */
  default Client client(HttpTransport transport) {
    return transport;
  }

  /** In whose name the calls are made, for the cache. */
  default PrincipalSource principals() {
    return PrincipalSource.ofClientCredentials();
  }

  /** The register has taken the present token. */
  default void onAccepted() {}

  @Override
  default void close() {}
}

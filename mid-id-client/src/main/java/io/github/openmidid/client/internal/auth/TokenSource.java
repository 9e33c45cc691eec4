package io.github.openmidid.client.internal.auth;

import feign.Client;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.HttpTransport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source of the access tokens that are sent to the register. */
public interface TokenSource extends AutoCloseable {

  /** Returns the token for a call; empty if none is known before the request is sent. */
  default Optional<AccessToken> current(CallContext context) {
    return Optional.empty();
  }

  /** Returns a replacement for a token that the register has rejected; empty if there is none. */
  default Optional<AccessToken> replacement(AccessToken rejected, CallContext context) {
    return Optional.empty();
  }

  /**
   * Returns the {@code Authorization} header with a replacement for a token that was not known
   * before the request was sent; empty if there is none.
   *
   * @param rejected the header that the register has rejected; null if none was sent
   */
  default Optional<String> replacement(@Nullable String rejected, CallContext context) {
    return Optional.empty();
  }

  /**
   * Returns the client that sends the requests; it adds tokens that are not known before sending.
   */
  default Client client(HttpTransport transport) {
    return transport;
  }

  /** Returns the source of the principals of the calls, for the cache. */
  default PrincipalSource principals() {
    return PrincipalSource.ofClientCredentials();
  }

  /** Notifies that the register has accepted the current token. */
  default void onAccepted() {}

  @Override
  default void close() {}
}

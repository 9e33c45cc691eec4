package io.github.openmidid.client.internal.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.http.CallRecord;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the access token along. If the register refuses it (401) in the middle of its life, there
 * is one other token and one more attempt; a register that says 401 has done nothing, so that holds
 * for every kind of request. Feign never sees the token: what it throws cannot hold it.
 */
public final class AuthorizingClient implements Client {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");

  private final Client next;
  private final TokenSource tokens;

  public AuthorizingClient(Client next, TokenSource tokens) {
    this.next = next;
    this.tokens = tokens;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallRecord call = (CallRecord) options;
    Optional<AccessToken> token = tokens.current(call);
    if (token.isEmpty()) {
      return next.execute(request, options);
    }
    Response response = next.execute(with(token.get(), request), options);
    if (response.status() != 401) {
      tokens.onAccepted();
      return response;
    }
    if (!call.attempts().hasRemaining()) {
      return response;
    }
    Optional<AccessToken> other = tokens.replacement(token.get(), call);
    if (other.isEmpty()) {
      return response;
    }
    LOG.debug("the register has refused the access token; asked again with a new one");
    return next.execute(with(other.get(), request), options);
  }

  private static Request with(AccessToken token, Request request) {
    return HeaderClient.with(request, "Authorization", "Bearer " + token.value());
  }
}

package io.github.openmidid.client.internal.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.http.CallContext;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client that adds the access token to each request. If the register rejects a token that has not
 * expired (401), the request is retried once with a new token; this is safe for every request,
 * since a 401 proves that nothing was changed. Feign never sees the token, so its exceptions cannot
 * contain it.
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
    CallContext context = (CallContext) options;
    Optional<AccessToken> token = tokens.current(context);
    if (token.isEmpty()) {
      return next.execute(request, options);
    }
    Response response = next.execute(with(token.get(), request), options);
    if (response.status() != 401) {
      tokens.onAccepted();
      return response;
    }
    if (!context.attempts().mayFollowUp()) {
      return response;
    }
    Optional<AccessToken> other = tokens.replacement(token.get(), context);
    if (other.isEmpty()) {
      return response;
    }
    LOG.debug("the register has rejected the access token; retrying with a new one");
    return next.execute(with(other.get(), request), options);
  }

  private static Request with(AccessToken token, Request request) {
    return HeaderClient.with(request, "Authorization", "Bearer " + token.value());
  }
}

package io.github.openmidid.client.internal.auth;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.TransportBody;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client that adds the access token to each request. If the register rejects a token (401), the
 * request is retried once with a new token, if there is one; this is safe for every request, since
 * a 401 proves that nothing was changed. Feign never sees the token, so its exceptions cannot
 * contain it.
 */
public final class AuthorizingClient implements Client {
  static final String AUTHORIZATION = "Authorization";
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
    Response response =
        next.execute(token.map(known -> with(known.header(), request)).orElse(request), options);
    if (response.status() != 401) {
      tokens.onAccepted();
      return response;
    }
    if (!context.attempts().mayFollowUp()) {
      return response;
    }
    Optional<String> other =
        token.isPresent()
            ? tokens.replacement(token.get(), context).map(AccessToken::header)
            : tokens.replacement(TransportBody.authorization(response), context);
    if (other.isEmpty()) {
      return response;
    }
    LOG.debug("the register has rejected the access token; retrying with a new one");
    return next.execute(with(other.get(), request), options);
  }

  private static Request with(String authorization, Request request) {
    return HeaderClient.with(request, AUTHORIZATION, authorization);
  }
}

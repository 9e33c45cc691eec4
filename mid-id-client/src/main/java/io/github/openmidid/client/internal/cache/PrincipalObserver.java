package io.github.openmidid.client.internal.cache;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A client that records the principal for which each request was actually sent. The token may have
 * changed since the operation started.
 */
public final class PrincipalObserver implements Client {
  private static final int UNAUTHORIZED = 401;

  private final Client next;
  private final PrincipalSource principals;

  public PrincipalObserver(Client next, PrincipalSource principals) {
    this.next = next;
    this.principals = principals;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    if (!(((CallContext) options).observer() instanceof Observation observation)) {
      return next.execute(request, options);
    }
    String language = HeaderNames.first(request.headers(), HeaderClient.ACCEPT_LANGUAGE).orElse("");
    observation.toRequester =
        authorization -> new Requester(principals.ofHeader(authorization), language);
    Response response = next.execute(request, options);
    if (response.status() == UNAUTHORIZED) {
      observation.unauthorizedPrincipal =
          observation.requester().map(Requester::principal).orElse(null);
    }
    return response;
  }

  /** The requester of the last request of an operation. */
  public static final class Observation implements CallContext.SendObserver {
    private volatile @Nullable Function<@Nullable String, Requester> toRequester;
    private volatile @Nullable Requester requester;
    private volatile @Nullable String unauthorizedPrincipal;

    @Override
    public void onSend(@Nullable String authorization) {
      Function<@Nullable String, Requester> known = toRequester;
      if (known != null) {
        requester = known.apply(authorization);
      }
    }

    /** Returns the requester of the last request; empty if none was sent. */
    Optional<Requester> requester() {
      return Optional.ofNullable(requester);
    }

    /** Returns whether no request was sent for another requester. */
    public boolean isSentOnlyFor(Requester other) {
      Requester by = requester;
      return by == null || by.equals(other);
    }

    /**
     * Returns the principal whose token was rejected (401), even if a retry with another token
     * followed.
     */
    Optional<String> unauthorizedPrincipal() {
      return Optional.ofNullable(unauthorizedPrincipal);
    }
  }
}

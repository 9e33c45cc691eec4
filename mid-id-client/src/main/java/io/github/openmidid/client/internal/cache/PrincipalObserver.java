package io.github.openmidid.client.internal.cache;

import feign.Request;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.call.HeaderClient;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An observer of the requests of a lookup, which records the requester of the last one. The token
 * may have changed since the lookup started.
 */
public final class PrincipalObserver implements CallContext.RequestObserver {
  private static final int UNAUTHORIZED = 401;

  private final PrincipalSource principals;
  private volatile @Nullable Requester requester;
  private volatile @Nullable String unauthorizedPrincipal;

  PrincipalObserver(PrincipalSource principals) {
    this.principals = principals;
  }

  @Override
  public void onSend(Request request, @Nullable String authorization) {
    String language = HeaderNames.first(request.headers(), HeaderClient.ACCEPT_LANGUAGE).orElse("");
    requester = new Requester(principals.ofHeader(authorization), language);
  }

  @Override
  public void onResponse(int status) {
    if (status == UNAUTHORIZED) {
      unauthorizedPrincipal = requester().map(Requester::principal).orElse(null);
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

package io.github.openmidid.client.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stands next to the wire and notes in whose name a request was really sent: the token may be
 * another one than when the question began.
 */
final class Witness implements Client {
  private static final int UNAUTHORIZED = 401;

  private final Client next;
  private final Principals principals;

  Witness(Client next, Principals principals) {
    this.next = next;
    this.principals = principals;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    Sent sent = ((Deadline) options).sent();
    if (sent == null) {
      return next.execute(request, options);
    }
    String language = Headers.first(request.headers(), CallHeaders.ACCEPT_LANGUAGE).orElse("");
    sent.toRequester = authorization -> new Requester(principals.ofHeader(authorization), language);
    Response response = next.execute(request, options);
    if (response.status() == UNAUTHORIZED) {
      sent.unauthorized = sent.requester().map(Requester::principal).orElse(null);
    }
    return response;
  }

  /** In whose name the last request of a call was sent. */
  static final class Sent {
    private volatile @Nullable Function<@Nullable String, Requester> toRequester;
    private volatile @Nullable Requester requester;
    private volatile @Nullable String unauthorized;

    /** A request goes out with this header Authorization; null if it has none. */
    void by(@Nullable String authorization) {
      Function<@Nullable String, Requester> known = toRequester;
      if (known != null) {
        requester = known.apply(authorization);
      }
    }

    /** Empty if nothing was sent. */
    Optional<Requester> requester() {
      return Optional.ofNullable(requester);
    }

    /** Whether nothing was sent in another name than this one. */
    boolean isBy(Requester other) {
      Requester by = requester;
      return by == null || by.equals(other);
    }

    /** Whose token was refused; it may have been sent again with another one. */
    Optional<String> unauthorized() {
      return Optional.ofNullable(unauthorized);
    }
  }
}

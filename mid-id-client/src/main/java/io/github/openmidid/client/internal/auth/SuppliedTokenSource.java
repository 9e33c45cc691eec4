package io.github.openmidid.client.internal.auth;

import feign.Client;
import io.github.openmidid.client.internal.call.RetryBudget;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.HttpTransport;
import io.github.openmidid.client.internal.http.message.HeaderNames;
import io.github.openmidid.client.internal.io.SupplierException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A source of tokens supplied by the application, which renews them itself. The supplier is called
 * for each request, on the sending thread, so that a blocking supplier delays no caller beyond its
 * deadline, and once more after a token was rejected.
 *
 * <p>The cache calls the supplier too, to determine the principal of a lookup. This happens on the
 * calling thread once the supplier has proved to be fast, since a thread switch costs about a
 * hundred times as much as a cache hit.
 */
public final class SuppliedTokenSource implements TokenSource {
  private static final String TOKEN_NAME = "the access token";
  private static final long QUICK_NANOS = 100_000;
  private static final int QUICK_CALLS = 1_000;

  /** Supplies the access token; null if requests are sent without one. */
  private final @Nullable Supplier<char[]> supplier;

  private final HttpTransport transport;

  /** The token bucket that limits replacements of tokens that the register has rejected. */
  private final RetryBudget renewals = new RetryBudget();

  /** The number of most recent consecutive fast calls. */
  private final AtomicInteger quickCalls = new AtomicInteger();

  /**
   * The monotonic time since which a caller has been waiting for the supplier; 0 if none is known.
   */
  private volatile long busySinceNanos;

  SuppliedTokenSource(@Nullable Supplier<char[]> supplier, HttpTransport transport) {
    this.supplier = supplier;
    this.transport = transport;
  }

  /** Returns a client that calls the supplier unless a request has a replaced token already. */
  @Override
  public Client client(HttpTransport transport) {
    return (request, options) ->
        transport.execute(
            request,
            (CallContext) options,
            request.headers().containsKey(AuthorizingClient.AUTHORIZATION) ? null : this::header);
  }

  /** Returns the token that the supplier returns now, unless it is the rejected one. */
  @Override
  public Optional<String> replacement(@Nullable String rejected, CallContext context) {
    return supplier == null
        ? Optional.empty()
        : transport
            .prepare(this::header, context)
            .filter(header -> !header.equals(rejected) && renewals.tryAcquire());
  }

  @Override
  public void onAccepted() {
    renewals.refill();
  }

  @Override
  public PrincipalSource principals() {
    return new PrincipalSource(this::token);
  }

  /**
   * Returns the {@code Authorization} header of a request; empty if it is sent without a token.
   *
   * @throws SupplierException if the supplier fails or its token cannot be sent in a header
   */
  public Optional<String> header() {
    char[] supplied = get();
    if (supplied.length == 0) {
      return Optional.empty();
    }
    String token = new String(supplied);
    if (!HeaderNames.isSendable(token)) {
      throw new SupplierException(
          "the access token contains a character that no header can carry", null);
    }
    return Optional.of("Bearer " + token);
  }

  /**
   * Returns the token that is sent now, empty if there is none, within the deadline of the context.
   */
  char[] token(CallContext context) {
    if (supplier == null) {
      return new char[0];
    }
    return isKnownQuick() ? getOnCallerThread() : transport.prepare(this::get, context);
  }

  /**
   * Returns whether the supplier is fast; false also while a call blocks, so that only callers
   * already in it are delayed.
   */
  private boolean isKnownQuick() {
    long since = busySinceNanos;
    return quickCalls.get() >= QUICK_CALLS
        && (since == 0 || System.nanoTime() - since < QUICK_NANOS);
  }

  private char[] getOnCallerThread() {
    boolean isAlone = busySinceNanos == 0;
    if (isAlone) {
      busySinceNanos = System.nanoTime() | 1;
    }
    try {
      return get();
    } catch (SupplierException e) {
      throw e.toCaller();
    } finally {
      if (isAlone) {
        busySinceNanos = 0;
      }
    }
  }

  private char[] get() {
    if (supplier == null) {
      return new char[0];
    }
    long start = System.nanoTime();
    try {
      return SupplierException.get(supplier, TOKEN_NAME);
    } finally {
      if (System.nanoTime() - start > QUICK_NANOS) {
        quickCalls.set(0);
      } else if (quickCalls.get() < QUICK_CALLS) {
        quickCalls.incrementAndGet();
      }
    }
  }
}

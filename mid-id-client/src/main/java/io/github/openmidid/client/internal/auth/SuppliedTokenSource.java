package io.github.openmidid.client.internal.auth;

import feign.Client;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.HeaderNames;
import io.github.openmidid.client.internal.http.HttpTransport;
import io.github.openmidid.client.internal.io.SupplierException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of the application's own. Its supplier is asked for each request, on the thread that sends
 * it: one that blocks holds up no caller past the deadline.
 *
 * <p>A cache asks it too, to know in whose name an answer may be given. That is done on the thread
 * of the caller once the supplier has proved to be quick, since a hand-over would cost a hundred
 * times what a remembered answer does.
 */
public final class SuppliedTokenSource implements TokenSource {
  private static final String TOKEN_NAME = "the access token";
  private static final long QUICK_NANOS = 100_000;
  private static final int QUICK_CALLS = 1_000;

  /** Null if no token is sent. */
  private final @Nullable Supplier<char[]> supplier;

  private final HttpTransport transport;

  /** How many calls of late were quick, one after the other. */
  private final AtomicInteger quickCalls = new AtomicInteger();

  /** Since when one of the callers has waited for it, as far as is known; 0 if none does. */
  private volatile long busySinceNanos;

  SuppliedTokenSource(@Nullable Supplier<char[]> supplier, HttpTransport transport) {
    this.supplier = supplier;
    this.transport = transport;
  }

  /** None is known before the request is sent. */
  @Override
  public Optional<AccessToken> current(CallContext context) {
    return Optional.empty();
  }

  /** To get another token is the application's business. */
  @Override
  public Optional<AccessToken> replacement(AccessToken rejected, CallContext context) {
    return Optional.empty();
  }

  @Override
  public Client client(HttpTransport transport) {
    return (request, options) -> transport.execute(request, (CallContext) options, this::header);
  }

  @Override
  public PrincipalSource principals() {
    return new PrincipalSource(this::token);
  }

  /**
   * The header for a request; empty if it is sent without a token.
   *
   * @throws SupplierException if there is no token that could be sent
   */
  public Optional<String> header() {
    char[] supplied = get();
    if (supplied.length == 0) {
      return Optional.empty();
    }
    String token = new String(supplied);
    if (!HeaderNames.isSendable(token)) {
      throw new SupplierException(
          "the access token holds a character that no header can carry", null);
    }
    return Optional.of("Bearer " + token);
  }

  /** The token that would be sent now, or nothing, within the deadline of the one who asks. */
  char[] token(CallContext context) {
    if (supplier == null) {
      return new char[0];
    }
    return isKnownQuick() ? getOnCallerThread() : transport.prepare(this::get, context);
  }

  /** A quick one that blocks all the same holds up those who are there already, and no more. */
  private boolean isKnownQuick() {
    long since = busySinceNanos;
    return quickCalls.get() >= QUICK_CALLS && (since == 0 || System.nanoTime() - since < QUICK_NANOS);
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

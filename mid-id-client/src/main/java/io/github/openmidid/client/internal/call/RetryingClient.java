package io.github.openmidid.client.internal.call;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.Attempts;
import io.github.openmidid.client.internal.http.CallContext;
import io.github.openmidid.client.internal.http.CallRecord;
import io.github.openmidid.client.internal.http.TransportErrorMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request again where that can help and cannot do harm: three times in all at the most,
 * within the deadline and the budget, after a pause that grows and is never the same twice.
 *
 * <p>Reading is repeated after any failure to answer. What may change something is repeated only if
 * it never left this machine, or if the register says itself that it has not taken it (429, 503);
 * in doubt its caller learns that the outcome is open. The JDK's client repeats a GET once by
 * itself when a connection closes unanswered.
 */
public final class RetryingClient implements Client {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");
  private static final Duration INITIAL_BACKOFF = Duration.ofMillis(100);
  private static final Duration MAX_BACKOFF = Duration.ofSeconds(2);
  private static final String QUERY = "/midIds/query";

  private final Client transport;
  private final Predicate<Response> isRejection;
  private final Duration connectTimeout;
  private final Clock clock;
  private final RetryBudget budget = new RetryBudget();

  /**
   * Retries of what goes through a transport.
   *
   * @param isRejection whether a response proves that its request has changed nothing
   */
  public RetryingClient(
      Client transport, Predicate<Response> isRejection, Duration connectTimeout, Clock clock) {
    this.transport = transport;
    this.isRejection = isRejection;
    this.connectTimeout = connectTimeout;
    this.clock = clock;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallRecord call = (CallRecord) options;
    for (int attempt = 1; ; attempt++) {
      requireActive(call);
      Duration pause = backoff(attempt);
      try {
        Response response = send(request, call);
        Optional<Duration> retryAfter = RetryAfter.of(response, clock);
        pause = retryAfter.filter(wait -> wait.compareTo(backoff(1)) > 0).orElse(pause);
        if (!isRetryable(request, response.status()) || !mayRetry(pause, call)) {
          refill(attempt, response);
          return response;
        }
      } catch (RegisterUnavailableException e) {
        if (!isRetryable(request, e)
            || !isWithinConnectTimeout(e, pause, call)
            || !mayRetry(pause, call)) {
          throw e;
        }
      }
      LOG.debug("{} is tried again in {}", call.operation(), pause);
      sleep(pause);
    }
  }

  /** Nothing is sent for a caller that has gone, or whose time is over. */
  private static void requireActive(CallRecord call) {
    call.attempts().requireCaller();
    if (Thread.currentThread().isInterrupted()) {
      throw new RegisterUnavailableException("the calling thread was interrupted", null, null);
    }
    if (call.remainingNanos() <= 0) {
      throw new RegisterUnavailableException(
          "the request was not sent: no answer could come in time", null, null);
    }
  }

  /** Sends a request and takes down whether it may have changed something. */
  private Response send(Request request, CallRecord call) throws IOException {
    Attempts attempts = call.attempts();
    call.attempt(request);
    boolean mayChange = !isRead(request);
    attempts.begin(mayChange);
    try {
      Response response = transport.execute(request, call);
      call.answered(response);
      if (mayChange && isRejection.test(response)) {
        attempts.confirmNoEffect();
      }
      return response;
    } catch (MidIdClientException e) {
      if (TransportErrorMapper.isUnsent(e)) {
        attempts.confirmNoEffect();
      }
      throw e;
    } catch (RuntimeException e) { // before anything was sent: exchanges fail in the way above
      attempts.confirmNoEffect();
      throw e;
    }
  }

  private static boolean isRetryable(Request request, int status) {
    boolean notProcessed = status == 429 || status == 503;
    return notProcessed || (isRead(request) && (status == 502 || status == 504));
  }

  private static boolean isRetryable(Request request, RegisterUnavailableException e) {
    boolean unsent = TransportErrorMapper.isUnsent(e) && !TransportErrorMapper.isRetriedByJdk(e);
    return !isCancelled(e) && (isRead(request) || unsent);
  }

  /** Whether it is the caller that has ended the call, or the closing of the client. */
  public static boolean isCancelled(MidIdClientException e) {
    return Thread.currentThread().isInterrupted() || e.getCause() instanceof CancellationException;
  }

  /** All that a register that cannot be reached may cost is the time to make one connection. */
  private boolean isWithinConnectTimeout(
      RegisterUnavailableException e, Duration pause, CallRecord call) {
    return !TransportErrorMapper.isUnsent(e)
        || call.sinceStart().plus(pause).compareTo(connectTimeout) < 0;
  }

  /** Asking for many identifiers is a POST that changes nothing. */
  private static boolean isRead(Request request) {
    return switch (request.httpMethod()) {
      case GET -> true;
      case POST -> request.url().endsWith(QUERY);
      default -> false;
    };
  }

  /**
   * Whether there is an attempt, time and budget left; a pause longer than ours is the caller's to
   * make.
   */
  private boolean mayRetry(Duration pause, CallContext context) {
    return context.attempts().hasRemaining()
        && pause.compareTo(MAX_BACKOFF) <= 0
        && pause.toNanos() < context.remainingNanos()
        && budget.tryAcquire();
  }

  private void refill(int attempt, Response response) {
    if (attempt == 1 && response.status() < 500) {
      budget.refill();
    }
  }

  /** Between half of it and all of it, so that many clients do not come back together. */
  private static Duration backoff(int attempt) {
    long most = INITIAL_BACKOFF.toNanos() << (attempt - 1);
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegisterUnavailableException("the calling thread was interrupted", null, e);
    }
  }
}

package io.github.openmidid.client.internal.call;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.Attempts;
import io.github.openmidid.client.internal.http.CallContext;
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
 * A client that retries requests with exponential backoff and jitter where that is useful and safe:
 * at most the number of retries of the call, within the deadline and the {@linkplain RetryBudget
 * budget}.
 *
 * <p>Read requests are retried after any failure without a response. Requests that may change data
 * are retried only if they were never sent, or if the register reports that it did not process them
 * (429, 503); otherwise the exception states that the outcome is open. The JDK's HTTP client itself
 * retries a GET once if the connection closes before the response.
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
   * Creates a client that retries the requests of another client.
   *
   * @param isRejection returns whether a response proves that its request has changed nothing
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
    CallContext context = (CallContext) options;
    for (int attempt = 1; ; attempt++) {
      requireActive(context);
      Duration pause = backoff(attempt);
      try {
        Response response = send(request, context);
        Optional<Duration> retryAfter = RetryAfter.of(response, clock);
        pause = retryAfter.filter(wait -> wait.compareTo(backoff(1)) > 0).orElse(pause);
        if (!isRetryable(request, response.status()) || !mayRetry(pause, context)) {
          refill(attempt, response);
          return response;
        }
      } catch (RegisterUnavailableException e) {
        if (!isRetryable(request, e)
            || !isWithinConnectTimeout(e, pause, context)
            || !mayRetry(pause, context)) {
          throw e;
        }
      }
      LOG.debug("{} is retried in {}", context.attempts().call().operation(), pause);
      sleep(pause);
    }
  }

  /** Fails if the caller no longer waits or the deadline has passed. */
  private static void requireActive(CallContext context) {
    context.attempts().requireCaller();
    if (Thread.currentThread().isInterrupted()) {
      throw CallContext.interrupted(null);
    }
    if (context.remainingNanos() <= 0) {
      throw new RegisterUnavailableException(
          "the request was not sent: no time is left for a response", null, null);
    }
  }

  /** Sends a request and records whether it may have changed data. */
  private Response send(Request request, CallContext context) throws IOException {
    Attempts attempts = context.attempts();
    boolean mayChange = !isRead(request);
    attempts.begin(request, mayChange);
    try {
      Response response = transport.execute(request, context);
      attempts.end(response);
      if (mayChange && isRejection.test(response)) {
        attempts.confirmNoEffect();
      }
      return response;
    } catch (MidIdClientException e) {
      if (TransportErrorMapper.isUnsent(e)) {
        attempts.confirmNoEffect();
      }
      throw e;
    } catch (RuntimeException e) { // not sent: failures of an exchange are MidIdClientExceptions
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

  /** Returns whether the caller has cancelled the call or closed the client. */
  public static boolean isCancelled(MidIdClientException e) {
    return Thread.currentThread().isInterrupted() || e.getCause() instanceof CancellationException;
  }

  /**
   * Returns whether a retry is allowed by the connect timeout, which bounds all attempts to reach
   * an unreachable register.
   */
  private boolean isWithinConnectTimeout(
      RegisterUnavailableException e, Duration pause, CallContext context) {
    return !TransportErrorMapper.isUnsent(e)
        || context.attempts().call().sinceStart().plus(pause).compareTo(connectTimeout) < 0;
  }

  /** Returns whether a request changes nothing: a GET, or the POST of a batch lookup. */
  private static boolean isRead(Request request) {
    return switch (request.httpMethod()) {
      case GET -> true;
      case POST -> request.url().endsWith(QUERY);
      default -> false;
    };
  }

  /**
   * Returns whether attempts, time and budget allow a retry; a delay of more than two seconds is
   * left to the caller.
   */
  private boolean mayRetry(Duration pause, CallContext context) {
    return context.attempts().mayRetry()
        && pause.compareTo(MAX_BACKOFF) <= 0
        && pause.toNanos() < context.remainingNanos()
        && budget.tryAcquire();
  }

  private void refill(int attempt, Response response) {
    if (attempt == 1 && response.status() < 500) {
      budget.refill();
    }
  }

  /**
   * Returns the backoff after an attempt: exponential up to a maximum, with a jitter of up to half
   * of it.
   */
  private static Duration backoff(int attempt) {
    long most = Math.min(INITIAL_BACKOFF.toNanos() << (attempt - 1), MAX_BACKOFF.toNanos());
    return Duration.ofNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CallContext.interrupted(e);
    }
  }
}

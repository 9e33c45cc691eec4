package io.github.openmidid.client.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.openmidid.client.RegisterUnavailableException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request again where that can help and cannot do harm: three times in all at the most,
 * within the deadline and the budget, after a pause that grows and is never the same twice.
 *
 * <p>Reading is repeated after any failure to answer. The request of an identifier is repeated only
 * if it never left this machine, or if the register says itself that it has not taken it (429,
 * 503); in doubt its caller is told the reference with which to resume it. The JDK's client repeats
 * a GET once by itself when a connection closes unanswered.
 */
final class Retries implements Client {
  private static final Logger LOG = LoggerFactory.getLogger("io.github.openmidid.client");
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Client transport;
  private final Duration connectTimeout;
  private final Clock clock;
  private final RetryBudget budget = new RetryBudget();

  Retries(Client transport, Duration connectTimeout, Clock clock) {
    this.transport = transport;
    this.connectTimeout = connectTimeout;
    this.clock = clock;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    CallRecord call = (CallRecord) options;
    for (int attempt = 1; ; attempt++) {
      call.attempt(request);
      call.attempts().add();
      Duration pause = grown(attempt);
      try {
        Response response = transport.execute(request, options);
        call.answered(response);
        if (response.status() >= 500 && !isReading(request)) {
          call.attempts().leaveOutcomeOpen();
        }
        Optional<Duration> asked = RetryAfter.of(response, clock);
        pause = asked.filter(wait -> wait.compareTo(grown(1)) > 0).orElse(pause);
        if (!isWorthRepeating(request, response.status()) || !mayRepeat(pause, call)) {
          refill(attempt, response);
          return response;
        }
      } catch (RegisterUnavailableException e) {
        if (!isWorthRepeating(request, e)
            || !isInTimeToConnect(e, pause, call)
            || !mayRepeat(pause, call)) {
          throw e;
        }
      }
      LOG.debug("{} is tried again in {}", call.operation(), pause);
      sleep(pause);
    }
  }

  private static boolean isWorthRepeating(Request request, int status) {
    boolean notTaken = status == 429 || status == 503;
    return notTaken || (isReading(request) && (status == 502 || status == 504));
  }

  private static boolean isWorthRepeating(Request request, RegisterUnavailableException e) {
    boolean ended =
        Thread.currentThread().isInterrupted() || e.getCause() instanceof CancellationException;
    boolean unsent = TransportFailures.isUnsent(e) && !TransportFailures.isRepeatedByJdk(e);
    return !ended && (isReading(request) || unsent);
  }

  /** All that a register that cannot be reached may cost is the time to make one connection. */
  private boolean isInTimeToConnect(
      RegisterUnavailableException e, Duration pause, CallRecord call) {
    return !TransportFailures.isUnsent(e)
        || call.sinceStart().plus(pause).compareTo(connectTimeout) < 0;
  }

  /** Asking for many identifiers is a POST that changes nothing. */
  private static boolean isReading(Request request) {
    return request.httpMethod() == Request.HttpMethod.GET || request.url().endsWith("/query");
  }

  /**
   * Whether there is an attempt, time and budget left; a pause longer than ours is the caller's to
   * make.
   */
  private boolean mayRepeat(Duration pause, Deadline deadline) {
    return deadline.attempts().isOneLeft()
        && pause.compareTo(LONGEST_PAUSE) <= 0
        && pause.toNanos() < deadline.remainingNanos()
        && budget.take();
  }

  private void refill(int attempt, Response response) {
    if (attempt == 1 && response.status() < 500) {
      budget.refill();
    }
  }

  /** Between half of it and all of it, so that many clients do not come back together. */
  private static Duration grown(int attempt) {
    long most = FIRST_PAUSE.toNanos() << (attempt - 1);
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

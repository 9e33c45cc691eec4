package io.github.openmidid.client.internal.http;

import feign.Request;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.io.Download;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The context of an operation: its deadline on the monotonic clock, its headers and its attempts.
 * It is passed through Feign as the options of each call. Feign's own timeouts are not used, since
 * they do not cover the body.
 */
public final class CallContext extends Request.Options {
  /** About 146 years. */
  private static final long MAX_NANOS = Long.MAX_VALUE / 2;

  private final long endNanos;
  private final CallLimits limits;
  private final Map<String, String> headers;
  private final RequestObserver observer;
  private final @Nullable Download download;
  private final Attempts attempts;

  private CallContext(
      long endNanos,
      CallLimits limits,
      Map<String, String> headers,
      RequestObserver observer,
      @Nullable Download download,
      Attempts attempts) {
    super(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);
    this.endNanos = endNanos;
    this.limits = limits;
    this.headers = headers;
    this.observer = observer;
    this.download = download;
    this.attempts = attempts;
  }

  /** Returns the same context with other attempts. */
  public CallContext withAttempts(Attempts attempts) {
    return new CallContext(endNanos, limits, headers, observer, download, attempts);
  }

  public static CallContext in(Duration timeout) {
    return in(timeout, CallLimits.DEFAULT, Map.of());
  }

  public static CallContext in(Duration timeout, CallLimits limits, Map<String, String> headers) {
    return new CallContext(
        System.nanoTime() + nanos(timeout),
        limits,
        headers,
        RequestObserver.NONE,
        null,
        new Attempts(limits.maxRetries()));
  }

  /** Returns the same context with one more header. */
  public CallContext with(String name, String value) {
    Map<String, String> extended = new HashMap<>(headers);
    extended.put(name, value);
    return new CallContext(endNanos, limits, Map.copyOf(extended), observer, download, attempts);
  }

  /** Returns the same context with an observer of the requests. */
  public CallContext with(RequestObserver observer) {
    return new CallContext(endNanos, limits, headers, observer, download, attempts);
  }

  /** Returns the same context with a download, which receives the body of the response. */
  public CallContext with(Download download) {
    return new CallContext(endNanos, limits, headers, observer, download, attempts);
  }

  /** Returns the download that receives the body of the response; null if it is held in memory. */
  @Nullable Download download() {
    return download;
  }

  /** Returns the attempts of the operation. */
  public Attempts attempts() {
    return attempts;
  }

  public CallLimits limits() {
    return limits;
  }

  public RequestObserver observer() {
    return observer;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the remaining time in nanoseconds; zero or less after the deadline. */
  public long remainingNanos() {
    return endNanos - System.nanoTime();
  }

  /**
   * Returns the time for one request in nanoseconds. A download is limited by the deadline only,
   * since its thread could still write to the file during the next attempt.
   */
  long attemptNanos() {
    Duration limit = limits.attemptTimeout();
    return limit == null || download != null
        ? remainingNanos()
        : Math.min(remainingNanos(), nanos(limit));
  }

  /** Returns the remaining time, but at least a nanosecond. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(1, remainingNanos()));
  }

  /**
   * Fails if the deadline has passed.
   *
   * @throws RegisterUnavailableException if no time is left
   */
  public void requireTime() {
    if (remainingNanos() <= 0) {
      throw timedOut();
    }
  }

  /** Returns the exception for an operation that has exceeded its deadline. */
  public static RegisterUnavailableException timedOut() {
    return new RegisterUnavailableException("the register has not responded in time", null, null);
  }

  /**
   * Returns the exception for an interrupted operation.
   *
   * @param cause the interruption; null if none was thrown
   */
  public static RegisterUnavailableException interrupted(@Nullable Throwable cause) {
    return new RegisterUnavailableException("the calling thread was interrupted", null, cause);
  }

  /** Returns a timeout in nanoseconds, capped so that adding it to the clock cannot overflow. */
  public static long nanos(Duration timeout) {
    return timeout.compareTo(Duration.ofNanos(MAX_NANOS)) < 0 ? timeout.toNanos() : MAX_NANOS;
  }

  /** Observes the requests and responses of an operation. */
  public interface RequestObserver {
    /** An observer that ignores everything. */
    RequestObserver NONE = new RequestObserver() {};

    /**
     * Notifies that a request is about to be sent.
     *
     * @param authorization its {@code Authorization} header; null if it has none
     */
    default void onSend(Request request, @Nullable String authorization) {}

    /** Notifies that the response to the last request has arrived. */
    default void onResponse(int status) {}
  }
}

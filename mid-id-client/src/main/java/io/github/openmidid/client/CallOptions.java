package io.github.openmidid.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Options that apply to some calls. Immutable. Pass them to {@link MidIdClient#with}:
 *
 * <pre>{@code
 * CallOptions options = CallOptions.none().withTimeout(Duration.ofSeconds(2)).withTraceId("order-4711");
 * Optional<Registration> registration = client.with(options).find(midId);
 * }</pre>
 *
 * @param timeout the maximum duration of an operation, more than zero; empty for the timeout of the
 *     client
 * @param attemptTimeout the maximum duration of one request, more than zero; empty for that of the
 *     client
 * @param maxRetries the maximum number of retries of an operation, 0 to 10; empty for that of the
 *     client
 * @param traceId the trace id of the requests ({@code BelGov-Trace-Id}), 1 to 36 visible ASCII
 *     characters; empty for a new one for each call
 * @param language the language of texts in responses: Dutch, French or German; any other requests
 *     English; empty for no {@code Accept-Language}
 * @param responseListener receives the response to each operation that succeeds; empty for none
 */
public record CallOptions(
    Optional<Duration> timeout,
    Optional<Duration> attemptTimeout,
    OptionalInt maxRetries,
    Optional<String> traceId,
    Optional<Locale> language,
    Optional<Consumer<? super ResponseMetadata>> responseListener) {
  private static final int LONGEST_TRACE_ID = 36;
  private static final int MOST_RETRIES = 10;
  private static final CallOptions NONE =
      new CallOptions(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Validates the options.
   *
   * @throws IllegalArgumentException if an option is out of its range
   */
  public CallOptions {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(responseListener, "responseListener");
    requirePositive("timeout", timeout);
    requirePositive("attemptTimeout", attemptTimeout);
    maxRetries.ifPresent(CallOptions::requireRetries);
    if (traceId.filter(id -> !isTraceId(id)).isPresent()) {
      throw new IllegalArgumentException("traceId is not 1 to 36 visible ASCII characters");
    }
  }

  /** Returns options that change nothing. */
  public static CallOptions none() {
    return NONE;
  }

  /** Returns a copy with this timeout per operation, more than zero. */
  public CallOptions withTimeout(Duration timeout) {
    return new CallOptions(
        Optional.of(timeout), attemptTimeout, maxRetries, traceId, language, responseListener);
  }

  /** Returns a copy with this maximum duration of one request, more than zero. */
  public CallOptions withAttemptTimeout(Duration attemptTimeout) {
    return new CallOptions(
        timeout, Optional.of(attemptTimeout), maxRetries, traceId, language, responseListener);
  }

  /**
   * Returns a copy with this maximum number of retries per operation, 0 to 10; see {@link
   * MidIdClient.Builder#maxRetries}.
   */
  public CallOptions withMaxRetries(int maxRetries) {
    return new CallOptions(
        timeout, attemptTimeout, OptionalInt.of(maxRetries), traceId, language, responseListener);
  }

  /** Returns a copy with this trace id, 1 to 36 visible ASCII characters. */
  public CallOptions withTraceId(String traceId) {
    return new CallOptions(
        timeout, attemptTimeout, maxRetries, Optional.of(traceId), language, responseListener);
  }

  /** Returns a copy that requests texts in this language. */
  public CallOptions withLanguage(Locale language) {
    return new CallOptions(
        timeout, attemptTimeout, maxRetries, traceId, Optional.of(language), responseListener);
  }

  /**
   * Returns a copy with a listener of the responses to operations that succeed: one for an
   * operation, a chunk of a batch or a page of a list, none for a lookup from the cache. It is
   * called before the operation returns, for a batch on several threads, and must not block.
   * Exceptions that it throws are ignored. A failure has its {@linkplain
   * MidIdClientException#response response} itself.
   */
  public CallOptions withResponseListener(Consumer<? super ResponseMetadata> responseListener) {
    return new CallOptions(
        timeout, attemptTimeout, maxRetries, traceId, language, Optional.of(responseListener));
  }

  /** Returns these options, overridden by the options that {@code other} has. */
  public CallOptions and(CallOptions other) {
    return new CallOptions(
        other.timeout.or(() -> timeout),
        other.attemptTimeout.or(() -> attemptTimeout),
        other.maxRetries.isPresent() ? other.maxRetries : maxRetries,
        other.traceId.or(() -> traceId),
        other.language.or(() -> language),
        other.responseListener.or(() -> responseListener));
  }

  private static void requirePositive(String name, Optional<Duration> duration) {
    if (duration.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
      throw new IllegalArgumentException(name + " is not more than zero");
    }
  }

  private static void requireRetries(int retries) {
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException("maxRetries is not 0 to " + MOST_RETRIES);
    }
  }

  /** Excludes characters that could end the header and start another one. */
  private static boolean isTraceId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_TRACE_ID
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}

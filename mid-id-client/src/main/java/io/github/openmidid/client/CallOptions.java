package io.github.openmidid.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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
 * @param traceId the trace id of the requests ({@code BelGov-Trace-Id}), 1 to 36 visible ASCII
 *     characters; empty for a new one for each call
 * @param language the language of texts in responses: Dutch, French or German; any other requests
 *     English; empty for no {@code Accept-Language}
 */
public record CallOptions(
    Optional<Duration> timeout, Optional<String> traceId, Optional<Locale> language) {
  private static final int LONGEST_TRACE_ID = 36;
  private static final CallOptions NONE =
      new CallOptions(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Validates the options.
   *
   * @throws IllegalArgumentException if the timeout is not more than zero, or the trace id is not 1
   *     to 36 visible ASCII characters
   */
  public CallOptions {
    Objects.requireNonNull(language, "language");
    if (timeout.filter(time -> time.isZero() || time.isNegative()).isPresent()) {
      throw new IllegalArgumentException("timeout is not more than zero");
    }
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
    return new CallOptions(Optional.of(timeout), traceId, language);
  }

  /** Returns a copy with this trace id, 1 to 36 visible ASCII characters. */
  public CallOptions withTraceId(String traceId) {
    return new CallOptions(timeout, Optional.of(traceId), language);
  }

  /** Returns a copy that requests texts in this language. */
  public CallOptions withLanguage(Locale language) {
    return new CallOptions(timeout, traceId, Optional.of(language));
  }

  /** Returns these options, overridden by the options that {@code other} has. */
  public CallOptions and(CallOptions other) {
    return new CallOptions(
        other.timeout.or(() -> timeout),
        other.traceId.or(() -> traceId),
        other.language.or(() -> language));
  }

  /** Excludes characters that could end the header and start another one. */
  private static boolean isTraceId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_TRACE_ID
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}

package io.github.openmidid.client;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What is different for some calls; immutable. Given to {@link MidIdClient#with}:
 *
 * <pre>{@code
 * CallOptions options = CallOptions.none().withTimeout(Duration.ofSeconds(2)).withTraceId("order-4711");
 * Optional<Registration> registration = client.with(options).find(midId);
 * }</pre>
 *
 * @param timeout how long an operation may take in all, more than zero; empty for that of the
 *     client
 * @param traceId the id under which the register's operators find the calls ({@code
 *     BelGov-Trace-Id}): 1 to 36 visible ASCII characters; empty for a new one for each call
 * @param language the language of the texts in answers: Dutch, French or German as in Belgium; any
 *     other gives English; empty for none asked for
 */
public record CallOptions(
    Optional<Duration> timeout, Optional<String> traceId, Optional<Locale> language) {
  private static final int LONGEST_TRACE_ID = 36;
  private static final CallOptions NONE =
      new CallOptions(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the timeout is not more than zero, or the trace id is too
   *     long or holds a character that it may not hold
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

  /** Nothing different. */
  public static CallOptions none() {
    return NONE;
  }

  /** The same, with this time for an operation; more than zero. */
  public CallOptions withTimeout(Duration timeout) {
    return new CallOptions(Optional.of(timeout), traceId, language);
  }

  /** The same, with this trace id: 1 to 36 visible ASCII characters. */
  public CallOptions withTraceId(String traceId) {
    return new CallOptions(timeout, Optional.of(traceId), language);
  }

  /** The same, with texts in this language. */
  public CallOptions withLanguage(Locale language) {
    return new CallOptions(timeout, traceId, Optional.of(language));
  }

  /** These options, and those of {@code other} where it has any. */
  public CallOptions and(CallOptions other) {
    return new CallOptions(
        other.timeout.or(() -> timeout),
        other.traceId.or(() -> traceId),
        other.language.or(() -> language));
  }

  /** Nothing that could end the header and begin another one. */
  private static boolean isTraceId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_TRACE_ID
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}

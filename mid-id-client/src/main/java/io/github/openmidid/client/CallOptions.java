package io.github.openmidid.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;

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
 * @param headers the values of additional headers by their name; names in lower case
 * @param responseListener receives the response to each operation that succeeds; empty for none
 */
public record CallOptions(
    Optional<Duration> timeout,
    Optional<Duration> attemptTimeout,
    OptionalInt maxRetries,
    Optional<String> traceId,
    Optional<Locale> language,
    Map<String, String> headers,
    Optional<Consumer<? super ResponseMetadata>> responseListener) {
  private static final int LONGEST_TRACE_ID = 36;
  private static final int MOST_RETRIES = 10;
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+");
  private static final Pattern VALUE = Pattern.compile("[!-~]([ -~]{0,4094}[!-~])?");

  /** The headers that the client, its transport or a proxy sets. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "(accept|authorization|belgov-|content-|cookie|if-|proxy-|want-|sec-).*"
              + "|connection|date|expect|host|http2-settings|keep-alive|range|repr-digest|te"
              + "|trailer|transfer-encoding|upgrade|user-agent|via");

  private static final CallOptions NONE =
      new CallOptions(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty());

  /**
   * Validates the options.
   *
   * @throws IllegalArgumentException if an option is out of its range
   */
  public CallOptions {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(responseListener, "responseListener");
    headers = Map.copyOf(headers);
    headers.forEach(CallOptions::requireHeader);
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
        Optional.of(timeout),
        attemptTimeout,
        maxRetries,
        traceId,
        language,
        headers,
        responseListener);
  }

  /** Returns a copy with this maximum duration of one request, more than zero. */
  public CallOptions withAttemptTimeout(Duration attemptTimeout) {
    return new CallOptions(
        timeout,
        Optional.of(attemptTimeout),
        maxRetries,
        traceId,
        language,
        headers,
        responseListener);
  }

  /**
   * Returns a copy with this maximum number of retries per operation, 0 to 10; see {@link
   * MidIdClient.Builder#maxRetries}.
   */
  public CallOptions withMaxRetries(int maxRetries) {
    return new CallOptions(
        timeout,
        attemptTimeout,
        OptionalInt.of(maxRetries),
        traceId,
        language,
        headers,
        responseListener);
  }

  /** Returns a copy with this trace id, 1 to 36 visible ASCII characters. */
  public CallOptions withTraceId(String traceId) {
    return new CallOptions(
        timeout,
        attemptTimeout,
        maxRetries,
        Optional.of(traceId),
        language,
        headers,
        responseListener);
  }

  /** Returns a copy that requests texts in this language. */
  public CallOptions withLanguage(Locale language) {
    return new CallOptions(
        timeout,
        attemptTimeout,
        maxRetries,
        traceId,
        Optional.of(language),
        headers,
        responseListener);
  }

  /**
   * Returns a copy with an additional header of the requests to the register; not for secrets,
   * since servers may echo it. A lookup with other headers than those of the client sends a request
   * past the cache.
   *
   * @param name the name, in any case; none that the client or HTTP sets, such as {@code
   *     Authorization}, {@code Host} or {@code Content-Length}
   * @param value 1 to 4,096 visible ASCII characters, with spaces between them
   */
  public CallOptions withHeader(String name, String value) {
    return new CallOptions(
        timeout,
        attemptTimeout,
        maxRetries,
        traceId,
        language,
        merged(headers, Map.of(name.toLowerCase(Locale.ROOT), value)),
        responseListener);
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
        timeout,
        attemptTimeout,
        maxRetries,
        traceId,
        language,
        headers,
        Optional.of(responseListener));
  }

  /** Returns these options, overridden by the options that {@code other} has. */
  public CallOptions and(CallOptions other) {
    return new CallOptions(
        other.timeout.or(() -> timeout),
        other.attemptTimeout.or(() -> attemptTimeout),
        other.maxRetries.isPresent() ? other.maxRetries : maxRetries,
        other.traceId.or(() -> traceId),
        other.language.or(() -> language),
        merged(headers, other.headers),
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

  private static Map<String, String> merged(Map<String, String> some, Map<String, String> others) {
    Map<String, String> all = new HashMap<>(some);
    all.putAll(others);
    return all;
  }

  private static void requireHeader(String name, String value) {
    if (!TOKEN.matcher(name).matches()) {
      throw new IllegalArgumentException("the name of a header is not a token (RFC 9110, 5.6.2)");
    }
    if (RESERVED.matcher(name).matches()) {
      throw new IllegalArgumentException("the header " + name + " is set by the client or by HTTP");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of the header " + name + " is not 1 to 4,096 visible ASCII characters");
    }
  }

  /** Excludes characters that could end the header and start another one. */
  private static boolean isTraceId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_TRACE_ID
        && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
  }
}

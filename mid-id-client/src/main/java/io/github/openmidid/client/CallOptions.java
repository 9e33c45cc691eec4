package io.github.openmidid.client;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Options that apply to some calls. Immutable. Pass them to {@link MidIdClient#with}:
 *
 * <pre>{@code
 * CallOptions options = CallOptions.none().withTimeout(Duration.ofSeconds(2)).withTraceId("order-4711");
 * Optional<Registration> registration = client.with(options).find(midId);
 * }</pre>
 */
public final class CallOptions {
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

  private static final CallOptions NONE = new CallOptions(new EnumMap<>(Option.class), Map.of());

  private enum Option {
    TIMEOUT,
    ATTEMPT_TIMEOUT,
    MAX_RETRIES,
    TRACE_ID,
    LANGUAGE,
    RESPONSE_LISTENER
  }

  private final Map<Option, Object> values;
  private final Map<String, String> headers;

  private CallOptions(Map<Option, Object> values, Map<String, String> headers) {
    this.values = values;
    this.headers = Map.copyOf(headers);
  }

  /** Returns options that change nothing. */
  public static CallOptions none() {
    return NONE;
  }

  /** Returns the maximum duration of an operation; empty for that of the client. */
  public Optional<Duration> timeout() {
    return get(Option.TIMEOUT);
  }

  /** Returns the maximum duration of one request; empty for that of the client. */
  public Optional<Duration> attemptTimeout() {
    return get(Option.ATTEMPT_TIMEOUT);
  }

  /** Returns the maximum number of retries of an operation; empty for that of the client. */
  public OptionalInt maxRetries() {
    return this.<Integer>get(Option.MAX_RETRIES).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /** Returns the trace id of the requests; empty for a new one for each call. */
  public Optional<String> traceId() {
    return get(Option.TRACE_ID);
  }

  /** Returns the language of texts in responses; empty for no {@code Accept-Language}. */
  public Optional<Locale> language() {
    return get(Option.LANGUAGE);
  }

  /** Returns the values of additional headers by their name in lower case; unmodifiable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the listener of the responses to operations that succeed; empty if there is none. */
  public Optional<Consumer<? super ResponseMetadata>> responseListener() {
    return get(Option.RESPONSE_LISTENER);
  }

  /**
   * Returns a copy with this timeout per operation.
   *
   * @throws IllegalArgumentException if it is not more than zero
   */
  public CallOptions withTimeout(Duration timeout) {
    return with(Option.TIMEOUT, positive("timeout", timeout));
  }

  /**
   * Returns a copy with this maximum duration of one request; see {@link
   * MidIdClient.Builder#attemptTimeout}.
   *
   * @throws IllegalArgumentException if it is not more than zero
   */
  public CallOptions withAttemptTimeout(Duration attemptTimeout) {
    return with(Option.ATTEMPT_TIMEOUT, positive("attemptTimeout", attemptTimeout));
  }

  /**
   * Returns a copy with this maximum number of retries per operation, 0 to 10; see {@link
   * MidIdClient.Builder#maxRetries}.
   *
   * @throws IllegalArgumentException if the number is not 0 to 10
   */
  public CallOptions withMaxRetries(int maxRetries) {
    if (maxRetries < 0 || maxRetries > MOST_RETRIES) {
      throw new IllegalArgumentException("maxRetries is not 0 to " + MOST_RETRIES);
    }
    return with(Option.MAX_RETRIES, maxRetries);
  }

  /**
   * Returns a copy with this trace id ({@code BelGov-Trace-Id}).
   *
   * @throws IllegalArgumentException if it is not 1 to 36 visible ASCII characters
   */
  public CallOptions withTraceId(String traceId) {
    if (!isTraceId(traceId)) {
      throw new IllegalArgumentException("traceId is not 1 to 36 visible ASCII characters");
    }
    return with(Option.TRACE_ID, traceId);
  }

  /**
   * Returns a copy that requests texts in this language: Dutch, French or German; any other locale
   * requests English.
   */
  public CallOptions withLanguage(Locale language) {
    return with(Option.LANGUAGE, Objects.requireNonNull(language, "language"));
  }

  /**
   * Returns a copy with an additional header of the requests to the register; not for secrets,
   * since servers may echo it. A lookup with other headers than those of the client sends a request
   * past the cache.
   *
   * @param name the name, in any case; none that the client or HTTP sets, such as {@code
   *     Authorization}, {@code Host} or {@code Content-Length}
   * @param value 1 to 4,096 visible ASCII characters, with spaces between them
   * @throws IllegalArgumentException if the name or the value is not allowed
   */
  public CallOptions withHeader(String name, String value) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    requireHeader(lowerCase, value);
    return new CallOptions(values, merged(headers, Map.of(lowerCase, value)));
  }

  /**
   * Returns a copy with a listener of the responses to operations that succeed: one for an
   * operation, a chunk of a batch or a page of a list, none for a lookup from the cache. It is
   * called before the operation returns, for a batch on several threads, and must not block.
   * Exceptions that it throws are ignored. A failure has its {@linkplain
   * MidIdClientException#response response} itself.
   */
  public CallOptions withResponseListener(Consumer<? super ResponseMetadata> responseListener) {
    return with(
        Option.RESPONSE_LISTENER, Objects.requireNonNull(responseListener, "responseListener"));
  }

  /** Returns these options, overridden by the options that {@code other} has. */
  public CallOptions and(CallOptions other) {
    Map<Option, Object> all = new EnumMap<>(values);
    all.putAll(other.values);
    return new CallOptions(all, merged(headers, other.headers));
  }

  /** Returns whether the other object has the same options. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CallOptions options
        && values.equals(options.values)
        && headers.equals(options.headers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(values, headers);
  }

  /** Returns the options, but only the names of headers. */
  @Override
  public String toString() {
    return "CallOptions[" + values + ", headers " + new TreeSet<>(headers.keySet()) + "]";
  }

  @SuppressWarnings("unchecked") // each option has values of one type, which its setter checks
  private <T> Optional<T> get(Option option) {
    return Optional.ofNullable((T) values.get(option));
  }

  private CallOptions with(Option option, Object value) {
    Map<Option, Object> changed = new EnumMap<>(values);
    changed.put(option, value);
    return new CallOptions(changed, headers);
  }

  private static Duration positive(String name, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " is not more than zero");
    }
    return duration;
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

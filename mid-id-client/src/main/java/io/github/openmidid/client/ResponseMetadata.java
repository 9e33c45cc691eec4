package io.github.openmidid.client;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The status and headers of a response. Immutable.
 *
 * <p>The client returns values without secrets of the request, which some servers echo, with
 * control characters escaped and at most 200 characters long. {@code Set-Cookie} is omitted.
 *
 * @param status the HTTP status
 * @param headers the values of each header by its name in lower case, in ascending order
 * @param retryAfter the delay requested by {@code Retry-After}; empty if there is none
 */
public record ResponseMetadata(
    int status, Map<String, List<String>> headers, Optional<Duration> retryAfter) {

  /** Copies the headers and converts their names to lower case. */
  public ResponseMetadata {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Collections.unmodifiableMap(copy);
  }

  /** Returns the first value of a header, whose name may be in any case. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * Returns the trace id ({@code BelGov-Trace-Id}) under which the operators of the register find
   * the response; empty if it has none.
   */
  public Optional<String> traceId() {
    return header("BelGov-Trace-Id");
  }
}

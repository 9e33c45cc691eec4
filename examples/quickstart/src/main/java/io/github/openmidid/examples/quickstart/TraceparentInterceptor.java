package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.AttemptInterceptor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * An interceptor that adds {@code traceparent} (W3C Trace Context) to each request: the trace of
 * the application, and a span of its own for each attempt. With OpenTelemetry, {@code before} is
 * {@code propagator.inject(Context.current(), headers, Map::put)}.
 */
final class TraceparentInterceptor implements AttemptInterceptor {
  private final Supplier<String> traceId;

  /**
   * Creates an interceptor.
   *
   * @param traceId returns the trace id of the running call: 32 hexadecimal digits
   */
  TraceparentInterceptor(Supplier<String> traceId) {
    this.traceId = traceId;
  }

  @Override
  public Map<String, String> before(Attempt attempt) {
    long random = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    String spanId = String.format(Locale.ROOT, "%016x", random);
    return Map.of("traceparent", "00-" + traceId.get() + "-" + spanId + "-01");
  }
}

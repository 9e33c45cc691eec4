package io.github.openmidid.examples.quickstart;

import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.ResponseMetadata;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An interceptor that writes a line for each request and each response to a log. The client passes
 * no credentials to it; of other headers, only values that are known to be harmless are written,
 * and of the address only the path, since a query can hold a cursor.
 */
final class WireLogInterceptor implements AttemptInterceptor {
  private static final Set<String> SHOWN =
      Set.of(
          "accept",
          "accept-language",
          "belgov-trace-id",
          "content-type",
          "retry-after",
          "traceparent");

  private final Consumer<String> log;

  WireLogInterceptor(Consumer<String> log) {
    this.log = log;
  }

  @Override
  public Map<String, String> before(Attempt attempt) {
    attempt.attributes().put(this, System.nanoTime());
    Map<String, String> headers = new TreeMap<>(attempt.headers());
    headers.replaceAll((name, value) -> SHOWN.contains(name) ? value : "…");
    log.accept(
        "> "
            + attempt.method()
            + " "
            + attempt.uri().getPath()
            + " ("
            + attempt.operation()
            + ", attempt "
            + attempt.number()
            + ") "
            + headers);
    return Map.of();
  }

  @Override
  public void afterResponse(Attempt attempt, ResponseMetadata response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers());
    headers.replaceAll((name, values) -> SHOWN.contains(name) ? values : List.of("…"));
    log.accept("< " + response.status() + " in " + duration(attempt) + " ms " + headers);
  }

  @Override
  public void afterFailure(Attempt attempt, RuntimeException failure) {
    log.accept("< " + failure.getClass().getSimpleName() + " in " + duration(attempt) + " ms");
  }

  private long duration(Attempt attempt) {
    long start = (Long) attempt.attributes().getOrDefault(this, System.nanoTime());
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}

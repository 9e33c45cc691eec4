package io.github.openmidid.client.micrometer;

import io.github.openmidid.client.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A listener that records every call in a Micrometer meter registry. The application must have
 * Micrometer on its class path.
 *
 * <pre>{@code
 * MidIdClient.builder()
 *     .baseUrl(baseUrl)
 *     .callListener(new MicrometerCallListener(meterRegistry))
 *     .build();
 * }</pre>
 *
 * <p>{@code midid.client.calls} is a timer with the tags {@code operation} (the operation id of the
 * contract, such as {@code getMidId}) and {@code outcome} ({@code answered}, {@code refused},
 * {@code unavailable}, {@code notUnderstood}, {@code failed}); {@code midid.client.retries} counts
 * the retries, with the tag {@code operation}. The values of the tags do not depend on responses,
 * so their number is bounded.
 */
public final class MicrometerCallListener implements CallListener {
  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();
  private final Map<String, Counter> retries = new ConcurrentHashMap<>();

  private record Key(String operation, Outcome outcome) {}

  /**
   * Creates a listener that records calls in this registry.
   *
   * @param registry the registry, which the listener does not close; not null
   */
  public MicrometerCallListener(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public void onCall(Call call) {
    timers
        .computeIfAbsent(new Key(call.operation(), call.outcome()), this::timer)
        .record(call.duration());
    if (call.attempts() > 1) {
      retries.computeIfAbsent(call.operation(), this::counter).increment(call.attempts() - 1.0);
    }
  }

  private Timer timer(Key key) {
    return Timer.builder("midid.client.calls")
        .description("Calls to the register of MID-IDs")
        .tag("operation", key.operation())
        .tag("outcome", name(key.outcome()))
        .register(registry);
  }

  private Counter counter(String operation) {
    return Counter.builder("midid.client.retries")
        .description("Attempts beyond the first of calls to the register of MID-IDs")
        .tag("operation", operation)
        .register(registry);
  }

  private static String name(Outcome outcome) {
    return outcome == Outcome.NOT_UNDERSTOOD
        ? "notUnderstood"
        : outcome.name().toLowerCase(Locale.ROOT);
  }
}

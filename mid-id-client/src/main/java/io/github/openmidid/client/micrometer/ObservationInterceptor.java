package io.github.openmidid.client.micrometer;

import io.github.openmidid.client.AttemptInterceptor;
import io.github.openmidid.client.CallOptions;
import io.github.openmidid.client.ResponseMetadata;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An interceptor that observes each request to the register with Micrometer. If the registry has a
 * handler of Micrometer Tracing, each request is a span, and its headers, such as {@code
 * traceparent}, are added to the request, except those that {@link CallOptions#withHeader} rejects.
 *
 * <pre>{@code
 * MidIdClient.builder()
 *     .baseUrl(baseUrl)
 *     .attemptInterceptor(new ObservationInterceptor(observationRegistry))
 *     .build();
 * }</pre>
 *
 * <p>The observation {@code midid.client.requests} has the key values {@code operation} (the
 * operation id of the contract, such as {@code getMidId}), {@code method} and {@code status} (the
 * HTTP status, or {@code none}), and no identifier. Its parent is the current observation of the
 * thread that runs the operation, which for {@link io.github.openmidid.client.MidIdClient#async}
 * and for batches is a thread of the executor.
 */
public final class ObservationInterceptor implements AttemptInterceptor {
  private final ObservationRegistry registry;

  /**
   * Creates an interceptor that records in this registry.
   *
   * @param registry the registry; not null
   */
  public ObservationInterceptor(ObservationRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public Map<String, String> before(Attempt attempt) {
    Map<String, String> headers = new LinkedHashMap<>();
    RequestReplySenderContext<Map<String, String>, ResponseMetadata> context =
        new RequestReplySenderContext<>(
            (carrier, name, value) -> {
              if (isAllowed(name, value)) {
                headers.put(name, value);
              }
            });
    context.setCarrier(headers);
    context.setRemoteServiceName("mid-id-register");
    Observation observation =
        Observation.createNotStarted("midid.client.requests", () -> context, registry)
            .contextualName(attempt.operation())
            .lowCardinalityKeyValue("operation", attempt.operation())
            .lowCardinalityKeyValue("method", attempt.method())
            .lowCardinalityKeyValue("status", "none");
    attempt.attributes().put(this, observation.start());
    return headers;
  }

  /** A header that is not allowed, such as one of a baggage, would end the operation. */
  private static boolean isAllowed(String name, String value) {
    try {
      return !CallOptions.none().withHeader(name, value).headers().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public void afterResponse(Attempt attempt, ResponseMetadata response) {
    Observation observation = observation(attempt);
    if (observation != null) {
      observation.lowCardinalityKeyValue("status", Integer.toString(response.status())).stop();
    }
  }

  @Override
  public void afterFailure(Attempt attempt, RuntimeException failure) {
    Observation observation = observation(attempt);
    if (observation != null) {
      observation.error(failure).stop();
    }
  }

  private @Nullable Observation observation(Attempt attempt) {
    return (Observation) attempt.attributes().remove(this);
  }
}

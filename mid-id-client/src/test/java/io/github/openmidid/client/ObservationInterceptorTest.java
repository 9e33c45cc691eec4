package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.client.micrometer.ObservationInterceptor;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.RequestReplySenderContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Verifies the observation of each request, as tracers use it. */
class ObservationInterceptorTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  /** A tracer that adds its headers, also those that are not allowed, and records what ends. */
  private static final class Tracer
      implements ObservationHandler<RequestReplySenderContext<Object, Object>> {
    private final List<String> ended = new ArrayList<>();

    @Override
    public void onStart(RequestReplySenderContext<Object, Object> context) {
      context.getSetter().set(context.getCarrier(), "traceparent", TRACE);
      context.getSetter().set(context.getCarrier(), "Authorization", "Bearer other");
      context.getSetter().set(context.getCarrier(), "X-Ward", "caf\u00e9\n");
    }

    @Override
    public void onStop(RequestReplySenderContext<Object, Object> context) {
      String error =
          context.getError() == null ? "" : context.getError().getClass().getSimpleName();
      ended.add(
          context.getContextualName()
              + context.getLowCardinalityKeyValues().stream()
                  .map(KeyValue::getValue)
                  .collect(Collectors.joining(" ", ": ", " "))
              + error);
      assertThat(context.getHighCardinalityKeyValues()).isEmpty();
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
      return context instanceof RequestReplySenderContext;
    }
  }

  private static MidIdClient client(SocketServer server, ObservationRegistry registry) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .allowHttpToLoopback()
        .attemptInterceptor(new ObservationInterceptor(registry))
        .build();
  }

  private static ObservationRegistry registry(Tracer tracer) {
    ObservationRegistry registry = ObservationRegistry.create();
    registry.observationConfig().observationHandler(tracer);
    return registry;
  }

  @Test
  void observesEachRequestAndSendsTheHeadersThatAreAllowed() throws IOException {
    Tracer tracer = new Tracer();
    AtomicInteger count = new AtomicInteger();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        count.incrementAndGet() == 1
                            ? SocketServer.response(503, "", "")
                            : SocketServer.response(200, "application/json", REGISTRATION)));
        MidIdClient client = client(server, registry(tracer))) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(tracer.ended)
          .containsExactly("getMidId: GET getMidId 503 ", "getMidId: GET getMidId 200 ");
      assertThat(server.requests())
          .hasSize(2)
          .allSatisfy(
              request ->
                  assertThat(request.headers())
                      .containsEntry("traceparent", TRACE)
                      .doesNotContainKeys("authorization", "x-ward"));
    }
  }

  @Test
  void observesAFailure() throws IOException {
    Tracer tracer = new Tracer();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  throw new SocketServer.Reset();
                });
        MidIdClient client = client(server, registry(tracer))) {
      MidIdClient once = client.with(CallOptions.none().withMaxRetries(0));
      assertThatExceptionOfType(RegisterUnavailableException.class)
          .isThrownBy(() -> once.find(MID_ID));
      assertThat(tracer.ended)
          .containsExactly("getMidId: GET getMidId none RegisterUnavailableException");
    }
  }

  @Test
  void addsNothingWithoutATracer() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", REGISTRATION);
        MidIdClient client = client(server, ObservationRegistry.NOOP)) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(server.requests().get(0).headers()).doesNotContainKey("traceparent");
    }
  }
}

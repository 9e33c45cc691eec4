package io.github.openmidid.client.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.CallListener.Outcome;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerCallListenerTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MicrometerCallListener listener = new MicrometerCallListener(registry);

  private void call(String operation, Outcome outcome, int status, int attempts) {
    listener.onCall(
        new Call(
            "GET", operation, outcome, OptionalInt.of(status), attempts, Duration.ofMillis(20)));
  }

  @Test
  void timesCallsByOperationAndOutcome() {
    call("getMidId", Outcome.ANSWERED, 200, 1);
    call("getMidId", Outcome.ANSWERED, 200, 1);
    call("queryMidIds", Outcome.NOT_UNDERSTOOD, 200, 1);
    assertThat(
            registry
                .get("midid.client.calls")
                .tags("operation", "getMidId", "outcome", "answered")
                .timer()
                .totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(40);
    assertThat(
            registry
                .get("midid.client.calls")
                .tags("operation", "queryMidIds", "outcome", "notUnderstood")
                .timer()
                .count())
        .isEqualTo(1);
  }

  @Test
  void countsAttemptsBeyondTheFirst() {
    call("getMidId", Outcome.UNAVAILABLE, 503, 3);
    call("getMidId", Outcome.ANSWERED, 200, 2);
    call("getMidId", Outcome.ANSWERED, 200, 1);
    assertThat(registry.get("midid.client.retries").tag("operation", "getMidId").counter().count())
        .isEqualTo(3);
  }

  @Test
  void boundsTheNumberOfMeters() {
    for (Outcome outcome : Outcome.values()) {
      for (int status = 100; status < 1000; status++) {
        call("getMidId", outcome, status, 2);
      }
    }
    assertThat(registry.getMeters()).hasSize(Outcome.values().length + 1);
    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .allMatch(id -> id.getTags().size() <= 2);
  }
}

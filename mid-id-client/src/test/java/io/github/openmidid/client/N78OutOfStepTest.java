package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Case N78 of the list of faults: a body longer than announced, or a duplicated response, and how
 * the next call on the connection handles the surplus.
 */
@Tag("slow")
class N78OutOfStepTest {
  private static final int CALLS = 300;
  private static final String TRACE = "BelGov-Related-Trace-Id: ";
  private static final String NOT_FOUND =
      "{\"type\":\"urn:problem-type:belgif:resourceNotFound\",\"status\":404,\"issues\":[{\"in\":"
          + "\"path\",\"name\":\"midId\",\"value\":\"%s\"}]}".formatted(Faults.MID_ID);

  private static MidIdClient client(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(20)).build();
  }

  private static byte[] response(SocketServer.Request request, int status, String body) {
    String type = status < 300 ? Faults.JSON : "application/problem+json";
    return SocketServer.response(
        status, type, body, TRACE + request.headers().get("belgov-trace-id"));
  }

  /** Writes both together, or one after the other: the second may cross the next request. */
  private static void write(OutputStream out, byte[] first, byte[] second, int way)
      throws IOException, InterruptedException {
    if (way == 0) {
      byte[] both = new byte[first.length + second.length];
      System.arraycopy(first, 0, both, 0, first.length);
      System.arraycopy(second, 0, both, first.length, second.length);
      out.write(both);
      return;
    }
    out.write(first);
    out.flush();
    Thread.sleep(way - 1);
    out.write(second);
  }

  @RepeatedTest(3)
  @DisplayName("N78 surplus bytes after a response make no known identifier unknown")
  void n78_surplusBytesAreNotTheNextResponse() throws IOException {
    AtomicInteger number = new AtomicInteger();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    write(
                        out,
                        response(request, 200, Faults.FOUND),
                        response(request, 404, NOT_FOUND),
                        number.incrementAndGet() % 3));
        MidIdClient client = client(server)) {
      Map<Object, Integer> outcomes = new HashMap<>();
      for (int i = 0; i < CALLS; i++) {
        outcomes.merge(outcome(client), 1, Integer::sum);
      }
      assertThat(outcomes).doesNotContainKey("unknown");
      assertThat(outcomes.get("known")).isGreaterThan(CALLS / 2);
    }
  }

  private static Object outcome(MidIdClient client) {
    try {
      return client.find(Faults.MID_ID).isPresent() ? "known" : "unknown";
    } catch (MidIdClientException e) {
      return e.getClass();
    }
  }

  @Test
  @DisplayName("N78 a duplicated response grants no identifier to two devices")
  void n78_aDuplicatedResponseIsUsedOnce() throws IOException {
    AtomicLong serials = new AtomicLong(1);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  MidId granted = MidId.ofSerial(serials.getAndIncrement());
                  byte[] response = response(request, 201, BatchFixture.item(granted, "available"));
                  write(out, response, response, (int) (granted.serial() % 3));
                });
        MidIdClient client = client(server)) {
      Set<MidId> granted = new HashSet<>();
      for (int i = 0; i < CALLS; i++) {
        try {
          MidId midId = client.midIds().request(Modality.CT).midId();
          assertThat(granted.add(midId)).as("%s was granted before", midId).isTrue();
        } catch (RegisterUnavailableException e) {
          assertThat(e.requestReference()).isPresent();
          assertThat(e.isOutcomeOpen()).isTrue();
        }
      }
      assertThat(granted).hasSizeGreaterThan(CALLS / 2);
    }
  }

  @Test
  @DisplayName(
      "N78 the response to another request is retried for reads, and leaves a creation open")
  void n78_rejectsTheResponseToAnotherRequest() throws IOException {
    AtomicInteger number = new AtomicInteger();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  boolean isCreation = request.method().equals("POST");
                  boolean isWrong = isCreation || number.incrementAndGet() == 1;
                  out.write(
                      SocketServer.response(
                          isCreation ? 201 : 200,
                          Faults.JSON,
                          Faults.FOUND,
                          TRACE + (isWrong ? "x" : request.headers().get("belgov-trace-id"))));
                });
        MidIdClient client = client(server)) {
      assertThat(client.find(Faults.MID_ID)).isPresent();
      assertThat(server.requests()).hasSize(2);
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure).hasMessageContaining("another request");
      assertThat(failure.isOutcomeOpen()).isTrue();
      assertThat(server.requests()).hasSize(3);
    }
  }
}

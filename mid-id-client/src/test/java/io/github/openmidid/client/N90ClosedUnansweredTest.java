package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Case N90 of the list of faults: the requests that a register receives that closes every
 * connection.
 */
@Tag("slow")
class N90ClosedUnansweredTest {
  private static final int CALLS = 300;
  private static final int RETRIES = 100;

  private static SocketServer server() {
    return SocketServer.respondingWith(
        (request, out) -> {
          throw new IOException("closed without a response");
        });
  }

  private static MidIdClient client(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(20)).build();
  }

  @Test
  @DisplayName("N90 a lookup sends two requests, since the JDK repeats a GET; a batch sends one")
  void n90_sendsTwoRequestsForALookup() throws IOException {
    try (SocketServer server = server();
        MidIdClient client = client(server)) {
      for (int i = 0; i < CALLS; i++) {
        assertThat(catchThrowable(() -> client.find(Faults.MID_ID)))
            .isInstanceOf(RegisterUnavailableException.class);
      }
      assertThat(server.requests()).hasSizeLessThanOrEqualTo(2 * (CALLS + RETRIES));
      int before = server.requests().size(); // the retry budget is exhausted
      for (int i = 0; i < CALLS; i++) {
        assertThat(catchThrowable(() -> client.findAll(List.of(Faults.MID_ID))))
            .isInstanceOf(RegisterUnavailableException.class);
      }
      assertThat(server.requests()).hasSize(before + CALLS);
    }
  }

  @Test
  @DisplayName("N90 a creation sends one request")
  void n90_sendsOneRequestForACreation() throws IOException {
    try (SocketServer server = server();
        MidIdClient client = client(server)) {
      for (int i = 0; i < CALLS; i++) {
        assertThat(catchThrowable(() -> client.midIds().request(Modality.CT)))
            .isInstanceOf(RegisterUnavailableException.class);
      }
      assertThat(server.requests()).hasSize(CALLS);
    }
  }
}

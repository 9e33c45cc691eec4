package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An unreachable or slow token endpoint. */
@Tag("slow")
class TokenWaitsTest extends CredentialedRegister {
  @Test
  void anUnreachableAuthorizationServerIsUnavailable() throws IOException {
    auth.close();
    try (MidIdClient client = client()) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining("is tokenEndpoint right");
    }
  }

  @Test
  void aStalledTokenRequestEndsWithTheCallAndTheNextCallSendsANewOne() throws Exception {
    Duration timeout = Duration.ofMillis(600);
    auth.insteadOfToken((request, out) -> Thread.sleep(5_000));
    try (MidIdClient client = settings(auth.credentials().build()).timeout(timeout).build()) {
      for (int i = 0; i < 2; i++) {
        Elapsed elapsed = Elapsed.start();
        assertThatThrownBy(() -> client.find(MID_ID))
            .isInstanceOf(RegisterUnavailableException.class)
            .hasMessageContaining("no access token");
        elapsed.assertAtMost(timeout.plusMillis(250));
      }
      auth.insteadOfToken(null);
      MidIdClient patient = client.with(CallOptions.none().withTimeout(Duration.ofSeconds(30)));
      assertThat(patient.find(MID_ID)).isPresent();
    }
  }

  @Test
  void aSlowTokenResponseEndsWithTheCall() {
    Duration timeout = Duration.ofMillis(600);
    auth.insteadOfToken(
        (request, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 20; i++) {
            out.write(' ');
            out.flush();
            Thread.sleep(200);
          }
        });
    try (MidIdClient client = settings(auth.credentials().build()).timeout(timeout).build()) {
      Elapsed elapsed = Elapsed.start();
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class);
      elapsed.assertAtMost(timeout.plusMillis(250));
    }
  }

  @Test
  void aCallerInterruptedWhileWaitingForATokenReturnsAtOnce() throws Exception {
    auth.insteadOfToken((request, out) -> Thread.sleep(5_000));
    try (MidIdClient client = client()) {
      Throwable[] failure = {null};
      boolean[] flag = {false};
      Thread caller =
          new Thread(
              () -> {
                failure[0] = catchThrowable(() -> client.find(MID_ID));
                flag[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      auth.awaitRequests(1);
      Elapsed elapsed = Elapsed.start();
      caller.interrupt();
      elapsed.assertEnds(caller, Duration.ofMillis(250));
      assertThat(failure[0]).isInstanceOf(RegisterUnavailableException.class);
      assertThat(flag[0]).isTrue();
    }
  }

  @Test
  void closingEndsTheWaitForATokenAndLeavesNoThread() throws Exception {
    auth.insteadOfToken((request, out) -> Thread.sleep(5_000));
    MidIdClient client = client();
    Throwable[] failure = {null};
    Thread caller = new Thread(() -> failure[0] = catchThrowable(() -> client.find(MID_ID)));
    caller.start();
    auth.awaitRequests(1);
    Elapsed elapsed = Elapsed.start();
    client.close();
    elapsed.assertEnds(caller, Duration.ofSeconds(1));
    assertThat(failure[0])
        .isInstanceOf(RegisterUnavailableException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> client.find(MID_ID))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    for (int i = 0; i < 100 && isTokenThreadAlive(); i++) {
      Thread.sleep(20);
    }
    assertThat(isTokenThreadAlive()).isFalse();
  }

  private static boolean isTokenThreadAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("mid-id-client-token"));
  }
}

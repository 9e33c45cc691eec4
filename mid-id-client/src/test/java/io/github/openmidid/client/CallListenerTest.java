package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.client.CallListener.Call;
import io.github.openmidid.client.CallListener.Outcome;
import io.github.openmidid.client.internal.io.Sha256;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallListenerTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";

  private final List<Call> calls = new ArrayList<>();

  private MidIdClient client(SocketServer server) {
    return client(server, "t0ken-canary"::toCharArray);
  }

  private MidIdClient client(SocketServer server, Supplier<char[]> token) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .accessToken(token)
        .allowHttpToLoopback()
        .callListener(calls::add)
        .build();
  }

  private Call only(SocketServer server, java.util.function.Consumer<MidIdClient> operation)
      throws IOException {
    try (server;
        MidIdClient client = client(server)) {
      ThrowingCallable call = () -> operation.accept(client);
      Throwable failure = catchThrowable(call);
      assertThat(calls).as("ended with %s", failure).hasSize(1);
      return calls.get(0);
    }
  }

  @Test
  void reportsASuccessWithOperationStatusAndDuration() throws IOException {
    Call call =
        only(SocketServer.respondingWith(200, "application/json", FOUND), c -> c.find(MID_ID));
    assertThat(call.method()).isEqualTo("GET");
    assertThat(call.operation()).isEqualTo("getMidId");
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.status()).isEqualTo(OptionalInt.of(200));
    assertThat(call.attempts()).isEqualTo(1);
    assertThat(call.duration()).isBetween(Duration.ofNanos(1), Duration.ofSeconds(10));
    assertThat(call.toString()).doesNotContain(MID_ID.toString(), "t0ken");
  }

  @Test
  void reportsEveryLookupOfOneIdentifierAsTheSameOperation() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", FOUND);
        MidIdClient plain = client(server, "t0ken"::toCharArray);
        MidIdClient caching =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .accessToken("t0ken"::toCharArray)
                .allowHttpToLoopback()
                .cache(CacheSettings.defaults())
                .callListener(calls::add)
                .build()) {
      plain.find(MID_ID);
      plain.lookUp(MID_ID);
      caching.find(MID_ID);
    }
    assertThat(calls).extracting(Call::operation).containsOnly("getMidId").hasSize(3);
  }

  @Test
  void reportsAnUnknownIdentifierAsSuccess() throws IOException {
    Call call =
        only(
            SocketServer.respondingWith(404, NotFound.PROBLEM, NotFound.of(MID_ID)),
            c -> c.find(MID_ID));
    assertThat(call.outcome()).isEqualTo(Outcome.ANSWERED);
    assertThat(call.status()).hasValue(404);
  }

  @Test
  void reportsARejection() throws IOException {
    Call call = only(SocketServer.respondingWith(403, "", ""), c -> c.find(MID_ID));
    assertThat(call.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(call.status()).hasValue(403);
  }

  @Test
  void reportsADownload(@TempDir Path directory) throws IOException {
    SnapshotInformation snapshot =
        new SnapshotInformation(
            "s-1",
            Instant.EPOCH,
            0,
            1,
            HexFormat.of().formatHex(Sha256.of("x".getBytes(StandardCharsets.UTF_8))),
            "ed25519",
            "A".repeat(86) + "==",
            "k-1");
    try (SocketServer server = SocketServer.respondingWith(200, "application/x-ndjson", "x");
        MidIdClient client = client(server)) {
      client.snapshots().download(snapshot, directory.resolve("snapshot"));
    }
    assertThat(calls).extracting(Call::operation).containsExactly("downloadSnapshot");
    assertThat(calls.get(0).outcome()).isEqualTo(Outcome.ANSWERED);
  }

  /** The response is validated after Feign has returned it. */
  @Test
  void reportsARejectedCreation() throws IOException {
    Call call =
        only(SocketServer.respondingWith(403, "", ""), c -> c.midIds().request(Modality.CT));
    assertThat(call.operation()).isEqualTo("requestMidId");
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void reportsTheAttemptsOfAnUnavailableRegister() throws IOException {
    Call call = only(SocketServer.respondingWith(503, "", ""), c -> c.find(MID_ID));
    assertThat(call.outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(call.attempts()).isEqualTo(3);
    assertThat(call.status()).hasValue(503);
  }

  @Test
  void reportsNoStatusWithoutResponse() throws IOException {
    SocketServer silent =
        SocketServer.respondingWith(
            (request, out) -> {
              throw new IOException("closed without a response");
            });
    Call call = only(silent, c -> c.midIds().request(Modality.CT));
    assertThat(call.outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(call.status()).isEmpty();
    assertThat(call.attempts()).isEqualTo(1);
  }

  /** Broken JSON, and JSON without a required member. */
  @Test
  void reportsAProtocolError() throws IOException {
    for (String body : List.of("{", "{}")) {
      calls.clear();
      Call call =
          only(SocketServer.respondingWith(200, "application/json", body), c -> c.find(MID_ID));
      assertThat(call.outcome()).as(body).isEqualTo(Outcome.NOT_UNDERSTOOD);
    }
  }

  @Test
  void reportsAFailedTokenSupplierAsUnsent() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, "application/json", FOUND);
        MidIdClient client =
            client(
                server,
                () -> {
                  throw new IllegalStateException("no token");
                })) {
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the supplier of the access token has failed");
      assertThat(calls)
          .singleElement()
          .satisfies(
              call -> {
                assertThat(call.outcome()).isEqualTo(Outcome.FAILED);
                assertThat(call.attempts()).isZero();
                assertThat(call.method()).isEmpty();
              });
    }
  }

  @Test
  void aThrowingListenerDoesNotFailCallsAndIsLoggedOnce() throws IOException {
    try (LogCapture log = new LogCapture();
        SocketServer server = SocketServer.respondingWith(200, "application/json", FOUND);
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .allowHttpToLoopback()
                .callListener(
                    call -> {
                      throw new StackOverflowError("canary");
                    })
                .callListener(calls::add)
                .build()) {
      for (int i = 0; i < 10; i++) {
        assertThat(client.find(MID_ID)).isPresent();
      }
      assertThat(calls).hasSize(10);
      assertThat(log.lines(Level.WARN)).hasSize(1);
      assertThat(log.lines()).noneMatch(line -> line.contains("canary"));
    }
  }

  @Test
  void logsTraceIdsWithoutSecretsAndIdentifiers() throws IOException {
    try (LogCapture log = new LogCapture();
        SocketServer server =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            200, "application/json", FOUND, "BelGov-Trace-Id: fr0m-register")));
        MidIdClient client = client(server)) {
      client.find(MID_ID);
      String sent = server.requests().get(0).headers().get("belgov-trace-id");
      assertThat(log.lines(Level.DEBUG))
          .anyMatch(line -> line.contains(sent) && line.contains("fr0m-register"));
      assertThat(log.lines())
          .noneMatch(line -> line.contains("t0ken") || line.contains(MID_ID.toString()));
    }
  }
}

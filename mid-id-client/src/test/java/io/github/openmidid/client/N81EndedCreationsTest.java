package io.github.openmidid.client;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.client.cadastre.DeliveryReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Creations that end without a response: whether the outcome is open, and which reference resumes
 * them.
 */
@Tag("slow")
class N81EndedCreationsTest {
  private static final UUID REFERENCE = UUID.fromString("0a6f1d3a-4a0c-4f6b-9b43-5d8d6f1f5a11");

  private static SocketServer respondingWith(int status, String... headers) {
    byte[] response =
        status < 400
            ? SocketServer.response(status, "", "", headers)
            : SocketServer.response(
                status, ScriptedResponse.PROBLEM, ScriptedResponse.problem(status), headers);
    return SocketServer.respondingWith((request, out) -> out.write(response));
  }

  private static SocketServer silent() {
    return SocketServer.respondingWith((request, out) -> Thread.sleep(10_000));
  }

  private static MidIdClient client(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(10)).build();
  }

  private static void assertEnding(
      CreationOperation operation, Throwable failure, boolean isOutcomeOpen) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            RegisterUnavailableException.class,
            e -> {
              assertThat(e.isOutcomeOpen()).isEqualTo(isOutcomeOpen);
              assertThat(e.requestReference())
                  .isEqualTo(operation.hasReference ? Optional.of(REFERENCE) : Optional.empty());
            });
  }

  /** A moment at which a call is ended. */
  private interface Moment {
    void await(Thread caller) throws InterruptedException;
  }

  /** Makes a call on a separate thread, and ends it at this moment. */
  private static Throwable ended(
      CreationOperation operation, SocketServer server, boolean closes, Moment moment)
      throws Exception {
    MidIdClient client = client(server);
    CompletableFuture<Throwable> failure = new CompletableFuture<>();
    Thread thread =
        new Thread(() -> failure.complete(catchThrowable(() -> operation.call(client, REFERENCE))));
    thread.start();
    moment.await(thread);
    if (!closes) {
      thread.interrupt();
      failure.get(5, TimeUnit.SECONDS);
    }
    client.close();
    return failure.get(5, TimeUnit.SECONDS);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 interrupted, or the client closed, while waiting: the outcome is open")
  void n81_anInterruptOrCloseWhileWaitingLeavesTheOutcomeOpen(CreationOperation operation)
      throws Exception {
    for (boolean closes : new boolean[] {false, true}) {
      try (SocketServer server = silent()) {
        Moment waiting = caller -> server.awaitRequests(1);
        assertEnding(operation, ended(operation, server, closes, waiting), true);
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  @Test
  @DisplayName("N81 ended during backoff: open after 503, not after 429")
  void n81_anEndDuringBackoffIsOpenAfter503Only() throws Exception {
    List<CompletableFuture<?>> endings = new ArrayList<>();
    ExecutorService threads = Executors.newCachedThreadPool();
    for (CreationOperation operation : CreationOperation.values()) {
      for (boolean closes : new boolean[] {false, true}) {
        endings.add(runAsync(() -> assertEndedDuringBackoff(operation, 503, closes), threads));
      }
      endings.add(runAsync(() -> assertEndedDuringBackoff(operation, 429, false), threads));
    }
    CompletableFuture.allOf(endings.toArray(new CompletableFuture<?>[0])).join();
    threads.shutdown();
  }

  private static void assertEndedDuringBackoff(
      CreationOperation operation, int status, boolean closes) {
    try (SocketServer server = respondingWith(status, "Retry-After: 2")) {
      Throwable failure = ended(operation, server, closes, Faults::awaitBackoff);
      assertEnding(operation, failure, status == 503);
      assertThat(server.requests()).hasSize(1);
    } catch (Exception e) {
      throw new AssertionError(operation + " " + status, e);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 nothing is sent on an interrupted thread")
  void n81_sendsNothingOnAnInterruptedThread(CreationOperation operation) throws IOException {
    try (SocketServer server = silent();
        MidIdClient client = client(server)) {
      Thread.currentThread().interrupt();
      Throwable failure = catchThrowable(() -> operation.call(client, REFERENCE));
      assertThat(Thread.interrupted()).isTrue();
      assertEnding(operation, failure, false);
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 nothing is sent after the deadline")
  void n81_sendsNothingAfterTheDeadline(CreationOperation operation) throws IOException {
    Supplier<char[]> slow =
        () -> {
          try {
            Thread.sleep(10_000); // interrupted at the deadline
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return "t0ken".toCharArray();
        };
    try (SocketServer server = respondingWith(500);
        MidIdClient client =
            Faults.builder(server.baseUrl())
                .accessToken(slow)
                .timeout(Duration.ofMillis(200))
                .build()) {
      assertEnding(operation, catchThrowable(() -> operation.call(client, REFERENCE)), false);
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 a refused connection: no open outcome, but the reference is present")
  void n81_aRefusedConnectionHasNoOpenOutcome(CreationOperation operation) throws IOException {
    try (RefusingPort refusing = new RefusingPort();
        MidIdClient client = Faults.builder(refusing.url()).build()) {
      assertEnding(operation, catchThrowable(() -> operation.call(client, REFERENCE)), false);
    }
  }

  /** The register may have performed the request before it disappeared. */
  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 a register that disappears after 503 leaves the outcome open")
  void n81_aRegisterThatDisappearsAfter503LeavesTheOutcomeOpen(CreationOperation operation)
      throws IOException {
    try (ServerSocket register = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        MidIdClient client =
            Faults.builder(URI.create("http://127.0.0.1:" + register.getLocalPort())).build()) {
      Thread server = new Thread(() -> respondOnceAndClose(register));
      server.start();
      assertEnding(operation, catchThrowable(() -> operation.call(client, REFERENCE)), true);
    }
  }

  private static void respondOnceAndClose(ServerSocket register) {
    try (register;
        var socket = register.accept()) {
      register.close(); // connections are refused from now on
      assertThat(socket.getInputStream().read()).isNotNegative();
      Thread.sleep(50);
      socket.getInputStream().skipNBytes(socket.getInputStream().available());
      socket.getOutputStream().write(SocketServer.response(503, "", "", "Connection: close"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 on a closed client nothing is sent")
  void n81_sendsNothingOnAClosedClient(CreationOperation operation) throws IOException {
    try (SocketServer server = silent()) {
      MidIdClient client = client(server);
      client.close();
      assertThatThrownBy(() -> operation.call(client, REFERENCE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("closed");
      assertThat(server.requests()).isEmpty();
    }
  }

  /** The first token is valid; the read of the existing resource needs a second one. */
  private static MidIdClient withTokenOnce(SocketServer server, Throwable second) {
    AtomicInteger tokens = new AtomicInteger();
    return Faults.builder(server.baseUrl())
        .accessToken(
            () -> {
              if (tokens.incrementAndGet() == 1) {
                return "t0ken".toCharArray();
              } else if (second instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) second;
            })
        .build();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"GRANT", "CHANGE", "WITHDRAW", "WITHDRAW_DOCUMENT"})
  @DisplayName("N81 a client-side failure after the change carries the reference")
  void n81_aClientSideFailureAfterTheChangeCarriesTheReference(CreationOperation operation)
      throws IOException {
    try (SocketServer server = respondingWith(303, "Location: /x/" + operation.id)) {
      for (Throwable failure :
          List.of(new ArithmeticException("made up"), new OutOfMemoryError("made up"))) {
        try (MidIdClient client = withTokenOnce(server, failure)) {
          Throwable thrown = catchThrowable(() -> operation.call(client, REFERENCE));
          assertEnding(operation, thrown, true);
          assertThat(thrown)
              .rootCause()
              .asString()
              .contains(failure.getClass().getName())
              .doesNotContain("made up");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("N81 a client-side failure before sending is not a failure of the register")
  void n81_aClientSideFailureBeforeSendingIsNotOfTheRegister(CreationOperation operation)
      throws IOException {
    RuntimeException failure = new ArithmeticException("made up");
    try (SocketServer server = silent();
        MidIdClient client =
            Faults.builder(server.baseUrl())
                .accessToken(
                    () -> {
                      throw failure;
                    })
                .build()) {
      assertThat(catchThrowable(() -> operation.call(client, REFERENCE)))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the supplier of the access token has failed");
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  @DisplayName("N81 reads leave no open outcome")
  void n81_readsLeaveNoOpenOutcome() throws IOException {
    for (int status : new int[] {403, 500, 503}) {
      try (SocketServer server = respondingWith(status);
          MidIdClient client = client(server)) {
        MidIdClientException failure =
            catchThrowableOfType(MidIdClientException.class, () -> client.find(Faults.MID_ID));
        assertThat(failure.isOutcomeOpen()).isFalse();
        assertThat(failure.requestReference()).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("N81 null is rejected by parameter name before anything is sent")
  void n81_rejectsNullByParameterName() throws IOException {
    DeliveryReport delivery = null;
    DeviceReport device = null;
    MidId midId = null;
    try (SocketServer server = silent();
        MidIdClient client = client(server)) {
      assertNull("request", () -> client.midIds().request((MidIdRequest) null));
      assertNull("modality", () -> client.midIds().request((io.github.openmidid.Modality) null));
      assertNull("requestReference", () -> client.devices().report(null, CadastreTest.report()));
      assertNull("report", () -> client.devices().report(REFERENCE, device));
      assertNull("report", () -> client.devices().report(device));
      assertNull("report", () -> client.deliveries().report(REFERENCE, delivery));
      assertNull("requestReference", () -> client.deliveries().report(null, delivery));
      assertNull("report", () -> client.deliveries().report(delivery));
      assertNull("midId", () -> client.links().link(midId, "d-1"));
      assertNull("deviceId", () -> client.links().link(Faults.MID_ID, null));
      assertNull("midId", () -> client.billingNumbers().assign(midId, "B/1"));
      assertNull("number", () -> client.billingNumbers().assign(Faults.MID_ID, null));
      assertNull("request", () -> client.delegations().give(null));
      assertNull("submission", () -> client.accessRequests().submit(null));
      assertNull("decision", () -> client.accessRequests().decide("q-1", null));
      assertNull("devices", () -> client.existingDevices().grant(null));
      assertNull("change", () -> client.devices().change("d-1", "1", null));
      assertNull("delegationId", () -> client.delegations().withdraw(null));
      assertNull("calls", () -> client.async(null));
      assertThat(server.requests()).isEmpty();
    }
  }

  private static void assertNull(String name, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(name);
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.Modality;
import io.github.openmidid.client.cadastre.DeliveryReport;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A creation in an asynchronous call can be resumed, however the call ends. */
@Tag("slow")
class N80ResumableAsyncTest {
  /** All uses are tested with this operation, all operations with the simplest use. */
  private static final CreationOperation ONE = CreationOperation.REQUEST;

  private static final DeliveryReport DELIVERY =
      new DeliveryReport(
          Faults.MID_ID,
          "AZ Voorbeeld Gent",
          Modality.CT,
          "Example Medical",
          "Scan 64",
          "SN-0042",
          LocalDate.of(2027, 2, 1),
          Optional.empty());

  private static MidIdClient.Builder builder(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(10));
  }

  private static Stream<Arguments> usesAndEndings() {
    return Stream.of(AsyncEnding.values())
        .flatMap(
            ending ->
                Stream.of(AsyncUse.values())
                    .filter(ending::reaches)
                    .map(use -> Arguments.of(use, ending)));
  }

  /** The reference is chosen inside the callback, and is available from the future. */
  @ParameterizedTest
  @MethodSource("usesAndEndings")
  @DisplayName("N80 for every use of a client and every end of the future, one resource is created")
  void n80_keepsTheReferenceHoweverTheFutureEnds(AsyncUse use, AsyncEnding ending)
      throws Exception {
    for (CreationOperation operation : CreationOperation.values()) {
      if (operation.hasReference && (use == AsyncUse.OWN || operation == ONE)) {
        resumeAfter(operation, use, ending);
      }
    }
  }

  private static void resumeAfter(CreationOperation operation, AsyncUse use, AsyncEnding ending)
      throws Exception {
    IdempotentRegister register = new IdempotentRegister(operation);
    ExecutorService executor = Executors.newCachedThreadPool();
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client = builder(server).executor(executor).build()) {
      PendingCall<Object> call =
          client.async(c -> use.call(client, c, given -> operation.call(given, UUID.randomUUID())));
      PendingCall<?> derived = (PendingCall<?>) call.thenApply(Object::toString).thenApply(x -> x);
      register.awaitFirst();
      ending.end(call, client, executor);
      Throwable failure = catchThrowable(() -> call.get(5, TimeUnit.SECONDS));

      assertThat(call.requestReferences()).isEqualTo(register.arrived()).hasSize(1);
      assertThat(derived.requestReferences()).isEqualTo(call.requestReferences());
      if (ending == AsyncEnding.CLOSE) {
        assertOpen(failure, call.requestReferences().get(0));
      }
      register.respond();
      resume(operation, server, call.requestReferences().get(0));
      assertThat(register.made()).containsOnlyKeys(call.requestReferences().get(0));
    } finally {
      executor.shutdownNow();
    }
  }

  private static void resume(CreationOperation operation, SocketServer server, UUID reference) {
    try (MidIdClient later = builder(server).build()) {
      assertThat(operation.call(later, reference)).isNotNull();
    }
  }

  private static void assertOpen(Throwable failure, UUID reference) {
    assertThat(failure)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            RegisterUnavailableException.class,
            e -> {
              assertThat(e.isOutcomeOpen()).isTrue();
              assertThat(e.requestReference()).contains(reference);
            });
  }

  /** A request that could not be resumed from outside is not sent. */
  @ParameterizedTest
  @EnumSource(AsyncUse.class)
  @DisplayName("N80 within async a reference chosen by the method itself is rejected")
  void n80_rejectsAReferenceChosenInsideAsync(AsyncUse use) throws IOException {
    List<Function<MidIdClient, Object>> creations =
        List.of(
            c -> c.midIds().request(Modality.CT),
            c -> c.devices().report(CadastreTest.report()),
            c -> c.deliveries().report(DELIVERY));
    try (SocketServer server = SocketServer.respondingWith(201, Faults.JSON, "{}");
        MidIdClient client = builder(server).build()) {
      for (Function<MidIdClient, Object> creation : creations) {
        PendingCall<Object> call = client.async(c -> use.call(client, c, creation));
        assertThatThrownBy(() -> call.get(5, TimeUnit.SECONDS))
            .rootCause()
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("choose the request reference outside")
            .hasMessageContaining("client.async(c -> c.");
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  /** The snippet that the message of the exception recommends. */
  @Test
  @DisplayName("N80 a request created outside is resumed with the same request")
  void n80_resumesARequestCreatedOutside() throws Exception {
    IdempotentRegister register = new IdempotentRegister(CreationOperation.REQUEST);
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client = builder(server).build()) {
      MidIdRequest request = MidIdRequest.of(Modality.CT);
      PendingCall<?> first = client.async(c -> c.midIds().request(request));
      register.awaitFirst();
      first.cancel(true);
      register.respond();
      assertThat(client.async(c -> c.midIds().request(request)).get(5, TimeUnit.SECONDS).midId())
          .isEqualTo(Faults.MID_ID);
      assertThat(register.made()).containsOnlyKeys(request.requestReference());
    }
  }

  @Test
  @DisplayName("N80 after the end of async the client chooses references again")
  void n80_choosesReferencesAgainAfterTheEnd() throws Exception {
    IdempotentRegister register = new IdempotentRegister(CreationOperation.REQUEST);
    register.respond();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client = builder(server).executor(executor).build()) {
      client.async(c -> c.midIds().request(MidIdRequest.of(Modality.CT))).get(5, TimeUnit.SECONDS);
      assertThat(executor.submit(() -> client.midIds().request(Modality.CT)).get()).isNotNull();
      MidIdClient direct = builder(server).executor(Runnable::run).build();
      direct.async(c -> 1).join();
      assertThat(direct.midIds().request(Modality.CT)).isNotNull();
      direct.close();
      assertThat(register.made()).hasSize(3);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  @DisplayName("N80 all references of a call, in their order, each once")
  void n80_returnsAllReferencesInOrder() throws Exception {
    IdempotentRegister register = new IdempotentRegister(CreationOperation.REQUEST);
    register.respond();
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client = builder(server).build()) {
      List<UUID> made = new ArrayList<>();
      PendingCall<Integer> call =
          client.async(
              c -> {
                for (int i = 0; i < 5; i++) {
                  MidIdRequest request = MidIdRequest.of(Modality.CT);
                  made.add(request.requestReference());
                  c.midIds().request(request);
                  c.async(d -> d.midIds().request(request)).join();
                }
                return made.size();
              });
      assertThat(call.get(5, TimeUnit.SECONDS)).isEqualTo(5);
      assertThat(call.requestReferences()).isEqualTo(made);
      CompletableFuture<Integer> derived = call.thenCombine(new PendingCall<>(), Integer::sum);
      assertThat(((PendingCall<?>) derived).requestReferences()).isEqualTo(made);
      assertThat(new PendingCall<>().requestReferences()).isEmpty();
    }
  }

  /**
   * An operation without reference is identified by its content; the failure states the open
   * outcome.
   */
  @Test
  @DisplayName("N80 closing leaves the outcome of a link open, too")
  void n80_closingLeavesTheOutcomeOfALinkOpen() throws Exception {
    try (SocketServer server = SocketServer.respondingWith((request, out) -> Thread.sleep(5_000))) {
      MidIdClient client = builder(server).build();
      PendingCall<?> link = client.async(c -> c.links().link(Faults.MID_ID, "d-1"));
      PendingCall<?> read = client.async(c -> c.find(Faults.MID_ID));
      server.awaitRequests(2);
      client.close();
      assertThat(outcomeOpen(link)).isTrue();
      assertThat(outcomeOpen(read)).isFalse();
    }
  }

  private static boolean outcomeOpen(PendingCall<?> call) {
    Throwable failure = catchThrowable(() -> call.get(5, TimeUnit.SECONDS));
    return ((MidIdClientException) failure.getCause()).isOutcomeOpen();
  }
}

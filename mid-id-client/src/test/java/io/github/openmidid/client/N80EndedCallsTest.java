package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No request is sent after the future of an asynchronous call was completed from outside. */
@Tag("slow")
class N80EndedCallsTest {
  /** The longest delay that the client waits before a retry. */
  private static final Duration BACKOFF = Duration.ofSeconds(2);

  private static MidIdClient.Builder builder(SocketServer server) {
    return Faults.builder(server.baseUrl()).timeout(Duration.ofSeconds(10));
  }

  /**
   * Returns a URL whose requests are not validated: an ended call may leave a truncated request.
   */
  private static URI uncheckedUrl(SocketServer server) {
    return server.baseUrl().resolve("/other");
  }

  private static MidIdRequest request() {
    return MidIdRequest.of(Modality.CT);
  }

  @Test
  @DisplayName("N80 an end during backoff: no retry")
  void n80_doesNotRetryAfterTheEnd() throws Exception {
    List<Pause> pauses = new ArrayList<>();
    for (AsyncEnding ending : AsyncEnding.values()) {
      for (AsyncUse use : AsyncUse.values()) {
        if (ending.reaches(use)) {
          pauses.add(Pause.endedBeforeTheRetry(use, ending));
        }
      }
    }
    Thread.sleep(BACKOFF.plusMillis(200).toMillis());
    for (Pause pause : pauses) {
      pause.assertOneRequest();
    }
  }

  /** A call that ended during the wait of Retry-After. */
  private static final class Pause {
    private final String name;
    private final IdempotentRegister register =
        new IdempotentRegister(CreationOperation.REQUEST).rejectingFirst();
    private final SocketServer server = SocketServer.respondingWith(register);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final MidIdClient client = builder(server).executor(executor).build();
    private final Elapsed elapsed = Elapsed.start();
    private final boolean isLate;

    Pause(AsyncUse use, AsyncEnding ending) throws InterruptedException {
      this.name = use + ", " + ending;
      PendingCall<Object> call =
          client.async(c -> use.call(client, c, given -> given.midIds().request(request())));
      register.awaitFirst();
      Thread.sleep(50); // it has read the response
      ending.end(call, client, executor);
      isLate = BACKOFF.compareTo(elapsed.took()) < 0;
    }

    /** Ends a call during its backoff; another one if the machine was so late that it was over. */
    static Pause endedBeforeTheRetry(AsyncUse use, AsyncEnding ending) throws Exception {
      Pause pause = new Pause(use, ending);
      while (pause.isLate) {
        pause.close();
        pause = new Pause(use, ending);
      }
      return pause;
    }

    void assertOneRequest() throws IOException {
      assertThat(register.arrived()).as(name).hasSize(1);
      close();
    }

    private void close() throws IOException {
      client.close();
      executor.shutdownNow();
      server.close();
    }
  }

  /** A callback that continues and discards the interrupt. */
  @Test
  @DisplayName("N80 a callback that ignores interrupts: nothing more is sent")
  void n80_aCallbackThatIgnoresInterruptsSendsNothingMore() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    List<Throwable> failures = new ArrayList<>();
    IdempotentRegister register = new IdempotentRegister(CreationOperation.REQUEST);
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client = builder(server).build()) {
      PendingCall<?> call =
          client.async(
              c -> {
                for (int i = 0; i < 20; i++) {
                  try {
                    c.midIds().request(request());
                    client.find(Faults.MID_ID);
                  } catch (MidIdClientException e) {
                    failures.add(e);
                    Thread.interrupted();
                  }
                }
                over.countDown();
                return failures;
              });
      register.awaitFirst();
      call.cancel(true);
      assertThat(over.await(5, TimeUnit.SECONDS)).isTrue();
      assertThat(failures).hasSize(20).hasOnlyElementsOfType(RegisterUnavailableException.class);
      assertThat(((MidIdClientException) failures.get(0)).isOutcomeOpen()).isTrue();
      assertThat(failures.subList(1, 20))
          .allMatch(failure -> !((MidIdClientException) failure).isOutcomeOpen());
      assertThat(server.requests()).hasSize(1);
    }
  }

  /** Every sent reference is among those that are read when the future has ended. */
  @Test
  @DisplayName("N80 at any moment: the ended future knows every sent reference")
  void n80_theEndedFutureKnowsEverySentReference() throws Exception {
    SplittableRandom random = new SplittableRandom(80);
    IdempotentRegister register = new IdempotentRegister(CreationOperation.REQUEST);
    register.respond();
    int ended = 0;
    List<AsyncEnding> endings =
        List.copyOf(EnumSet.complementOf(EnumSet.of(AsyncEnding.CLOSE, AsyncEnding.SHUT_DOWN)));
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client = builder(server).baseUrl(uncheckedUrl(server)).build()) {
      List<UUID> known = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        PendingCall<Object> call =
            client.async(
                c -> {
                  c.midIds().request(request());
                  return c.midIds().request(request());
                });
        LockSupport.parkNanos(random.nextLong(3_000_000));
        endings.get(i % endings.size()).end(call, client, null);
        while (!call.isDone()) {
          Thread.onSpinWait();
        }
        known.addAll(call.requestReferences());
        ended += call.requestReferences().size() < 2 ? 1 : 0;
      }
      Thread.sleep(200);
      assertThat(known).containsAll(register.arrived());
      assertThat(ended).isPositive();
    }
  }

  @Test
  @DisplayName("N80 an end before the start: nothing is sent, and the call never starts")
  void n80_neverStartsACallThatEndedBefore() throws IOException {
    List<Runnable> tasks = new ArrayList<>();
    for (AsyncEnding ending : AsyncEnding.values()) {
      try (SocketServer server = SocketServer.respondingWith(201, Faults.JSON, "{}");
          MidIdClient client = builder(server).executor(tasks::add).build()) {
        PendingCall<Object> call = client.async(c -> c.midIds().request(request()));
        ending.end(call, client, Executors.newCachedThreadPool());
        if (ending == AsyncEnding.SHUT_DOWN) { // of an executor that dropped it
          continue;
        }
        assertThat(call.handle((result, failure) -> true).join()).isTrue();
        tasks.forEach(Runnable::run);
        assertThat(call.requestReferences()).as("%s", ending).isEmpty();
        assertThat(server.requests()).as("%s", ending).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("N80 an executor that runs a task late or twice sends nothing more")
  void n80_sendsNothingMoreIfAnExecutorRunsATaskLateOrTwice() throws Exception {
    List<Runnable> tasks = new ArrayList<>();
    try (SocketServer server = SocketServer.respondingWith(201, Faults.JSON, "{}");
        MidIdClient client =
            builder(server).executor(tasks::add).timeout(Duration.ofMillis(200)).build()) {
      PendingCall<?> late = client.async(c -> c.midIds().request(request()));
      assertThatThrownBy(() -> late.get(5, TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              RegisterUnavailableException.class, e -> assertThat(e.isOutcomeOpen()).isFalse());
      tasks.forEach(Runnable::run);
      assertThat(server.requests()).isEmpty();
    }
    IdempotentRegister register = new IdempotentRegister(CreationOperation.REQUEST);
    ExecutorService executor = Executors.newCachedThreadPool();
    try (SocketServer server = SocketServer.respondingWith(register);
        MidIdClient client =
            builder(server)
                .executor(
                    task -> {
                      executor.execute(task);
                      executor.execute(task);
                    })
                .build()) {
      PendingCall<?> twice = client.async(c -> c.midIds().request(request()));
      register.awaitFirst();
      Thread.sleep(100);
      register.respond();
      assertThat(twice.get(5, TimeUnit.SECONDS)).isNotNull();
      assertThat(register.arrived()).hasSize(1);
    } finally {
      executor.shutdownNow();
    }
  }
}

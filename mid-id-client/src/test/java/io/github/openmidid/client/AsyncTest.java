package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.register.Registration;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AsyncTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  private static final Duration AT_ONCE = Duration.ofMillis(250);

  private static SocketServer server(Duration pause) {
    return SocketServer.respondingWith(
        (request, out) -> {
          Thread.sleep(pause.toMillis());
          out.write(SocketServer.response(200, "application/json", REGISTRATION));
        });
  }

  private static MidIdClient.Builder builder(SocketServer server) {
    return MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback();
  }

  private static void awaitRequest(SocketServer server) throws InterruptedException {
    server.awaitRequests(1);
  }

  @Test
  void runsOnADaemonThreadThatEndsWithTheClient() throws Exception {
    try (SocketServer server = server(Duration.ZERO)) {
      MidIdClient client = builder(server).build();
      Thread[] thread = {null};
      CompletableFuture<Optional<Registration>> future =
          client.async(
              c -> {
                thread[0] = Thread.currentThread();
                return c.midIds().find(MID_ID);
              });
      assertThat(future.get(5, TimeUnit.SECONDS)).isPresent();
      assertThat(thread[0].isDaemon()).isTrue();
      assertThat(thread[0].getName()).startsWith("mid-id-client-async-");
      Elapsed elapsed = Elapsed.start();
      client.close();
      elapsed.assertEnds(thread[0], Duration.ofSeconds(1));
    }
  }

  @Test
  void appliesTheOptionsOfTheView() throws Exception {
    try (SocketServer server = server(Duration.ZERO);
        MidIdClient client = builder(server).build()) {
      client
          .with(CallOptions.none().withTraceId("t-1"))
          .async(c -> c.find(MID_ID))
          .get(5, TimeUnit.SECONDS);
      assertThat(server.requests().get(0).headers()).containsEntry("belgov-trace-id", "t-1");
    }
  }

  @Test
  void failsLikeASynchronousCall() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(403, "text/plain", "no");
        MidIdClient client = builder(server).build()) {
      assertThatThrownBy(() -> client.async(c -> c.find(MID_ID)).get(5, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(RegisterResponseException.class);
    }
  }

  @Test
  void cancelEndsTheCallAndLeavesTheThreadUsable() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (SocketServer server = server(Duration.ofSeconds(5));
        MidIdClient client = builder(server).executor(executor).build()) {
      BlockingQueue<Object> ended = new ArrayBlockingQueue<>(1);
      CompletableFuture<?> future =
          client.async(
              c -> {
                try {
                  return c.find(MID_ID);
                } catch (RegisterUnavailableException e) {
                  ended.add(e);
                  throw e;
                }
              });
      awaitRequest(server);
      Elapsed elapsed = Elapsed.start();
      assertThat(future.cancel(true)).isTrue();
      assertThat(ended.poll(30, TimeUnit.SECONDS)).isNotNull();
      elapsed.assertAtMost(AT_ONCE);
      assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
      assertThat(executor.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
      assertThat(server.requests()).hasSize(1);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aTimeoutOfTheFutureEndsTheCall() throws Exception {
    try (SocketServer server = server(Duration.ofSeconds(5));
        MidIdClient client = builder(server).build()) {
      CountDownLatch ended = new CountDownLatch(1);
      CompletableFuture<?> future =
          client.async(
              c -> {
                try {
                  return c.find(MID_ID);
                } finally {
                  ended.countDown();
                }
              });
      Elapsed elapsed = Elapsed.start();
      assertThatThrownBy(
              () -> future.orTimeout(200, TimeUnit.MILLISECONDS).get(30, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
      assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
      elapsed.assertAtMost(Duration.ofMillis(200).plus(AT_ONCE));
    }
  }

  @Test
  void neverStartsACancelledCall() throws Exception {
    List<Runnable> tasks = new ArrayList<>();
    try (SocketServer server = server(Duration.ZERO);
        MidIdClient client = builder(server).executor(tasks::add).build()) {
      client.async(c -> c.find(MID_ID)).cancel(true);
      tasks.forEach(Runnable::run);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  @DisplayName("N34 an executor that rejects fails the future at once")
  void n34_anExecutorThatRejectsFailsTheFuture() throws IOException {
    Executor rejecting =
        task -> {
          throw new RejectedExecutionException("full");
        };
    assertUnavailable(rejecting, Duration.ofSeconds(5), "rejected");
  }

  @Test
  @DisplayName("N34 an executor that cannot start a thread fails the future at once")
  void n34_anExecutorWithoutMemoryFailsTheFuture() throws IOException {
    Executor broken =
        task -> {
          throw new OutOfMemoryError("unable to create native thread");
        };
    assertUnavailable(broken, Duration.ofSeconds(5), "rejected");
  }

  @Test
  @DisplayName("N34 an executor that drops its tasks fails the future by the deadline")
  void n34_anExecutorThatDropsTasksFailsTheFutureByTheDeadline() throws IOException {
    assertUnavailable(task -> {}, Duration.ofMillis(300), "no thread was free");
  }

  private static void assertUnavailable(Executor executor, Duration timeout, String message)
      throws IOException {
    try (SocketServer server = server(Duration.ZERO);
        MidIdClient client = builder(server).executor(executor).timeout(timeout).build()) {
      Elapsed elapsed = Elapsed.start();
      assertThatThrownBy(() -> client.async(c -> c.find(MID_ID)).get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining(message);
      elapsed.assertAtMost(Duration.ofMillis(550));
    }
  }

  @Test
  @DisplayName("N34 an error in the callback fails the future, and the client stays usable")
  void n34_anErrorInTheCallbackFailsTheFuture() throws Exception {
    try (SocketServer server = server(Duration.ZERO);
        MidIdClient client = builder(server).build()) {
      CompletableFuture<Object> future =
          client.async(
              c -> {
                throw new OutOfMemoryError("made up");
              });
      assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(OutOfMemoryError.class);
      assertThat(client.async(c -> c.find(MID_ID)).get(5, TimeUnit.SECONDS)).isPresent();
    }
  }

  @Test
  void theWaitForAThreadCountsTowardsTheTimeout() throws Exception {
    Elapsed.repeatWhileLate(AsyncTest::assertTheWaitForAThreadCounts);
  }

  private static void assertTheWaitForAThreadCounts() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (SocketServer server = server(Duration.ofMillis(1200));
        MidIdClient client =
            builder(server).executor(executor).timeout(Duration.ofSeconds(2)).build()) {
      Elapsed elapsed = Elapsed.start();
      CompletableFuture<?> first = client.async(c -> c.find(MID_ID));
      CompletableFuture<?> second = client.async(c -> c.find(MID_ID));
      assertThat(first.get(10, TimeUnit.SECONDS)).isNotNull();
      assertThatThrownBy(() -> second.get(10, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(RegisterUnavailableException.class);
      elapsed.assertAtMost(Duration.ofMillis(2250));
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void closingFailsRunningAndQueuedCalls() throws Exception {
    List<Runnable> tasks = new ArrayList<>();
    AtomicBoolean direct = new AtomicBoolean(true);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (SocketServer server = server(Duration.ofSeconds(5))) {
      MidIdClient client =
          builder(server)
              .executor(task -> (direct.get() ? executor : (Executor) tasks::add).execute(task))
              .build();
      CompletableFuture<?> underWay = client.async(c -> c.find(MID_ID));
      awaitRequest(server);
      direct.set(false);
      CompletableFuture<?> waiting = client.async(c -> c.find(MID_ID));
      Elapsed elapsed = Elapsed.start();
      client.close();
      for (CompletableFuture<?> call : List.of(underWay, waiting)) {
        assertThatThrownBy(() -> call.get(30, TimeUnit.SECONDS))
            .cause()
            .isInstanceOf(RegisterUnavailableException.class)
            .hasMessageContaining("closed");
      }
      elapsed.assertAtMost(AT_ONCE);
      Elapsed afterwards = Elapsed.start();
      assertThatThrownBy(() -> client.async(c -> c.find(MID_ID)).get(30, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(IllegalStateException.class);
      afterwards.assertAtMost(AT_ONCE);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void completesManyCallsWithABoundedNumberOfThreads() throws Exception {
    BatchFixture.Gauge gauge = new BatchFixture.Gauge();
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> {
                  gauge.enter();
                  Thread.sleep(5);
                  gauge.leave();
                  out.write(SocketServer.response(200, "application/json", REGISTRATION));
                });
        MidIdClient client = builder(server).build()) {
      List<CompletableFuture<Optional<Registration>>> futures = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        futures.add(client.async(c -> c.find(MID_ID)));
      }
      for (CompletableFuture<Optional<Registration>> future : futures) {
        assertThat(future.get(10, TimeUnit.SECONDS)).isPresent();
      }
      assertThat(gauge.most()).isBetween(2, 32);
    }
  }
}

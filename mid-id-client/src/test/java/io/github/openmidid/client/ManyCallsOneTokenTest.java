package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thousand concurrent calls that all need a token. */
@Tag("slow")
class ManyCallsOneTokenTest {
  private static final int CALLS = 1_000;
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";

  private final AuthorizationServer auth = AuthorizationServer.start();
  private final SocketServer register = SocketServer.respondingWith(200, "application/json", FOUND);
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final ExecutorService callers = Executors.newFixedThreadPool(CALLS, this::thread);

  @AfterEach
  void close() throws IOException {
    callers.shutdownNow();
    auth.close();
    register.close();
  }

  private MidIdClient client(Duration timeout) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .clientCredentials(auth.credentials().build())
        .timeout(timeout)
        .connectTimeout(Duration.ofSeconds(30))
        .allowHttpToLoopback()
        .build();
  }

  private Thread thread(Runnable calls) {
    Thread thread = new Thread(calls);
    threads.add(thread);
    return thread;
  }

  /** Waits until every call waits, with its deadline, for the pending token. */
  private void untilAllWait() throws InterruptedException {
    while (!threads.stream().allMatch(call -> call.getState() == Thread.State.TIMED_WAITING)) {
      Thread.sleep(10);
    }
  }

  /** Starts all calls at the same moment. */
  private void atOnce(Callable<Void> call) throws Exception {
    CountDownLatch ready = new CountDownLatch(CALLS);
    CountDownLatch go = new CountDownLatch(1);
    CompletionService<Void> done = new ExecutorCompletionService<>(callers);
    for (int i = 0; i < CALLS; i++) {
      done.submit(
          () -> {
            ready.countDown();
            go.await();
            return call.call();
          });
    }
    assertThat(ready.await(30, TimeUnit.SECONDS)).isTrue();
    go.countDown();
    for (int i = 0; i < CALLS; i++) {
      done.take().get();
    }
  }

  @Test
  @DisplayName("N27 1,000 calls with an expired token make one token request")
  void n27_fetchesAnExpiredTokenOnceForAllCalls() throws Exception {
    auth.setExpiresIn("1");
    try (MidIdClient client = client(Duration.ofSeconds(60))) {
      assertThat(client.find(MID_ID)).isPresent();
      Thread.sleep(1_100);
      auth.setExpiresIn("300");
      atOnce(
          () -> {
            assertThat(client.find(MID_ID)).isPresent();
            return null;
          });
    }
    assertThat(auth.requests()).hasSize(2);
  }

  @Test
  @DisplayName("N27 1,000 calls end by their deadline when the token endpoint stalls")
  void n27_callsEndByTheirDeadlineIfTheTokenEndpointStalls() throws Exception {
    Duration timeout = Duration.ofSeconds(10);
    CountDownLatch allWaited = new CountDownLatch(1);
    auth.insteadOfToken(
        (request, out) -> {
          untilAllWait();
          allWaited.countDown();
          Thread.sleep(30_000);
        });
    List<Duration> late = new CopyOnWriteArrayList<>();
    try (MidIdClient client = client(timeout)) {
      atOnce(
          () -> {
            Elapsed elapsed = Elapsed.start();
            Throwable failure =
                org.assertj.core.api.Assertions.catchThrowable(() -> client.find(MID_ID));
            if (!(failure instanceof RegisterUnavailableException)
                || !elapsed.isAtMost(timeout.plusMillis(250))) {
              late.add(elapsed.took());
            }
            return null;
          });
      assertThat(allWaited.getCount()).as("all calls began while the first one waited").isZero();
      assertThat(late).isEmpty();
      assertThat(auth.requests()).hasSize(1);
      assertThat(register.requests()).isEmpty();
    }
  }

  @Test
  @DisplayName("N27 1,000 calls share one failure, and the next call does not")
  void n27_onlyWaitingCallsShareAFailure() throws Exception {
    auth.insteadOfToken(
        (request, out) -> {
          untilAllWait(); // a call that starts after the failure may send a new request
          out.write(SocketServer.response(503, "", ""));
        });
    try (MidIdClient client = client(Duration.ofSeconds(60))) {
      atOnce(
          () -> {
            assertThat(
                    org.assertj.core.api.Assertions.catchThrowable(
                        () -> client.midIds().request(Modality.CT)))
                .isInstanceOf(RegisterUnavailableException.class);
            return null;
          });
      assertThat(auth.requests()).hasSize(1);
      auth.insteadOfToken(null);
      assertThat(client.find(MID_ID)).isPresent();
    }
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Concurrent callers with the same lookup, over a real socket. */
@Tag("slow")
class SingleFlightTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  private static final int CALLERS = 100;
  private static final Set<Thread.State> WAITING =
      Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final AtomicInteger calling = new AtomicInteger();
  private final AtomicReference<SocketServer.Responder> responder = new AtomicReference<>();
  private final SocketServer server =
      SocketServer.respondingWith((request, out) -> responder.get().write(request, out));

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private MidIdClient client(Duration timeout) {
    return MidIdClient.builder()
        .baseUrl(server.baseUrl())
        .timeout(timeout)
        .cache(CacheSettings.defaults())
        .allowHttpToLoopback()
        .build();
  }

  private void respondWith(int status, Duration pause) {
    byte[] bytes = response(status);
    responder.set(
        (request, out) -> {
          Thread.sleep(pause.toMillis());
          out.write(bytes);
        });
  }

  /** Responds once all callers wait for the response, however late their threads are. */
  private void respondOnceAllWait(int status) {
    byte[] bytes = response(status);
    responder.set(
        (request, out) -> {
          for (int polls = 0; polls < 5; ) {
            Thread.sleep(20);
            polls = areAllWaiting() ? polls + 1 : 0;
          }
          out.write(bytes);
        });
  }

  private boolean areAllWaiting() {
    return calling.get() == CALLERS
        && threads.stream().map(Thread::getState).allMatch(WAITING::contains);
  }

  private static byte[] response(int status) {
    return SocketServer.response(
        status,
        status == 200 ? "application/json" : "text/plain",
        status == 200 ? BatchFixture.item(MID_ID) : "no");
  }

  /** Looks the identifier up on a hundred concurrent threads and returns the results. */
  private List<Object> hundredTimes(MidIdClient client) throws InterruptedException {
    List<Object> outcomes = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch ready = new CountDownLatch(CALLERS);
    threads.clear();
    calling.set(0);
    for (int i = 0; i < CALLERS; i++) {
      Thread thread =
          new Thread(
              () -> {
                ready.countDown();
                try {
                  ready.await();
                  calling.incrementAndGet();
                  outcomes.add(client.find(MID_ID));
                } catch (MidIdClientException | InterruptedException e) {
                  outcomes.add(e);
                }
              });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return outcomes;
  }

  @Test
  @DisplayName("N37 a hundred threads share one request")
  void n37_aHundredThreadsShareOneRequest() throws Exception {
    respondWith(200, Duration.ofMillis(500));
    try (MidIdClient client = client(Duration.ofSeconds(10))) {
      assertThat(hundredTimes(client)).hasSize(100).containsOnly(client.find(MID_ID));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  @DisplayName("N37 a failure is shared by all waiting callers, and by no later one")
  void n37_laterCallersDoNotShareAFailure() throws Exception {
    respondOnceAllWait(403);
    try (MidIdClient client = client(Duration.ofSeconds(10))) {
      assertThat(hundredTimes(client))
          .hasSize(100)
          .hasOnlyElementsOfType(RegisterResponseException.class);
      assertThat(server.requests()).hasSize(1);
      respondWith(200, Duration.ZERO);
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  @DisplayName("N37 a silent register gets few requests, and all callers end by their deadline")
  void n37_aSilentRegisterGetsFewRequests() throws Exception {
    respondWith(200, Duration.ofSeconds(5));
    Elapsed.repeatWhileLate(this::assertASilentRegisterGetsFewRequests);
  }

  private void assertASilentRegisterGetsFewRequests() throws Exception {
    int before = server.requests().size();
    Elapsed elapsed = Elapsed.start();
    try (MidIdClient client = client(Duration.ofMillis(900))) {
      assertThat(hundredTimes(client))
          .hasSize(100)
          .hasOnlyElementsOfType(RegisterUnavailableException.class);
      // A thread that was started late has time left when the others have none.
      assertThat(server.requests().size() - before).isBetween(1, elapsed.isMachineLate() ? 3 : 1);
    }
  }

  @Test
  void aFollowerKeepsItsOwnDeadline() throws Exception {
    respondWith(200, Duration.ofSeconds(2));
    try (MidIdClient client = client(Duration.ofSeconds(10))) {
      CompletableFuture<?> first = client.async(c -> c.find(MID_ID));
      server.awaitRequests(1);
      MidIdClient hurried = client.with(CallOptions.none().withTimeout(Duration.ofMillis(200)));
      Elapsed elapsed = Elapsed.start();
      assertThat(catchThrowable(() -> hurried.find(MID_ID)))
          .isInstanceOf(RegisterUnavailableException.class);
      elapsed.assertAtMost(Duration.ofMillis(450));
      assertThat(first.get(10, TimeUnit.SECONDS)).isNotNull();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aFollowerCanBeInterrupted() throws Exception {
    respondWith(200, Duration.ofSeconds(2));
    try (MidIdClient client = client(Duration.ofSeconds(10))) {
      CompletableFuture<?> first = client.async(c -> c.find(MID_ID));
      server.awaitRequests(1);
      Throwable[] failure = {null};
      boolean[] flag = {false};
      Thread waiting =
          new Thread(
              () -> {
                failure[0] = catchThrowable(() -> client.find(MID_ID));
                flag[0] = Thread.currentThread().isInterrupted();
              });
      waiting.start();
      Thread.sleep(100);
      Elapsed elapsed = Elapsed.start();
      waiting.interrupt();
      elapsed.assertEnds(waiting, Duration.ofMillis(250));
      assertThat(failure[0]).isInstanceOf(RegisterUnavailableException.class);
      assertThat(flag[0]).isTrue();
      assertThat(first.get(10, TimeUnit.SECONDS)).isNotNull();
    }
  }

  @Test
  void aLeaderThatGivesUpDoesNotFailItsFollowers() throws Exception {
    responder.set(Faults.silentAtFirst(response(200)));
    try (MidIdClient client = client(Duration.ofSeconds(10))) {
      CompletableFuture<?> cancelled = client.async(c -> c.find(MID_ID));
      server.awaitRequests(1);
      CompletableFuture<?> waiting = client.async(c -> c.find(MID_ID));
      Thread.sleep(100);
      cancelled.cancel(true);
      assertThat(waiting.get(10, TimeUnit.SECONDS)).isNotNull();
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void aShortDeadlineDoesNotFailCallersWithALongerOne() throws Exception {
    responder.set(Faults.silentAtFirst(response(200)));
    try (MidIdClient client = client(Duration.ofSeconds(10))) {
      MidIdClient hurried = client.with(CallOptions.none().withTimeout(Duration.ofMillis(300)));
      CompletableFuture<?> first;
      do { // on a busy machine its time may pass before it has sent anything
        first = hurried.async(c -> c.find(MID_ID));
        while (server.requests().isEmpty() && !first.isDone()) {
          Thread.sleep(5);
        }
      } while (server.requests().isEmpty());
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(first).isCompletedExceptionally();
    }
  }
}

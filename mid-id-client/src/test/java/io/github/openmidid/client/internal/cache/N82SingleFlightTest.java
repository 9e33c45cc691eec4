package io.github.openmidid.client.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import feign.Request;
import io.github.openmidid.MidId;
import io.github.openmidid.client.Elapsed;
import io.github.openmidid.client.MidIdClientException;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.auth.PrincipalSource;
import io.github.openmidid.client.internal.http.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N82 of the list of faults: the results that followers share with the leader. */
@Timeout(60)
class N82SingleFlightTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final Requester A = new Requester("a", "");
  private static final Requester B = new Requester("b", "");
  private final RegisterUnavailableException down =
      new RegisterUnavailableException("down", null, null);

  private final SingleFlight flights =
      new SingleFlight(() -> new PrincipalObserver(new PrincipalSource(deadline -> new char[0])));
  private final List<Thread> threads = new ArrayList<>();

  @AfterEach
  void join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static SingleFlight.Key key(Requester requester) {
    return new SingleFlight.Key(requester, MID_ID, 0);
  }

  private static CacheEntry entry(Requester requester) {
    return new CacheEntry(
        requester.principal(), null, Optional.empty(), CachePolicy.NONE, Instant.EPOCH, 0, 0);
  }

  /** Records, like the transport, the principal of a request. */
  private static void send(PrincipalObserver sent, String token) {
    Request request =
        Request.create(Request.HttpMethod.GET, "http://x/", Map.of(), null, null, null);
    sent.onSend(request, "Bearer " + token);
    sent.onResponse(200);
  }

  /** A caller that sends a request and returns the result of the test. */
  private final class Leader {
    private final CountDownLatch sending = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<Object> result = new AtomicReference<>();
    private final Thread thread;

    Leader(Requester requester, Duration timeout, SingleFlight.Load load)
        throws InterruptedException {
      thread =
          new Thread(
              () -> {
                try {
                  result.set(
                      flights.join(
                          key(requester),
                          CallContext.in(timeout),
                          (deadline, sent) -> {
                            sending.countDown();
                            awaitUninterrupted(end);
                            return load.load(deadline, sent);
                          }));
                } catch (RuntimeException | Error e) {
                  result.set(e);
                }
              });
      thread.start();
      threads.add(thread);
      sending.await();
    }

    Object ended() throws InterruptedException {
      end.countDown();
      thread.join();
      return result.get();
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts a caller that waits for the leader, and otherwise loads for itself. */
  private AtomicReference<Object> follower(
      Requester requester, Duration timeout, SingleFlight.Load load) throws InterruptedException {
    AtomicReference<Object> result = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.set(flights.join(key(requester), CallContext.in(timeout), load));
              } catch (RuntimeException | Error e) {
                result.set(e);
              }
            });
    thread.start();
    threads.add(thread);
    while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
      Thread.sleep(1);
    }
    return result;
  }

  private static final Duration LONG = Duration.ofSeconds(20);

  private static SingleFlight.Load of(Object own, AtomicInteger requests) {
    return (deadline, sent) -> {
      requests.incrementAndGet();
      return (CacheEntry) own;
    };
  }

  private void assertFollowerSendsItsOwnRequest(SingleFlight.Load leads, Duration leaders)
      throws Exception {
    AtomicInteger requests = new AtomicInteger();
    CacheEntry own = entry(A);
    Leader leader = new Leader(A, leaders, leads);
    AtomicReference<Object> follower = follower(A, LONG, of(own, requests));
    assertThat(leader.ended()).isNotSameAs(own);
    join();
    assertThat(follower.get()).isSameAs(own);
    assertThat(requests).hasValue(1);
  }

  @Test
  @DisplayName("N82 a response for another principal is not shared with followers")
  void n82_doesNotShareTheResponseOfAnotherPrincipal() throws Exception {
    assertFollowerSendsItsOwnRequest((deadline, sent) -> entry(B), LONG);
  }

  @Test
  @DisplayName("N82 a rejection of another principal is not shared with followers")
  void n82_doesNotShareTheRejectionOfAnotherPrincipal() throws Exception {
    RegisterResponseException rejection =
        new RegisterResponseException("no", 403, null, List.of(), null, null);
    assertFollowerSendsItsOwnRequest(
        (deadline, sent) -> {
          send(sent, "another");
          throw rejection;
        },
        LONG);
  }

  @Test
  @DisplayName("N82 an error of the leader does not fail its followers")
  void n82_sharesNoError() throws Exception {
    for (Throwable broken :
        List.of(
            new OutOfMemoryError("x"),
            new StackOverflowError(),
            new AssertionError(),
            new LinkageError(),
            new IllegalStateException("closed"),
            new NullPointerException())) {
      assertFollowerSendsItsOwnRequest(
          (deadline, sent) -> {
            if (broken instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) broken;
          },
          LONG);
    }
  }

  @Test
  @DisplayName("N82 a leader that was late, interrupted or short of time fails alone")
  void n82_doesNotShareTheFailureOfALeaderThatGaveUp() throws Exception {
    assertFollowerSendsItsOwnRequest(
        (deadline, sent) -> {
          throw down;
        },
        Duration.ofMillis(1));
    assertFollowerSendsItsOwnRequest(
        (deadline, sent) -> {
          throw down;
        },
        Duration.ofSeconds(5));
    assertFollowerSendsItsOwnRequest(
        (deadline, sent) -> {
          Thread.currentThread().interrupt();
          throw down;
        },
        LONG);
  }

  @Test
  @DisplayName("N82 a failure is shared with followers that have no more time")
  void n82_sharesAFailure() throws Exception {
    for (MidIdClientException failure :
        List.of(down, new RegisterResponseException("no", 403, null, List.of(), null, null))) {
      AtomicInteger requests = new AtomicInteger();
      Leader leader =
          new Leader(
              A,
              LONG,
              (deadline, sent) -> {
                throw failure;
              });
      AtomicReference<Object> follower = follower(A, LONG, of(entry(A), requests));
      assertThat(leader.ended()).isSameAs(failure);
      join();
      assertThat(follower.get()).isSameAs(failure);
      assertThat(requests).hasValue(0);
      assertThat(flights.join(key(A), CallContext.in(LONG), of(entry(A), requests))).isNotNull();
    }
  }

  @Test
  @DisplayName(
      "N82 a response that may not be stored is not shared, and followers send requests at once")
  void n82_doesNotShareAResponseThatMayNotBeStored() throws Exception {
    for (Map<String, Collection<String>> headers :
        List.<Map<String, Collection<String>>>of(
            Map.of("cache-control", List.of("no-store")),
            Map.of("cache-control", List.of("max-age=0")),
            Map.of("age", List.of("60"), "cache-control", List.of("max-age=60")))) {
      CacheEntry notKept =
          new CacheEntry(
              "a",
              null,
              Optional.empty(),
              CachePolicy.of(headers, Instant.EPOCH),
              Instant.EPOCH,
              0,
              0);
      CountDownLatch allSend = new CountDownLatch(3);
      Leader leader = new Leader(A, LONG, (deadline, sent) -> notKept);
      List<AtomicReference<Object>> followers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        followers.add(
            follower(
                A,
                LONG,
                (deadline, sent) -> {
                  allSend.countDown();
                  awaitUninterrupted(allSend); // none waits for another
                  return entry(A);
                }));
      }
      assertThat(leader.ended()).isSameAs(notKept);
      join();
      assertThat(followers).extracting(AtomicReference::get).containsOnly(entry(A));
    }
  }

  @Test
  @DisplayName("N82 no caller joins a request of another principal, or from before a change")
  void n82_doesNotJoinARequestWithAnotherKey() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    Leader leader = new Leader(A, LONG, (deadline, sent) -> entry(A));
    for (SingleFlight.Key other :
        List.of(
            key(B),
            key(new Requester("a", "fr-BE")),
            new SingleFlight.Key(A, MidId.ofSerial(1), 0),
            new SingleFlight.Key(A, MID_ID, 1))) {
      flights.join(other, CallContext.in(LONG), of(entry(B), requests));
    }
    assertThat(requests).hasValue(4);
    assertThat(leader.ended()).isEqualTo(entry(A));
  }

  @Test
  @DisplayName("N82 a nested lookup does not wait for itself")
  void n82_aNestedLookupDoesNotWaitForItself() {
    CacheEntry within = entry(A);
    List<Object> results = new ArrayList<>();
    CacheEntry entry =
        flights.join(
            key(A),
            CallContext.in(LONG),
            (deadline, sent) -> {
              results.add(flights.join(key(A), CallContext.in(LONG), (d, s) -> within));
              return entry(A);
            });
    assertThat(results).containsExactly(within);
    assertThat(entry).isNotNull();
  }

  @Test
  @DisplayName("N82 a follower ends by its own deadline")
  void n82_aFollowerEndsByItsOwnDeadline() throws Exception {
    Leader leader = new Leader(A, LONG, (deadline, sent) -> entry(A));
    Elapsed elapsed = Elapsed.start();
    assertThatExceptionOfType(RegisterUnavailableException.class)
        .isThrownBy(
            () ->
                flights.join(
                    key(A), CallContext.in(Duration.ofMillis(50)), (deadline, sent) -> entry(A)));
    elapsed.assertAtMost(Duration.ofSeconds(5));
    assertThat(leader.ended()).isNotNull();
  }

  /**
   * Verifies that no follower keeps waiting or gets the response of another principal, however the
   * leaders end.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("N82 random leaders that fail, throw errors, are slow or change their principal")
  void n82_randomFailuresLeaveNoFollowerWaiting(long seed) throws Exception {
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger completed = new AtomicInteger();
    for (int i = 0; i < 8; i++) {
      SplittableRandom random = new SplittableRandom(100 * seed + i);
      Thread thread =
          new Thread(
              () -> {
                for (int n = 0; n < 300; n++) {
                  Requester requester = random.nextBoolean() ? A : B;
                  int kind = random.nextInt(6);
                  Throwable failure =
                      catchThrowable(
                          () -> {
                            CacheEntry entry =
                                flights.join(
                                    key(requester),
                                    CallContext.in(LONG),
                                    (deadline, sent) -> load(kind, requester));
                            completed.incrementAndGet();
                            boolean isOwn = entry.principal().equals(requester.principal());
                            if (!isOwn && kind != 4) {
                              wrong.add(requester + " got " + entry);
                            }
                          });
                  boolean isOwnFault =
                      (kind == 1 && failure instanceof OutOfMemoryError)
                          || (kind == 2 && failure instanceof IllegalStateException);
                  if (failure != null && failure != down && !isOwnFault) {
                    wrong.add(kind + " ended with " + failure);
                  }
                }
              });
      thread.start();
      threads.add(thread);
    }
    join();
    assertThat(wrong).isEmpty();
    assertThat(completed.get()).isGreaterThan(500);
  }

  private CacheEntry load(int kind, Requester requester) {
    return switch (kind) {
      case 1 -> throw new OutOfMemoryError("made up");
      case 2 -> throw new IllegalStateException("made up");
      case 3 -> throw down;
      case 4 -> entry(requester.equals(A) ? B : A); // the token has changed meanwhile
      default -> entry(requester);
    };
  }
}

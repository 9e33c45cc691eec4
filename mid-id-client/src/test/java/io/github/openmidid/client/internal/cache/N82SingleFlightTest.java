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

/** Case N82 of the list of faults: what those who wait get from the one who asks. */
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

  private static CacheEntry answer(Requester requester) {
    return new CacheEntry(
        requester.principal(), null, Optional.empty(), CachePolicy.NONE, Instant.EPOCH, 0, 0);
  }

  /** Notes, as the transport does, in whose name a request was sent. */
  private static void send(PrincipalObserver sent, String token) {
    Request request =
        Request.create(Request.HttpMethod.GET, "http://x/", Map.of(), null, null, null);
    sent.onSend(request, "Bearer " + token);
    sent.onResponse(200);
  }

  /** One who asks and comes back with what the test gives it. */
  private final class Leader {
    private final CountDownLatch asks = new CountDownLatch(1);
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
                            asks.countDown();
                            awaitUninterrupted(end);
                            return load.load(deadline, sent);
                          }));
                } catch (RuntimeException | Error e) {
                  result.set(e);
                }
              });
      thread.start();
      threads.add(thread);
      asks.await();
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

  /** One who waits for the one who asks, and would ask as given. */
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

  private static SingleFlight.Load of(Object own, AtomicInteger asked) {
    return (deadline, sent) -> {
      asked.incrementAndGet();
      return (CacheEntry) own;
    };
  }

  private void assertFollowerSendsItsOwnRequest(SingleFlight.Load leads, Duration leaders)
      throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CacheEntry own = answer(A);
    Leader leader = new Leader(A, leaders, leads);
    AtomicReference<Object> follower = follower(A, LONG, of(own, asked));
    assertThat(leader.ended()).isNotSameAs(own);
    join();
    assertThat(follower.get()).isSameAs(own);
    assertThat(asked).hasValue(1);
  }

  @Test
  @DisplayName("N82 an answer that was sent for in another name is not for those who wait")
  void n82_theAnswerOfAnotherPrincipalIsNotShared() throws Exception {
    assertFollowerSendsItsOwnRequest((deadline, sent) -> answer(B), LONG);
  }

  @Test
  @DisplayName("N82 a refusal of another name is not for those who wait")
  void n82_theRefusalOfAnotherPrincipalIsNotShared() throws Exception {
    RegisterResponseException refused =
        new RegisterResponseException("no", 403, null, List.of(), null, null);
    assertFollowerSendsItsOwnRequest(
        (deadline, sent) -> {
          send(sent, "another");
          throw refused;
        },
        LONG);
  }

  @Test
  @DisplayName("N82 what breaks the one who asks, does not break those who wait")
  void n82_noErrorIsShared() throws Exception {
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
  @DisplayName("N82 one who was late, interrupted or in a hurry, fails alone")
  void n82_theFailureOfOneWhoGaveUpIsNotShared() throws Exception {
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
  @DisplayName("N82 a failure is shared with those who have no more time")
  void n82_aFailureIsShared() throws Exception {
    for (MidIdClientException failure :
        List.of(down, new RegisterResponseException("no", 403, null, List.of(), null, null))) {
      AtomicInteger asked = new AtomicInteger();
      Leader leader =
          new Leader(
              A,
              LONG,
              (deadline, sent) -> {
                throw failure;
              });
      AtomicReference<Object> follower = follower(A, LONG, of(answer(A), asked));
      assertThat(leader.ended()).isSameAs(failure);
      join();
      assertThat(follower.get()).isSameAs(failure);
      assertThat(asked).hasValue(0);
      assertThat(flights.join(key(A), CallContext.in(LONG), of(answer(A), asked))).isNotNull();
    }
  }

  @Test
  @DisplayName(
      "N82 an answer that may not be kept is that of one caller, and the others ask at once")
  void n82_anAnswerThatMayNotBeKeptIsNotShared() throws Exception {
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
      CountDownLatch allAsk = new CountDownLatch(3);
      Leader leader = new Leader(A, LONG, (deadline, sent) -> notKept);
      List<AtomicReference<Object>> followers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        followers.add(
            follower(
                A,
                LONG,
                (deadline, sent) -> {
                  allAsk.countDown();
                  awaitUninterrupted(allAsk); // none waits for another
                  return answer(A);
                }));
      }
      assertThat(leader.ended()).isSameAs(notKept);
      join();
      assertThat(followers).extracting(AtomicReference::get).containsOnly(answer(A));
    }
  }

  @Test
  @DisplayName("N82 nobody waits for a question of another, or of before a change")
  void n82_otherKeysAreOtherQuestions() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Leader leader = new Leader(A, LONG, (deadline, sent) -> answer(A));
    for (SingleFlight.Key other :
        List.of(
            key(B),
            key(new Requester("a", "fr-BE")),
            new SingleFlight.Key(A, MidId.ofSerial(1), 0),
            new SingleFlight.Key(A, MID_ID, 1))) {
      flights.join(other, CallContext.in(LONG), of(answer(B), asked));
    }
    assertThat(asked).hasValue(4);
    assertThat(leader.ended()).isEqualTo(answer(A));
  }

  @Test
  @DisplayName("N82 who asks from within a question does not wait for itself")
  void n82_fromWithin() {
    CacheEntry within = answer(A);
    List<Object> results = new ArrayList<>();
    CacheEntry answer =
        flights.join(
            key(A),
            CallContext.in(LONG),
            (deadline, sent) -> {
              results.add(flights.join(key(A), CallContext.in(LONG), (d, s) -> within));
              return answer(A);
            });
    assertThat(results).containsExactly(within);
    assertThat(answer).isNotNull();
  }

  @Test
  @DisplayName("N82 one who waits ends by its own deadline")
  void n82_oneWhoWaitsEndsByItsDeadline() throws Exception {
    Leader leader = new Leader(A, LONG, (deadline, sent) -> answer(A));
    Elapsed elapsed = Elapsed.start();
    assertThatExceptionOfType(RegisterUnavailableException.class)
        .isThrownBy(
            () ->
                flights.join(
                    key(A), CallContext.in(Duration.ofMillis(50)), (deadline, sent) -> answer(A)));
    elapsed.assertAtMost(Duration.ofSeconds(5));
    assertThat(leader.ended()).isNotNull();
  }

  /** Whatever becomes of those who ask: nobody is left waiting, none gets what is another's. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  @DisplayName("N82 a campaign of askers that fail, die, dawdle and change their name")
  void n82_campaign(long seed) throws Exception {
    List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger answered = new AtomicInteger();
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
                            CacheEntry answer =
                                flights.join(
                                    key(requester),
                                    CallContext.in(LONG),
                                    (deadline, sent) -> load(kind, requester));
                            answered.incrementAndGet();
                            boolean isOwn = answer.principal().equals(requester.principal());
                            if (!isOwn && kind != 4) {
                              wrong.add(requester + " got " + answer);
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
    assertThat(answered.get()).isGreaterThan(500);
  }

  private CacheEntry load(int kind, Requester requester) {
    return switch (kind) {
      case 1 -> throw new OutOfMemoryError("made up");
      case 2 -> throw new IllegalStateException("made up");
      case 3 -> throw down;
      case 4 -> answer(requester.equals(A) ? B : A); // the token has changed meanwhile
      default -> answer(requester);
    };
  }
}

package io.github.openmidid.client.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.client.internal.http.CallContext;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The times at which a token is fetched, on a clock that the test moves. */
@Tag("slow")
class FetchedTokenSourceTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000); // it may overflow
  private final AtomicInteger requests = new AtomicInteger();
  private volatile Duration life = Duration.ofMinutes(5);
  private volatile RuntimeException failure;

  private final FetchedTokenSource tokens =
      new FetchedTokenSource(this::fetch, TIMEOUT, nanos::get);

  private AccessToken fetch(CallContext deadline) {
    int n = requests.incrementAndGet();
    if (failure != null) {
      throw failure;
    }
    return new AccessToken("token-" + n, life, nanos.get());
  }

  private String token() {
    return tokens.current(CallContext.in(TIMEOUT)).orElseThrow().value();
  }

  private void advance(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** Waits for a number of requests, since no caller waits for an early renewal. */
  private void awaitRequests(int expected) throws InterruptedException {
    for (int i = 0; i < 1_000 && requests.get() < expected; i++) {
      Thread.sleep(10);
    }
    Thread.sleep(50);
    assertThat(requests).hasValue(expected);
  }

  /** Waits until the token of a renewal is in use. */
  private void awaitToken(String expected) throws InterruptedException {
    for (int i = 0; i < 1_000 && !token().equals(expected); i++) {
      Thread.sleep(10);
    }
    assertThat(token()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "10,   9", // a tenth of its lifetime before its expiry
    "100,  90",
    "300,  270",
    "3600, 3570" // 30 s, whatever its lifetime
  })
  void isRenewedShortlyBeforeItExpires(int lifeSeconds, int dueAfter) throws Exception {
    life = Duration.ofSeconds(lifeSeconds);
    assertThat(token()).isEqualTo("token-1");
    advance(Duration.ofSeconds(dueAfter).minusMillis(1));
    assertThat(token()).isEqualTo("token-1");
    awaitRequests(1);
    advance(Duration.ofMillis(1));
    assertThat(token()).isEqualTo("token-1"); // still valid, and no caller waits
    awaitToken("token-2");
    awaitRequests(2);
  }

  @Test
  void isNotSentAfterItsExpiry() {
    token();
    advance(Duration.ofMinutes(5));
    assertThat(token()).isEqualTo("token-2");
  }

  @Test
  @DisplayName("N26 one request per token lifetime, whatever the time of day does")
  void n26_sendsOneRequestPerTokenLifetime() throws Exception {
    for (int second = 0; second < 600; second++) {
      token();
      if (second == 270 || second == 540) {
        awaitToken("token-" + (second / 270 + 1)); // the early renewal has ended
      }
      advance(Duration.ofSeconds(1));
    }
    assertThat(requests).hasValue(3);
  }

  @Test
  void retriesAFailedRenewalAfterTheInterval() throws Exception {
    token();
    advance(Duration.ofSeconds(271));
    failure = new RegisterUnavailableException("no access token", null, null);
    for (int i = 0; i < 50; i++) {
      assertThat(token()).isEqualTo("token-1");
    }
    awaitRequests(2);
    assertThat(token()).isEqualTo("token-1");
    awaitRequests(2);
    advance(Duration.ofSeconds(1));
    failure = null;
    assertThat(token()).isEqualTo("token-1");
    awaitToken("token-3");
    awaitRequests(3);
  }

  @Test
  void aFailureIsNotSharedWithLaterCalls() {
    failure = new RegisterUnavailableException("no access token", null, null);
    assertThatThrownBy(this::token)
        .isInstanceOf(RegisterUnavailableException.class)
        .isNotSameAs(failure);
    failure = null;
    assertThat(token()).isEqualTo("token-2");
    assertThat(requests).hasValue(2);
  }

  @Test
  void neverWaitsIndefinitelyAfterAFailure() {
    failure = new UnsupportedOperationException("a key supplier of the application");
    assertThatThrownBy(this::token)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the private key of the client credentials is not available");
  }

  @Test
  void replacesARejectedTokenOnceForAllCallers() {
    AccessToken first = tokens.current(CallContext.in(TIMEOUT)).orElseThrow();
    for (int i = 0; i < 10; i++) {
      assertThat(tokens.replacement(first, CallContext.in(TIMEOUT)).orElseThrow().value())
          .isEqualTo("token-2");
    }
    assertThat(requests).hasValue(2);
  }

  private int replacements() {
    int made = 0;
    AccessToken present = tokens.current(CallContext.in(TIMEOUT)).orElseThrow();
    for (int i = 0; i < 200; i++) {
      Optional<AccessToken> other = tokens.replacement(present, CallContext.in(TIMEOUT));
      if (other.isEmpty()) {
        return made;
      }
      made++;
      present = other.get();
    }
    return made;
  }

  @Test
  void limitsRenewalsOfRejectedTokensByTheBudget() {
    assertThat(replacements()).isEqualTo(100);
    for (int i = 0; i < 10; i++) {
      tokens.onAccepted();
    }
    assertThat(replacements()).isEqualTo(2);
  }

  /** A stalled fetch ends by its own deadline; a call that joined late still has time left. */
  @Test
  void startsANewFetchIfAStalledOneFailsForALateCall() throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);
    FetchedTokenSource stalling =
        new FetchedTokenSource(
            deadline -> {
              if (requests.incrementAndGet() > 1) {
                return new AccessToken("second", life, nanos.get());
              }
              awaitQuietly(stalled);
              throw new RegisterUnavailableException("no access token", null, null);
            },
            TIMEOUT,
            nanos::get);
    Thread late =
        new Thread(() -> assertThat(stalling.current(CallContext.in(TIMEOUT))).isPresent());
    late.start();
    awaitRequests(1);
    advance(Duration.ofSeconds(9));
    stalled.countDown();
    late.join();
    assertThat(requests).hasValue(2);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

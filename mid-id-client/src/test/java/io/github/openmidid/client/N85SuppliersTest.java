package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N85 of the list of faults: suppliers of secrets that block for longer than a call may. */
@Tag("slow")
class N85SuppliersTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final TestAuthority AUTHORITY = TestAuthority.create();

  private final CountDownLatch end = new CountDownLatch(1);
  private final AtomicBoolean blocks = new AtomicBoolean();
  private final AtomicInteger interrupts = new AtomicInteger();
  private final SocketServer register =
      SocketServer.respondingWith((request, out) -> out.write(Faults.good(request, Faults.FOUND)));

  @TempDir private Path dir;

  @AfterEach
  void close() throws IOException {
    end.countDown();
    register.close();
  }

  /** Returns a supplier that blocks on demand until the test ends, optionally interruptible. */
  private <T> Supplier<T> blocking(boolean isInterruptible, Supplier<T> value) {
    return () -> {
      boolean goesOn = blocks.get();
      while (goesOn) {
        try {
          end.await();
          goesOn = false;
        } catch (InterruptedException e) {
          interrupts.incrementAndGet();
          goesOn = !isInterruptible;
        }
      }
      return value.get();
    };
  }

  private static Callable<?> operation(String name, MidIdClient client) {
    return switch (name) {
      case "find" -> () -> client.find(Faults.MID_ID);
      case "findAll" -> () -> client.findAll(List.of(Faults.MID_ID));
      case "request" -> () -> client.midIds().request(Modality.CT);
      case "list" -> () -> client.midIds().list(MidIdFilter.all()).findFirst();
      case "async" -> () -> join(client.async(c -> c.find(Faults.MID_ID)));
      default ->
          () ->
              client
                  .midIds()
                  .resolve(List.of(Faults.MID_ID))
                  .get(0)
                  .failure()
                  .map(
                      failure -> {
                        throw failure;
                      })
                  .orElseThrow();
    };
  }

  private static Object join(CompletableFuture<?> future) throws Exception {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw (Exception) e.getCause();
    }
  }

  private static void assertInTime(Callable<?> call) {
    assertThat(endInTime(call)).isInstanceOf(RegisterUnavailableException.class);
  }

  /** Returns the failure of a call that ends in time; null if it succeeds. */
  private static Throwable endInTime(Callable<?> call) {
    Elapsed elapsed = Elapsed.start();
    Throwable failure = catchThrowable(call::call);
    elapsed.assertAtMost(TIMEOUT.plus(Faults.GRACE));
    return failure;
  }

  /** Asserts that the supplier was interrupted, at once or as soon as its thread ran. */
  private void assertInterrupted() throws InterruptedException {
    for (int i = 0; i < 200 && interrupts.get() == 0; i++) {
      Thread.sleep(10);
    }
    assertThat(interrupts).hasPositiveValue();
  }

  @ParameterizedTest
  @CsvSource({
    "find, true, false",
    "find, false, false",
    "find, true, true",
    "find, false, true",
    "findAll, false, false",
    "findAll, false, true",
    "request, true, false",
    "request, false, false",
    "request, false, true",
    "list, false, false",
    "async, false, false",
    "async, false, true",
    "resolve, false, false",
    "resolve, false, true"
  })
  @DisplayName("N85 a blocking token supplier delays no call beyond its deadline")
  void n85_boundsASlowTokenSupplier(String name, boolean isInterruptible, boolean hasCache)
      throws Exception {
    MidIdClient.Builder builder =
        Faults.builder(register.baseUrl())
            .accessToken(blocking(isInterruptible, Faults.CANARY::toCharArray))
            .timeout(Duration.ofSeconds(20));
    if (hasCache) {
      builder.cache(CacheSettings.defaults());
    }
    try (MidIdClient client = builder.build()) {
      for (int i = 0; i < 20; i++) {
        var unused = catchThrowable(client::register); // fast, until the supplier blocks
      }
      int before = register.requests().size();
      blocks.set(true);
      MidIdClient hasty = client.with(CallOptions.none().withTimeout(TIMEOUT));
      assertInTime(operation(name, hasty));
      assertInterrupted();
      end.countDown();
      Thread.sleep(100);
      assertThat(register.requests()).as("nothing is sent without a token").hasSize(before);
      blocks.set(false);
      assertThat(client.find(Faults.MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N85 a creation without token has no open outcome")
  void n85_aCreationWithoutTokenHasNoOpenOutcome() {
    blocks.set(true);
    try (MidIdClient client =
        Faults.builder(register.baseUrl())
            .accessToken(blocking(true, Faults.CANARY::toCharArray))
            .timeout(TIMEOUT)
            .build()) {
      MidIdClientException failure =
          catchThrowableOfType(
              MidIdClientException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure).hasMessageContaining("does a supplier");
      assertThat(failure.isOutcomeOpen()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("N85 a blocking supplier of the private key")
  void n85_boundsASlowPrivateKeySupplier(boolean isInterruptible) throws Exception {
    try (AuthorizationServer auth = AuthorizationServer.start();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .clientCredentials(
                    auth.credentials()
                        .privateKey(blocking(isInterruptible, AuthorizationServer.KEY::getPrivate))
                        .build())
                .timeout(TIMEOUT)
                .allowHttpToLoopback()
                .build()) {
      blocks.set(true);
      assertInTime(operation("find", client));
      Throwable failure = endInTime(operation("request", client));
      if (failure != null || !isInterruptible) { // an interrupted supplier returns the key
        assertThat(failure).isInstanceOf(RegisterUnavailableException.class);
      }
      end.countDown();
      blocks.set(false);
      MidIdClient patient = client.with(CallOptions.none().withTimeout(Duration.ofSeconds(20)));
      Throwable mayStillFail = catchThrowable(() -> patient.find(Faults.MID_ID));
      assertThat(mayStillFail == null || isInterruptible).isTrue();
      assertThat(patient.find(Faults.MID_ID)).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("N85 a blocking supplier of the proxy's password")
  void n85_boundsASlowProxyPasswordSupplier(boolean isInterruptible) throws Exception {
    try (TestProxy proxy = TestProxy.requiringPassword();
        MidIdClient client =
            Faults.builder(register.baseUrl())
                .proxy(
                    "127.0.0.1",
                    proxy.port(),
                    Canaries.PROXY_USER,
                    blocking(isInterruptible, Canaries.PROXY_PASSWORD::toCharArray))
                .timeout(TIMEOUT)
                .build()) {
      blocks.set(true);
      assertInTime(operation("find", client));
      assertInTime(operation("request", client));
      assertInterrupted();
      assertThat(proxy.heads()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("N85 a blocking supplier of a key store's password after a file change")
  void n85_boundsASlowKeyStorePasswordSupplier(boolean isInterruptible) throws Exception {
    Path keyStore =
        AUTHORITY.keyStore(
            dir.resolve("client.p12"),
            "authentication",
            AUTHORITY.client("Hospital", Instant.now().plusSeconds(86_400)));
    try (SocketServer secure =
            SocketServer.respondingWith(
                AUTHORITY.context(AUTHORITY.server()),
                true,
                (request, out) -> out.write(Faults.good(request, Faults.FOUND)));
        MidIdClient client =
            Faults.builder(secure.baseUrl())
                .trustedCertificates(AUTHORITY.pem(dir.resolve("authority.pem")))
                .clientCertificate(
                    keyStore, blocking(isInterruptible, Canaries.PASSWORD::toCharArray))
                .timeout(Duration.ofSeconds(20))
                .build()) {
      assertThat(client.find(Faults.MID_ID)).isPresent();
      blocks.set(true);
      Files.setLastModifiedTime(keyStore, FileTime.from(Instant.now().plusSeconds(5)));
      MidIdClient hasty = client.with(CallOptions.none().withTimeout(TIMEOUT));
      assertInTime(operation("find", hasty));
      // Other calls use the former certificate.
      assertThat(isInterruptible || client.find(Faults.MID_ID).isPresent()).isTrue();
    }
  }
}

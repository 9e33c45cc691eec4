package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases N83 and N90 of the list of faults: suppliers of secrets that fail or return an invalid
 * value.
 */
@Tag("slow")
class N83SuppliersTest {
  private static final String SECRET = Canaries.PASSWORD + "\r\n\tat forged.Frame(F.java:1)";
  private static final TestAuthority AUTHORITY = TestAuthority.create();

  @TempDir private static Path dir;

  /** The faults of a supplier, by name. */
  private static Map<String, Supplier<Object>> faults() {
    Map<String, Supplier<Object>> faults = new LinkedHashMap<>();
    faults.put("null", () -> null);
    faults.put(
        "exception",
        () -> {
          throw new IllegalStateException(SECRET, new IOException(SECRET));
        });
    faults.put(
        "suppressed",
        () -> {
          RuntimeException failure = new IllegalArgumentException();
          failure.addSuppressed(new IOException(SECRET));
          throw failure;
        });
    faults.put(
        "exception of its own",
        () -> {
          throw new RuntimeException() {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("OverrideThrowableToString") // an application may do so
            public String toString() {
              return SECRET;
            }
          };
        });
    faults.put(
        "error",
        () -> {
          throw new AssertionError(SECRET);
        });
    return faults;
  }

  private static Stream<String> names() {
    return faults().keySet().stream();
  }

  @SuppressWarnings("unchecked")
  private static <T> Supplier<T> fault(String name) {
    return (Supplier<T>) faults().get(name);
  }

  private static List<Callable<?>> calls(MidIdClient client) {
    return List.of(
        () -> client.find(Faults.MID_ID),
        () -> client.findAll(List.of(Faults.MID_ID)),
        () -> client.midIds().resolve(List.of(Faults.MID_ID)),
        () -> client.midIds().request(Modality.CT),
        () -> {
          try {
            return client.async(c -> c.find(Faults.MID_ID)).join();
          } catch (CompletionException e) {
            throw (Exception) e.getCause();
          }
        });
  }

  /** Asserts that the failure names the supplier and its fault, and quotes nothing of its value. */
  private static void assertMessage(Throwable failure, String supplier, String fault) {
    assertThat(failure)
        .isInstanceOfAny(IllegalStateException.class, IllegalArgumentException.class)
        .hasMessageContaining("the supplier of " + supplier)
        .hasMessageContaining(fault.equals("null") ? "null" : "has failed with ");
    Canaries.assertNoneIn(failure);
    Canaries.assertOneLine(failure);
    assertThat(Canaries.output(failure)).doesNotContain("forged");
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("N83 a failing supplier of the access token")
  void n83_namesAFailedTokenSupplier(String fault) throws IOException {
    for (boolean hasCache : new boolean[] {false, true}) {
      try (LogCapture log = new LogCapture();
          SocketServer server = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND)) {
        MidIdClient.Builder builder = Faults.builder(server.baseUrl()).accessToken(fault(fault));
        try (MidIdClient client =
            hasCache ? builder.cache(CacheSettings.defaults()).build() : builder.build()) {
          for (Callable<?> call : calls(client)) {
            assertMessage(catchThrowable(call::call), "the access token", fault);
          }
        }
        assertThat(server.requests()).isEmpty();
        assertThat(log.lines()).noneMatch(Canaries::isIn).allMatch(Canaries::isPrintable);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary\r\nX: y", "canary\0", "can ary", "canary\u00e9", " canary"})
  @DisplayName("N83 an access token with illegal characters is not quoted")
  void n83_doesNotQuoteAnInvalidToken(String token) throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
        MidIdClient client =
            Faults.builder(server.baseUrl()).accessToken(token::toCharArray).build()) {
      for (Callable<?> call : calls(client)) {
        Throwable failure = catchThrowable(call::call);
        assertThat(failure)
            .isInstanceOf(IllegalStateException.class)
            .hasMessageContaining("no header can carry");
        Canaries.assertNoneIn(failure);
      }
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("N83 a failing supplier of the private key")
  void n83_namesAFailedPrivateKeySupplier(String fault) throws IOException {
    try (LogCapture log = new LogCapture();
        SocketServer server = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
        AuthorizationServer auth = AuthorizationServer.start();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .clientCredentials(auth.credentials().privateKey(fault(fault)).build())
                .allowHttpToLoopback()
                .build()) {
      for (Callable<?> call : calls(client)) {
        assertMessage(catchThrowable(call::call), "the private key", fault);
      }
      assertThat(auth.requests()).isEmpty();
      assertThat(server.requests()).isEmpty();
      assertThat(log.lines()).noneMatch(Canaries::isIn).allMatch(Canaries::isPrintable);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("N83 a failing supplier of the proxy's password")
  void n83_namesAFailedProxyPasswordSupplier(String fault) throws IOException {
    try (SocketServer server = SocketServer.respondingWith(200, Faults.JSON, Faults.FOUND);
        TestProxy proxy = TestProxy.requiringPassword();
        MidIdClient client =
            Faults.builder(server.baseUrl())
                .proxy("127.0.0.1", proxy.port(), Canaries.PROXY_USER, fault(fault))
                .build()) {
      for (Callable<?> call : calls(client)) {
        assertMessage(catchThrowable(call::call), "a password", fault);
      }
      assertThat(proxy.heads()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("N83 a failing supplier of the password of a file when the client is built")
  void n83_namesAFailedFilePasswordSupplier(String fault) throws Exception {
    Path keyStore = keyStore();
    Path trustStore = AUTHORITY.trustStore(dir.resolve("trust.p12"));
    MidIdClient.Builder builder = MidIdClient.builder().baseUrl(java.net.URI.create("https://x"));
    assertMessage(
        catchThrowable(() -> builder.clientCertificate(keyStore, fault(fault)).build()),
        "a password",
        fault);
    MidIdClient.Builder other = MidIdClient.builder().baseUrl(java.net.URI.create("https://x"));
    assertMessage(
        catchThrowable(() -> other.trustedCertificates(trustStore, fault(fault)).build()),
        "a password",
        fault);
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenEndpoint(java.net.URI.create("https://x/token"))
            .clientId("a")
            .audience("b")
            .keyStore(keyStore, fault(fault))
            .build();
    MidIdClient.Builder third = MidIdClient.builder().baseUrl(java.net.URI.create("https://x"));
    assertMessage(
        catchThrowable(() -> third.clientCredentials(credentials).build()), "a password", fault);
  }

  private static Path keyStore() {
    return AUTHORITY.keyStore(
        dir.resolve("client.p12"),
        "authentication",
        AUTHORITY.client("Hospital", Instant.now().plusSeconds(86_400)));
  }

  @Test
  @DisplayName("N83 a supplier that fails after a file change: logged without its message")
  void n83_logsAFailedSupplierAfterAFileChangeWithoutItsText() throws Exception {
    Path keyStore = keyStore();
    AtomicReference<Supplier<char[]>> password =
        new AtomicReference<>(Canaries.PASSWORD::toCharArray);
    try (SocketServer secure =
            SocketServer.respondingWith(
                AUTHORITY.context(AUTHORITY.server()),
                true,
                (request, out) -> out.write(Faults.good(request, Faults.FOUND)));
        MidIdClient client =
            Faults.builder(secure.baseUrl())
                .trustedCertificates(AUTHORITY.pem(dir.resolve("authority.pem")))
                .clientCertificate(keyStore, () -> password.get().get())
                .timeout(java.time.Duration.ofSeconds(20))
                .build()) {
      int seconds = 5;
      for (String fault : faults().keySet()) {
        password.set(fault(fault));
        seconds += 5;
        Files.setLastModifiedTime(keyStore, FileTime.from(Instant.now().plusSeconds(seconds)));
        try (LogCapture log = new LogCapture()) {
          assertThat(client.find(Faults.MID_ID)).as(fault).isPresent();
          assertThat(log.lines())
              .noneMatch(Canaries::isIn)
              .allMatch(Canaries::isPrintable)
              .anyMatch(line -> line.contains("the supplier of a password"));
        }
      }
    }
  }
}

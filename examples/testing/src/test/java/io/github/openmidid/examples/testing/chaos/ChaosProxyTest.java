package io.github.openmidid.examples.testing.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.openmidid.examples.testing.content.ContentFault;
import io.github.openmidid.examples.testing.http.ResponseFault;
import io.github.openmidid.examples.testing.http1.Http1Framing;
import io.github.openmidid.examples.testing.http2.Http2Framing;
import io.github.openmidid.examples.testing.wire.ConnectionFault;
import io.github.openmidid.examples.testing.wire.WireFault;
import io.github.openmidid.examples.testing.wire.WireFaults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
@Tag("slow")
class ChaosProxyTest {
  private static final String BODY = "{\"text\":\"" + "x".repeat(3000) + "\"}";
  private static final Duration TIMEOUT = Duration.ofMillis(150);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static HttpServer server;
  private static TlsIdentity identity;
  private static SSLContext trusting;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          byte[] response = body.length > 0 ? body : BODY.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("X-Target", exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(200, response.length);
          exchange.getResponseBody().write(response);
          exchange.close();
        });
    server.start();
    identity = TlsIdentity.create();
    trusting = trusting(identity.writeAuthority(directory.resolve("authority.pem")));
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static SSLContext trusting(Path pem) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry(
        "authority",
        CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(pem)));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static ChaosProxy proxy(Protocol protocol) throws IOException {
    URI upstream = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    return ChaosProxy.start(protocol, upstream, identity);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().sslContext(trusting).connectTimeout(PATIENCE).build();
  }

  private static HttpResponse<String> get(HttpClient client, ChaosProxy proxy, String path)
      throws IOException, InterruptedException {
    return get(client, proxy, path, TIMEOUT);
  }

  /** The timeout of the JDK's client ends with the head of the response. */
  private static HttpResponse<String> get(
      HttpClient client, ChaosProxy proxy, String path, Duration timeout)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(proxy.baseUrl() + path)).build();
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(request, BodyHandlers.ofString());
    try {
      return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      response.cancel(true);
      throw new IOException(e);
    }
  }

  /** Connections in a bad state may fail some attempts. */
  private static HttpResponse<String> getAtLast(HttpClient client, ChaosProxy proxy)
      throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        return get(client, proxy, "/after");
      } catch (IOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  private static DamagePlan plan(Damage damage) {
    return new DamagePlan() {
      @Override
      public Damage damage(int number) {
        return damage;
      }

      @Override
      public Optional<ConnectionFault> connection(int number) {
        return Optional.empty();
      }

      @Override
      public SplittableRandom random(int number) {
        return new SplittableRandom(number);
      }
    };
  }

  @ParameterizedTest
  @EnumSource
  void forwardsUndamagedTrafficUnchanged(Protocol protocol) throws Exception {
    try (ChaosProxy proxy = proxy(protocol)) {
      HttpClient client = client();
      for (int i = 0; i < 3; i++) {
        HttpResponse<String> response = get(client, proxy, "/a?b=c", PATIENCE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo(BODY);
        assertThat(response.headers().firstValue("x-target")).contains("/v1/a?b=c");
        assertThat(response.version())
            .isEqualTo(
                protocol.isHttp2() ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1);
        assertThat(response.sslSession().isPresent()).isEqualTo(protocol.isSecure());
      }
      String large = "y".repeat(300_000);
      HttpRequest post =
          HttpRequest.newBuilder(proxy.baseUrl()).POST(BodyPublishers.ofString(large)).build();
      assertThat(client.send(post, BodyHandlers.ofString()).body()).isEqualTo(large);
    }
  }

  /** A client without checks may receive anything, but works afterwards. */
  @ParameterizedTest
  @EnumSource
  void survivesEachOfItsFaults(Protocol protocol) throws Exception {
    int failed = 0;
    try (ChaosProxy proxy = proxy(protocol)) {
      for (ResponseFault fault : RandomPlan.faults(protocol)) {
        if (fault.layer().equals("content") && protocol != Protocol.HTTP1) {
          continue; // the same for all of them
        }
        HttpClient client = client();
        proxy.begin(
            fault instanceof ConnectionFault connection
                ? OfConnections.always(connection)
                : plan(damage(fault)));
        try {
          get(client, proxy, "/during");
        } catch (IOException e) {
          failed++;
        }
        proxy.end();
        assertThat(getAtLast(client, proxy).statusCode()).as(fault.label()).isEqualTo(200);
      }
    }
    assertThat(failed).isGreaterThan(10);
  }

  private static Damage damage(ResponseFault fault) {
    return new Damage(
        as(ContentFault.class, fault),
        false,
        as(Http1Framing.class, fault),
        as(Http2Framing.class, fault),
        as(WireFault.class, fault));
  }

  private static <F> Optional<F> as(Class<F> type, ResponseFault fault) {
    return Optional.of(fault).filter(type::isInstance).map(type::cast);
  }

  private record OfConnections(ConnectionFault fault) implements DamagePlan {
    static DamagePlan always(ConnectionFault fault) {
      return new OfConnections(fault);
    }

    @Override
    public Damage damage(int number) {
      return Damage.none();
    }

    @Override
    public Optional<ConnectionFault> connection(int number) {
      return Optional.of(fault);
    }

    @Override
    public SplittableRandom random(int number) {
      return new SplittableRandom(number);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS1", "TLS2"})
  void flipsBitsBelowTls(Protocol protocol) throws Exception {
    try (ChaosProxy proxy = proxy(protocol)) {
      int failed = 0;
      int exchanged = 0;
      while (exchanged < 10) { // on a busy machine, a request may not get there in time
        HttpClient client = client();
        getAtLast(client, proxy);
        proxy.begin(plan(damage(WireFaults.BIT_FLIP)));
        boolean hasFailed = false;
        try {
          get(client, proxy, "/during");
        } catch (IOException e) {
          hasFailed = true;
        }
        if (!proxy.end().isEmpty()) {
          exchanged++;
          failed += hasFailed ? 1 : 0;
        }
      }
      assertThat(failed).isEqualTo(10);
    }
  }

  @Test
  void recordsExchanges() throws Exception {
    try (ChaosProxy proxy = proxy(Protocol.HTTP1)) {
      proxy.begin(plan(damage(WireFaults.DRIP)));
      get(client(), proxy, "/a", PATIENCE);
      List<ExchangeRecord> exchanges = proxy.end();
      assertThat(exchanges).hasSize(1);
      assertThat(exchanges.get(0))
          .asString()
          .contains("GET /v1/a", "wire:drip")
          .doesNotContain("\n");
      assertThat(proxy.end()).isEmpty();
    }
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OwnProxySelectorTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  private static SocketServer register() {
    return SocketServer.respondingWith(200, "application/json", REGISTRATION);
  }

  private static MidIdClient client(SocketServer register, Function<URI, List<Proxy>> selected) {
    ProxySelector selector =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return selected.apply(uri);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .allowHttpToLoopback()
        .proxy(selector)
        .build();
  }

  private static Proxy proxy(String host, int port) {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  @Test
  void isCalledForEachRequest() throws IOException {
    try (SocketServer register = register();
        TestProxy proxy = TestProxy.open();
        MidIdClient client =
            client(
                register,
                uri ->
                    uri.getPath().endsWith("/health")
                        ? List.of(Proxy.NO_PROXY)
                        : List.of(proxy("127.0.0.1", proxy.port())))) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(proxy.heads()).hasSize(1);
      client.health();
      assertThat(proxy.heads()).hasSize(1);
      assertThat(register.requests()).hasSize(2);
    }
  }

  @Test
  void noProxyMeansADirectConnection() throws IOException {
    try (SocketServer register = register();
        MidIdClient client = client(register, uri -> List.of())) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  /** Such a proxy could read the token. */
  @Test
  void rejectsAProxyThatIsNotOnLocalhostForHttp() throws IOException {
    assertRejected(List.of(proxy("proxy.example", 3128)), "a proxy that is not on localhost");
  }

  /** The JDK would connect directly instead. */
  @Test
  void rejectsASocksProxy() throws IOException {
    InetSocketAddress address = InetSocketAddress.createUnresolved("127.0.0.1", 1080);
    assertRejected(List.of(new Proxy(Proxy.Type.SOCKS, address)), "not an HTTP proxy");
  }

  @Test
  void reportsASelectorThatReturnsNull() throws IOException {
    assertRejected(null, "the supplier of the proxy has returned null");
  }

  private static void assertRejected(List<Proxy> selected, String message) throws IOException {
    try (SocketServer register = register();
        MidIdClient client = client(register, uri -> selected)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> client.find(MID_ID))
          .withMessageContaining(message);
      assertThat(register.requests()).isEmpty();
    }
  }

  @Test
  void theLastOfSelectorAndProxyApplies() throws IOException {
    try (SocketServer register = register();
        TestProxy proxy = TestProxy.open();
        MidIdClient client =
            MidIdClient.builder()
                .baseUrl(register.baseUrl())
                .allowHttpToLoopback()
                .proxy("127.0.0.1", 1)
                .proxy(
                    ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", proxy.port())))
                .build()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(proxy.heads()).hasSize(1);
    }
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N90 of the list of faults: invalid URLs, hosts and durations, rejected with the reason. */
class N90AddressesTest {
  private static MidIdClient.Builder with(String url) {
    return MidIdClient.builder().baseUrl(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h:99999,              port must be between 1 and 65535",
    "https://h:65536/v1,           port must be between 1 and 65535",
    "https://h:0/v1,               port must be between 1 and 65535",
    "https://h:-1/v1,              host or port is invalid",
    "https://h:x/v1,               host or port is invalid",
    "https://h:99999999999/v1,     host or port is invalid",
    "https://h/..,                 segment . or ..",
    "https://h/a/../b,             segment . or ..",
    "https://h/./b,                segment . or ..",
    "https://h/.,                  segment . or ..",
    "https://h/%2e%2e/b,           segment . or ..",
    "https://h/%2E./b,             segment . or ..",
    "https://h/.%2e,               segment . or ..",
    "https://h/%2e/b,              segment . or ..",
    "https://h/..;x=1/b,           segment . or ..",
    "https://h//b,                 empty segment",
    "https://h/a//b,               empty segment",
    "https://h/a//,                empty segment",
    "https://h//,                  empty segment",
    "https://h/a%2fb,              encoded slash",
    "https://h/a%2F..%2Fb,         encoded slash",
    "https://h/a%5cb,              encoded slash",
    "https://h/a%5Cb,              encoded slash",
    "https://h/a%00,               control character",
    "https://h/a%0d%0aX,           control character",
    "https://h/a%7f,               control character",
    "https://h/é,                  percent-encoded",
    "https://régister.be/v1,       host or port is invalid",
    "https://レジスタ/v1,            host or port is invalid",
    "https://my_host/v1,           host or port is invalid",
    "https://h..x/v1,              host or port is invalid",
    "https://h h/v1,               ''",
    "https://user@h/v1,            a user or password",
    "https://user:pw@h/v1,         a user or password",
    "https://user:pw@h:x/v1,       a user or password",
    "https://@h/v1,                a user or password",
    "https:h/v1,                   has no host",
    "https:/h/v1,                  has no host",
    "//h/v1,                       it is not https",
    "https://h/v1?a,               query or fragment",
    "https://h/v1?,                query or fragment",
    "https://h/v1#,                query or fragment"
  })
  @DisplayName("N90 an ambiguous base URL is rejected with the reason")
  void n90_rejectsAnAmbiguousBaseUrl(String url, String reason) {
    assertThatThrownBy(() -> with(url).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/..,        segment . or ..",
    "https://h:99999/t,   port must be between 1 and 65535",
    "https://h//t,        empty segment",
    "https://u:pw@h/t,    a user or password",
    "http://h/t,          it is http"
  })
  @DisplayName("N90 an ambiguous token endpoint is rejected with the reason")
  void n90_rejectsAnAmbiguousTokenEndpoint(String url, String reason) {
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenEndpoint(URI.create(url))
            .clientId("a")
            .audience("b")
            .privateKey(AuthorizationServer.KEY::getPrivate)
            .build();
    assertThatThrownBy(() -> with("https://h/v1").clientCredentials(credentials).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokenEndpoint")
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://h",
        "https://h/",
        "https://h:443/v1",
        "https://h:65535/v1/",
        "https://register.example/midIdRegister/v1",
        "https://xn--rgister-bya.be/v1",
        "https://10.0.0.1/a.b/..c/v1",
        "https://[2001:db8::1]:8443/v1;x=y",
        "https://h/a%20b/%C3%A9"
      })
  @DisplayName("N90 every other base URL is used unchanged")
  void n90_acceptsEveryOtherBaseUrl(String url) {
    try (MidIdClient client = with(url).build()) {
      assertThat(client).hasToString("MidIdClient[" + url.replaceFirst("/$", "") + "]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://proxy", "proxy:3128", "user@proxy", "pro xy", "proxy/", "é", "a\r\nb"})
  @DisplayName("N90 the host of a proxy must be a host alone")
  void n90_rejectsAProxyHostThatIsNotAHost(String host) {
    assertThatThrownBy(() -> MidIdClient.builder().proxy(host, 3128))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the host of the proxy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy", "proxy.example", "10.0.0.1", "::1", "[::1]", "my_proxy"})
  @DisplayName("N90 the host of a proxy may be a name, an IPv4 or an IPv6 address")
  void n90_acceptsAProxyByNameOrAddress(String host) {
    try (MidIdClient client = with("https://h").proxy(host, 3128).build()) {
      assertThat(client).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PT876000H", "PT2628000H", "PT2562047788015215H30M7.999999999S", "PT8784000H"})
  @DisplayName("N90 a century, a millennium and the longest duration are accepted")
  void n90_acceptsLongDurations(String text) throws Exception {
    Duration time = Duration.parse(text);
    try (SocketServer server =
            SocketServer.respondingWith(
                (request, out) -> out.write(Faults.good(request, Faults.FOUND)));
        AuthorizationServer auth = AuthorizationServer.start();
        MidIdClient client =
            Faults.builder(server.baseUrl()).timeout(time).connectTimeout(time).build();
        MidIdClient withCredentials =
            MidIdClient.builder()
                .baseUrl(server.baseUrl())
                .clientCredentials(auth.credentials().build())
                .allowHttpToLoopback()
                .timeout(time)
                .connectTimeout(time)
                .build()) {
      MidIdClient view = client.with(CallOptions.none().withTimeout(time));
      assertThat(client.find(Faults.MID_ID)).isPresent();
      assertThat(view.find(Faults.MID_ID)).isPresent();
      assertThat(view.async(c -> c.find(Faults.MID_ID)).get()).isPresent();
      assertThat(withCredentials.find(Faults.MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N90 a null duration or host is rejected by its parameter name")
  void n90_rejectsNullByParameterName() {
    assertThatNullPointerException()
        .isThrownBy(() -> MidIdClient.builder().timeout(null))
        .withMessage("timeout");
    assertThatNullPointerException()
        .isThrownBy(() -> MidIdClient.builder().connectTimeout(null))
        .withMessage("connectTimeout");
    assertThatNullPointerException()
        .isThrownBy(() -> MidIdClient.builder().proxy(null, 1))
        .withMessage("host");
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies the headers that an application adds to requests, and its name in the user agent. */
class OwnHeadersTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String LIBRARY =
      "openmidid-client/" + System.getProperty("openmidid.version");
  private static final String REGISTRATION =
      """
      {"midId":"MID-9912-3456-11","modality":"ct","operator":"a","status":"linked"}\
      """;

  private static SocketServer server() {
    return SocketServer.respondingWith(200, "application/json", REGISTRATION);
  }

  private static MidIdClient.Builder builder(SocketServer server) {
    return MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback();
  }

  private static Map<String, String> lastHeaders(SocketServer server) {
    return server.requests().get(server.requests().size() - 1).headers();
  }

  @Test
  void sendsTheHeadersOfTheClientAndOfTheCall() throws IOException {
    try (SocketServer server = server();
        MidIdClient client = builder(server).header("X-Ward", "a {b} c").build()) {
      client.find(MID_ID);
      assertThat(lastHeaders(server)).containsEntry("x-ward", "a {b} c");
      client.with(CallOptions.none().withHeader("x-order", "1")).find(MID_ID);
      assertThat(lastHeaders(server))
          .containsEntry("x-ward", "a {b} c")
          .containsEntry("x-order", "1");
      client.with(CallOptions.none().withHeader("x-wARD", "d")).find(MID_ID);
      assertThat(lastHeaders(server)).containsEntry("x-ward", "d").doesNotContainKey("x-order");
    }
  }

  /** A response may vary by a header that the cache does not know. */
  @Test
  void aLookupWithHeadersOfItsOwnBypassesTheCache() throws IOException {
    try (SocketServer server = server();
        MidIdClient client =
            builder(server).header("X-Ward", "a").cache(CacheSettings.defaults()).build()) {
      client.find(MID_ID);
      client.find(MID_ID);
      assertThat(server.requests()).hasSize(1);
      client.with(CallOptions.none().withHeader("X-Ward", "b")).find(MID_ID);
      assertThat(server.requests()).hasSize(2);
      client.with(CallOptions.none().withHeader("X-Ward", "a")).find(MID_ID);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "Accept-Language",
        "Authorization",
        "BelGov-Trace-Id",
        "Connection",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Expect",
        "HOST",
        "If-None-Match",
        "Proxy-Authorization",
        "Range",
        "TE",
        "Transfer-Encoding",
        "Upgrade",
        "User-Agent"
      })
  void rejectsHeadersThatTheClientOrHttpSets(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().header(name, "1"))
        .withMessageContaining("is set by the client or by HTTP");
    assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.none().withHeader(name, "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a:", "é", "a\r\nHost", ":path", "a\n"})
  void rejectsANameThatIsNoToken(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withHeader(name, "1"))
        .withMessage("the name of a header is not a token (RFC 9110, 5.6.2)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\r\nHost: b", "a\n", "é", "\u0000", "a\tb"})
  void rejectsAnInvalidValueWithoutQuotingIt(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallOptions.none().withHeader("x-a", value))
        .withMessage("the value of the header x-a is not 1 to 4,096 visible ASCII characters");
  }

  /** The version is that of the build. */
  @Test
  void sendsNameAndVersionOfTheApplicationAndOfTheLibrary() throws IOException {
    try (SocketServer server = server();
        MidIdClient client = builder(server).application("hospital-app", "2.1").build()) {
      client.find(MID_ID);
      assertThat(lastHeaders(server)).containsEntry("user-agent", "hospital-app/2.1 " + LIBRARY);
    }
    try (SocketServer server = SocketServer.respondingWith(201, "application/json", REGISTRATION);
        MidIdClient client = builder(server).build()) {
      client.midIds().request(Modality.CT);
      assertThat(lastHeaders(server)).containsEntry("user-agent", LIBRARY);
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 1", "a, ''", "a b, 1", "a/b, 1", "a, 1 (x)", "é, 1"})
  void rejectsANameOfTheApplicationThatIsNoToken(String name, String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdClient.builder().application(name, version))
        .withMessageContaining("name and version of the application");
  }
}

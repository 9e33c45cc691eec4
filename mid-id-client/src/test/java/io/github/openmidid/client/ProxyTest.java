package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests through a proxy, with and without a password, to a register with http and with https.
 */
@Tag("slow")
class ProxyTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";
  private static final TestAuthority AUTHORITY = TestAuthority.create();

  /** The system property to start the JVM with; the library never sets it. */
  private static final String TUNNELING = "jdk.http.auth.tunneling.disabledSchemes";

  @TempDir private Path dir;

  private static SocketServer register() {
    return SocketServer.respondingWith(200, "application/json", FOUND);
  }

  private static SocketServer registerOverTls() {
    return SocketServer.respondingWith(
        AUTHORITY.context(AUTHORITY.server()),
        false,
        (request, out) -> out.write(SocketServer.response(200, "application/json", FOUND)));
  }

  private MidIdClient.Builder settings(SocketServer register) throws Exception {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .accessToken(Canaries.TOKEN::toCharArray)
        .trustedCertificates(AUTHORITY.pem(dir.resolve("authority.pem")))
        .allowHttpToLoopback();
  }

  private MidIdClient withPassword(SocketServer register, TestProxy proxy) throws Exception {
    return settings(register)
        .proxy("127.0.0.1", proxy.port(), Canaries.PROXY_USER, Canaries.PROXY_PASSWORD::toCharArray)
        .build();
  }

  @Test
  void sendsTheProxyPasswordWithHttpToLoopback() throws Exception {
    try (SocketServer register = register();
        TestProxy proxy = TestProxy.requiringPassword();
        MidIdClient client = withPassword(register, proxy)) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(proxy.heads()).hasSize(1).allMatch(head -> head.startsWith("GET http://"));
      assertThat(register.requests().get(0).headers())
          .containsEntry("authorization", "Bearer " + Canaries.TOKEN)
          .doesNotContainKey("proxy-authorization");
    }
  }

  @Test
  void aTunnelHidesTheRequestFromTheProxy() throws Exception {
    try (SocketServer register = registerOverTls();
        TestProxy proxy = TestProxy.open();
        MidIdClient client = settings(register).proxy("127.0.0.1", proxy.port()).build()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(proxy.heads())
          .hasSize(1)
          .allMatch(head -> head.startsWith("CONNECT 127.0.0.1:"))
          .noneMatch(Canaries::isIn);
    }
  }

  /** With user and password set, but a proxy that requires none: they are not forwarded. */
  @Test
  void neverSendsTheProxyPasswordToTheRegister() throws Exception {
    try (SocketServer register = registerOverTls();
        TestProxy proxy = TestProxy.open();
        MidIdClient client = withPassword(register, proxy)) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(register.requests().get(0).headers()).doesNotContainKey("proxy-authorization");
      assertThat(proxy.heads()).noneMatch(head -> head.contains("Bearer"));
    }
  }

  /** The JVM of this test has Java's default, unless it was started with another. */
  @Test
  void reportsTheJvmSettingForATunnelWithPassword() throws Exception {
    try (SocketServer register = registerOverTls();
        TestProxy proxy = TestProxy.requiringPassword();
        MidIdClient client = withPassword(register, proxy)) {
      if ("".equals(System.getProperty(TUNNELING))) {
        assertThat(client.find(MID_ID)).isPresent();
        assertThat(proxy.heads()).noneMatch(head -> head.contains("Bearer"));
        return;
      }
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure)
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageContaining("-D" + TUNNELING + "=");
      Canaries.assertNoneIn(failure, client);
      assertThat(proxy.heads()).hasSize(1);
      assertThat(register.requests()).isEmpty();
    }
  }

  /** Verifies the tunnel in a JVM that was started with the option that the message recommends. */
  @Test
  void opensATunnelWithPasswordIfTheJvmAllowsIt() throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-D" + TUNNELING + "=",
            "-cp",
            TunnelProgram.classPath(),
            TunnelProgram.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("found through the tunnel");
  }

  @Test
  void reportsAProxyThatRequiresAPassword() throws Exception {
    try (SocketServer register = register();
        TestProxy proxy = TestProxy.requiringPassword();
        MidIdClient client = settings(register).proxy("127.0.0.1", proxy.port()).build()) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageContaining("set them with proxy(host, port, user, password)");
      assertThat(proxy.heads()).hasSize(1);
    }
  }

  @Test
  void anUnreachableProxyIsUnavailable() throws Exception {
    try (RefusingPort refusing = new RefusingPort();
        SocketServer register = register();
        MidIdClient client = settings(register).proxy("127.0.0.1", refusing.number()).build()) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(register.requests()).isEmpty();
    }
  }

  @Test
  void rejectsHttpThroughAProxyOnAnotherHost() throws IOException {
    assertThatThrownBy(
            () ->
                MidIdClient.builder()
                    .baseUrl(URI.create("http://127.0.0.1:1/v1"))
                    .proxy("proxy.example", 3128)
                    .allowHttpToLoopback()
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseUrl is rejected: with http, a proxy");
  }

  @ParameterizedTest
  @CsvSource({
    "' ',   3128, user, blank",
    "proxy, 0,    user, must be between 1 and 65535",
    "proxy, 65536, user, must be between 1 and 65535",
    "proxy, 3128, a:b,  contains a colon",
    "proxy, 3128, '',   is empty"
  })
  void rejectsInvalidProxySettings(String host, int port, String user, String reason) {
    assertThatThrownBy(() -> MidIdClient.builder().proxy(host, port, user, () -> new char[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N88 of the list of faults: a JVM in which the JDK's client does not verify host names. */
@Tag("process")
class N88HostNameTest {
  private static final TestAuthority AUTHORITY = TestAuthority.create();
  private static final String SWITCH = "-Djdk.internal.httpclient.disableHostnameVerification";

  @TempDir private static Path dir;

  @ParameterizedTest
  @ValueSource(strings = {SWITCH, SWITCH + "=", SWITCH + "=true"})
  @DisplayName("N88 a certificate for another host is rejected with any JVM setting")
  void n88_rejectsACertificateForAnotherHost(String option) throws Exception {
    TestAuthority.Identity elsewhere =
        AUTHORITY.server("10.9.8.7", Instant.now().plusSeconds(86_400));
    try (SocketServer server =
            SocketServer.respondingWith(
                AUTHORITY.context(elsewhere),
                false,
                (request, out) -> out.write(Faults.good(request, Faults.FOUND)));
        TestProxy proxy = TestProxy.open()) {
      String output =
          ForkedJvm.run(
              option,
              WrongHostProgram.class,
              server.baseUrl().toString(),
              AUTHORITY.pem(dir.resolve("authority.pem")).toString(),
              String.valueOf(proxy.port()));
      assertThat(output).as("the JVM setting takes effect").contains("the JDK: succeeded");
      assertThat(output.lines().filter(line -> line.contains(": succeeded"))).hasSize(1);
      assertThat(output.lines().filter(line -> line.contains("No subject alternative names")))
          .as(output)
          .hasSize(3);
      assertThat(server.requests()).as("the request of the JDK's client").hasSize(1);
    }
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of client and server, issued by an authority of the test. */
@Tag("slow")
class MutualTlsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";
  private static final Supplier<char[]> PASSWORD = Canaries.PASSWORD::toCharArray;
  private static final TestAuthority AUTHORITY = TestAuthority.create();
  private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
  private final Instant yesterday = Instant.now().minus(Duration.ofDays(1));

  @TempDir private Path dir;

  private final SocketServer register =
      SocketServer.respondingWith(
          AUTHORITY.context(AUTHORITY.server()),
          true,
          (request, out) -> out.write(SocketServer.response(200, "application/json", FOUND)));

  @AfterEach
  void close() throws IOException {
    register.close();
  }

  private MidIdClient.Builder settings(URI baseUrl) throws Exception {
    return MidIdClient.builder()
        .baseUrl(baseUrl)
        .trustedCertificates(AUTHORITY.pem(dir.resolve("authority.pem")));
  }

  private Path keyStore(String name, Instant until) {
    return AUTHORITY.keyStore(
        dir.resolve("client.p12"), "authentication", AUTHORITY.client(name, until));
  }

  @Test
  void presentsTheClientCertificate() throws Exception {
    try (MidIdClient client =
        settings(register.baseUrl())
            .clientCertificate(keyStore("Hospital A", tomorrow), PASSWORD)
            .build()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
    assertThat(register.peers()).contains("CN=Hospital A");
  }

  @Test
  void readsAuthoritiesFromAKeyStoreWithPassword() throws Exception {
    try (MidIdClient client =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .trustedCertificates(AUTHORITY.trustStore(dir.resolve("trust.p12")), PASSWORD)
            .clientCertificate(keyStore("Hospital A", tomorrow), PASSWORD)
            .build()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  @DisplayName("N30 a rotated client certificate is used without a restart")
  void n30_usesARotatedCertificateWithoutRestart() throws Exception {
    Path file = keyStore("Hospital A", tomorrow);
    try (MidIdClient client =
        settings(register.baseUrl()).clientCertificate(file, PASSWORD).build()) {
      client.find(MID_ID);
      keyStore("Hospital B", tomorrow);
      assertThat(client.find(MID_ID)).isPresent();
    }
    assertThat(register.peers()).containsExactly("CN=Hospital A", "CN=Hospital B");
  }

  @ParameterizedTest
  @DisplayName("N30 an invalid new certificate leaves the former one in use")
  @ValueSource(strings = {"", "canary, not a key store"})
  void n30_keepsTheFormerCertificateIfTheNewOneIsInvalid(String content) throws Exception {
    Path file = keyStore("Hospital A", tomorrow);
    try (MidIdClient client =
        settings(register.baseUrl()).clientCertificate(file, PASSWORD).build()) {
      client.find(MID_ID);
      Files.writeString(file, content);
      assertThat(client.find(MID_ID)).isPresent();
      Files.delete(file);
      assertThat(client.find(MID_ID)).isPresent();
      keyStore("Hospital B", tomorrow);
      assertThat(client.find(MID_ID)).isPresent();
    }
    assertThat(register.peers()).containsExactly("CN=Hospital A", "CN=Hospital B");
  }

  @Test
  @DisplayName("N30 an expired or missing client certificate is reported clearly")
  void n30_reportsARejectedClientCertificate() throws Exception {
    Path expired = keyStore("Hospital A", yesterday);
    try (MidIdClient with =
            settings(register.baseUrl()).clientCertificate(expired, PASSWORD).build();
        MidIdClient without = settings(register.baseUrl()).build()) {
      for (MidIdClient client : new MidIdClient[] {with, without}) {
        Throwable failure = catchThrowable(() -> client.find(MID_ID));
        assertThat(failure)
            .isInstanceOf(RegisterUnavailableException.class)
            .hasMessageContaining("does not accept this client's certificate");
        Canaries.assertNoneIn(failure, client);
      }
      assertThat(register.requests()).isEmpty();
      keyStore("Hospital A", tomorrow);
      assertThat(with.find(MID_ID)).isPresent();
    }
  }

  private void assertServerIsRejected(TestAuthority.Identity server, String reason)
      throws Exception {
    try (SocketServer other =
            SocketServer.respondingWith(
                AUTHORITY.context(server), false, (request, out) -> out.write(new byte[0]));
        MidIdClient client =
            settings(other.baseUrl()).accessToken(Canaries.TOKEN::toCharArray).build()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure)
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining(reason);
      Canaries.assertNoneIn(failure, client);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  @DisplayName("N30 an expired server certificate is rejected")
  void n30_rejectsAnExpiredServerCertificate() throws Exception {
    assertServerIsRejected(AUTHORITY.server("127.0.0.1", yesterday), "has expired");
  }

  @Test
  @DisplayName("N30 a server certificate that is not yet valid is rejected")
  void n30_rejectsAServerCertificateThatIsNotYetValid() throws Exception {
    assertServerIsRejected(
        AUTHORITY.server("127.0.0.1", tomorrow.plus(Duration.ofDays(30))), "not valid yet");
  }

  @Test
  @DisplayName("N30 a server certificate for another host is rejected")
  void n30_rejectsAServerCertificateForAnotherHost() throws Exception {
    assertServerIsRejected(AUTHORITY.server("127.0.0.9", tomorrow), "for another host");
  }

  @Test
  @DisplayName("N30 a self-signed server certificate, or one of an unknown authority, is rejected")
  void n30_rejectsAnUntrustedServerCertificate() throws Exception {
    assertServerIsRejected(TestAuthority.selfSigned(), "not trusted");
    assertServerIsRejected(TestAuthority.create().server(), "not trusted");
  }

  @Test
  void trustsOnlyTheConfiguredAuthorities() throws Exception {
    TestAuthority other = TestAuthority.create();
    try (MidIdClient client =
        MidIdClient.builder()
            .baseUrl(register.baseUrl())
            .trustedCertificates(other.pem(dir.resolve("other.pem")))
            .build()) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining("not trusted");
    }
  }

  @Test
  @DisplayName("N30 a TLS 1.1 server is rejected, and never offered a version below 1.2")
  void n30_rejectsTls11() throws Exception {
    try (Tls11Server old = new Tls11Server();
        MidIdClient client = settings(old.baseUrl()).build()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure)
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining("not support TLS 1.2 or later");
      assertThat(old.offered()).containsExactly("0304", "0303");
    }
  }

  @Test
  void usesTheSameTlsSettingsForTheTokenEndpoint() throws Exception {
    String token = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}";
    try (SocketServer auth =
            SocketServer.respondingWith(
                AUTHORITY.context(AUTHORITY.server()),
                false,
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            200, "application/json", token.formatted(Canaries.TOKEN))));
        MidIdClient client =
            settings(register.baseUrl())
                .clientCertificate(keyStore("Hospital A", tomorrow), PASSWORD)
                .clientCredentials(
                    ClientCredentials.builder()
                        .tokenEndpoint(auth.baseUrl())
                        .clientId("cbe-0123456749")
                        .audience("a")
                        .keyStore(dir.resolve("client.p12"), PASSWORD)
                        .build())
                .build()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void reportsInvalidFilesWhenTheClientIsBuilt() throws Exception {
    Path good = keyStore("Hospital A", tomorrow);
    Path none = dir.resolve("none.p12");
    Path pem = AUTHORITY.pem(dir.resolve("authority.pem"));
    MidIdClient.Builder builder = MidIdClient.builder().baseUrl(register.baseUrl());
    assertRejected(() -> builder.clientCertificate(none, PASSWORD).build(), "does not exist");
    assertRejected(
        () -> builder.clientCertificate(good, "canary-wrong"::toCharArray).build(),
        "cannot be opened: wrong password, or not a PKCS#12 file");
    assertRejected(() -> builder.clientCertificate(pem, PASSWORD).build(), "not a PKCS#12 file");
    assertRejected(
        () -> settings(register.baseUrl()).trustedCertificates(good).build(), "is not PEM");
    assertRejected(
        () -> settings(register.baseUrl()).trustedCertificates(good, PASSWORD).build(),
        "contains no certificate of an authority");
  }

  @Test
  void wipesThePasswordAfterUseAndRejectsAReusedArray() throws Exception {
    char[] password = Canaries.PASSWORD.toCharArray();
    Path file = keyStore("Hospital A", tomorrow);
    MidIdClient.Builder builder =
        MidIdClient.builder().baseUrl(register.baseUrl()).clientCertificate(file, () -> password);
    builder.build().close();
    assertThat(password).containsOnly('\0');
    assertRejected(builder::build, "a new array each time");
  }

  private static void assertRejected(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable build, String reason) {
    Throwable failure = catchThrowable(build);
    assertThat(failure).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(reason);
    Canaries.assertNoneIn(failure);
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.openmidid.MidId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Verifies the TLS context of an application, and the HTTP version. */
@Tag("slow")
class OwnConnectionsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final TestAuthority AUTHORITY = TestAuthority.create();

  private static Instant tomorrow() {
    return Instant.now().plus(1, ChronoUnit.DAYS);
  }

  private static SocketServer server(TestAuthority.Identity identity) {
    return SocketServer.respondingWith(
        AUTHORITY.context(identity),
        true,
        (request, out) ->
            out.write(
                SocketServer.response(
                    200,
                    "application/json",
                    "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\","
                        + "\"status\":\"linked\"}")));
  }

  private static MidIdClient client(URI baseUrl) {
    SSLContext context = AUTHORITY.context(AUTHORITY.client("own context", tomorrow()));
    return MidIdClient.builder().baseUrl(baseUrl).sslContext(context).build();
  }

  @Test
  void usesKeyAndAuthoritiesOfTheContext() throws IOException {
    try (SocketServer server = server(AUTHORITY.server());
        MidIdClient client = client(server.baseUrl())) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(server.peers()).allMatch(name -> name.contains("own context")).isNotEmpty();
    }
  }

  @Test
  void verifiesTheHostNameWithTheContextToo() throws IOException {
    try (SocketServer server = server(AUTHORITY.server("10.0.0.1", tomorrow()));
        MidIdClient client = client(server.baseUrl())) {
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  /** The JDK verifies the host name itself, whatever such a trust manager accepts. */
  @Test
  void aTrustManagerThatAcceptsEverythingDoesNotDisableTheHostName() throws Exception {
    SSLContext trusting = SSLContext.getInstance("TLS");
    trusting.init(null, new TrustManager[] {new AcceptingTrustManager()}, null);
    for (boolean isOtherHost : new boolean[] {false, true}) {
      TestAuthority stranger = TestAuthority.create();
      TestAuthority.Identity identity =
          isOtherHost ? stranger.server("10.0.0.1", tomorrow()) : stranger.server();
      try (SocketServer server =
              SocketServer.respondingWith(
                  stranger.context(identity),
                  false,
                  (request, out) -> out.write(Faults.good(request, Faults.FOUND)));
          MidIdClient client =
              MidIdClient.builder().baseUrl(server.baseUrl()).sslContext(trusting).build()) {
        Throwable failure = catchThrowable(() -> client.find(MID_ID));
        if (isOtherHost) {
          assertThat(failure).isInstanceOf(RegisterUnavailableException.class);
          assertThat(server.requests()).isEmpty();
        } else {
          assertThat(failure).isNull();
        }
      }
    }
  }

  private static final class AcceptingTrustManager implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  @Test
  void offersTls12AndLaterOnlyWithTheContextToo() throws IOException {
    try (Tls11Server old = new Tls11Server();
        MidIdClient client = client(old.baseUrl())) {
      assertThat(catchThrowable(() -> client.find(MID_ID)))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(old.offered()).containsExactly("0304", "0303");
    }
  }

  @Test
  void aContextExcludesFiles() throws Exception {
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(URI.create("https://register.example/v1"))
            .sslContext(SSLContext.getDefault())
            .trustedCertificates(Path.of("authorities.pem"));
    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessageContaining("sslContext excludes");
  }

  /** Without TLS, the JDK requests an upgrade to HTTP/2 in a header. */
  @Test
  void requestsNoUpgradeWithHttp1Only() throws IOException {
    try (SocketServer server = SocketServer.respondingWith(503, "", "")) {
      MidIdClient.Builder builder =
          MidIdClient.builder().baseUrl(server.baseUrl()).allowHttpToLoopback().maxRetries(0);
      try (MidIdClient client = builder.build()) {
        assertThat(catchThrowable(() -> client.find(MID_ID))).isNotNull();
      }
      try (MidIdClient client = builder.http1Only().build()) {
        assertThat(catchThrowable(() -> client.find(MID_ID))).isNotNull();
      }
      assertThat(server.requests())
          .extracting(request -> request.headers().containsKey("upgrade"))
          .containsExactly(true, false);
    }
  }
}

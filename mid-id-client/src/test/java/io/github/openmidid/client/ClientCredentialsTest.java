package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.Modality;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens that the client fetches itself. */
@Tag("slow")
class ClientCredentialsTest extends CredentialedRegister {
  @Test
  void reusesOneTokenForManyCalls() {
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(client.midIds().request(Modality.CT).midId()).isEqualTo(MID_ID);
    }
    assertThat(auth.requests()).hasSize(1);
    assertThat(tokensSeen()).hasSize(3).containsOnly(AuthorizationServer.token(1));
  }

  @Test
  void keepsTheCacheWithANewToken() throws Exception {
    auth.setExpiresIn("1");
    try (MidIdClient client =
        settings(auth.credentials().build()).cache(CacheSettings.defaults()).build()) {
      assertThat(client.find(MID_ID)).isPresent();
      Thread.sleep(1_100);
      Throwable unused = catchThrowable(client::register); // with a new token
      assertThat(tokensSeen())
          .containsExactly(AuthorizationServer.token(1), AuthorizationServer.token(2));
      assertThat(client.find(MID_ID)).isPresent();
    }
    assertThat(register.requests()).hasSize(2);
  }

  @Test
  void sendsNoFourthRequestAfterARejectedToken() throws IOException {
    AtomicInteger responses = new AtomicInteger();
    try (SocketServer tired =
            SocketServer.respondingWith(
                (request, out) ->
                    out.write(
                        SocketServer.response(
                            responses.incrementAndGet() < 3 ? 503 : 401, "", "")));
        MidIdClient client =
            settings(auth.credentials().build()).baseUrl(tired.baseUrl()).build()) {
      assertThat(catchThrowable(() -> client.midIds().request(Modality.CT)))
          .isInstanceOfSatisfying(
              RegisterResponseException.class, e -> assertThat(e.status()).isEqualTo(401));
      assertThat(tired.requests()).hasSize(3);
    }
  }

  @Test
  void sendsScopesOnlyIfConfigured() {
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      assertThat(auth.lastForm()).doesNotContainKey("scope");
    }
    try (MidIdClient client = settings(auth.credentials().scopes("a:b", "c").build()).build()) {
      client.find(MID_ID);
      assertThat(auth.lastForm()).containsEntry("scope", "a:b c");
    }
  }

  @Test
  void signsWithRs256ForAnRsaKey() throws Exception { // the other tests sign with ES256
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    auth.trust(generator.generateKeyPair());
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void reportsAnUnusableKeyWithoutRevealingIt() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp384r1"));
    auth.trust(generator.generateKeyPair());
    try (MidIdClient client = client()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("RSA of at least 2048 bits or EC on P-256");
      Canaries.assertNoneIn(failure, client);
    }
    assertThat(auth.requests()).isEmpty();
  }

  @Test
  void sendsTokenAndAssertionOnlyToTheirOwnServers() {
    try (MidIdClient client = client()) {
      client.find(MID_ID);
    }
    assertThat(auth.requests().get(0).headers()).doesNotContainKey("authorization");
    assertThat(auth.requests().get(0).headers())
        .hasEntrySatisfying(
            "user-agent", agent -> assertThat(agent).matches("openmidid-client/\\d.*"));
    assertThat(register.requests().get(0).toString())
        .doesNotContain("assertion")
        .doesNotContain("eyJ");
  }

  @Test
  void doesNotFollowRedirectsOfTheTokenEndpoint() throws IOException {
    try (SocketServer elsewhere = SocketServer.respondingWith(200, "application/json", "{}");
        MidIdClient client = client()) {
      auth.insteadOfToken(
          (request, out) ->
              out.write(
                  SocketServer.response(307, "", "", "Location: " + elsewhere.baseUrl() + "/x")));
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageContaining("status 307");
      assertThat(elsewhere.requests()).isEmpty();
      assertThat(register.requests()).isEmpty();
    }
  }

  @Test
  @DisplayName("N25 401 before the expiry of a token: one refresh, one retry")
  void n25_replacesATokenRejectedBeforeExpiryOnce() {
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      rejected = "Bearer " + AuthorizationServer.token(1);
      assertThat(client.find(MID_ID)).isPresent();
      rejected =
          "Bearer " + AuthorizationServer.token(1) + "Bearer " + AuthorizationServer.token(2);
      assertThat(client.midIds().request(Modality.CT).midId()).isEqualTo(MID_ID);
    }
    assertThat(tokensSeen())
        .extracting(token -> token.substring(Canaries.TOKEN.length() + 1))
        .containsExactly("1", "1", "2", "2", "3");
    assertThat(auth.requests()).hasSize(3);
  }

  @Test
  @DisplayName("N25 401 for every token surfaces after one refresh and one retry")
  void n25_surfaces401IfEveryTokenIsRejected() throws IOException {
    try (SocketServer never = SocketServer.respondingWith(401, "", "");
        MidIdClient client =
            settings(auth.credentials().build()).baseUrl(never.baseUrl()).build()) {
      RegisterResponseException failure =
          catchThrowableOfType(
              RegisterResponseException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure.status()).isEqualTo(401);
      assertThat(never.requests()).hasSize(2);
      assertThat(auth.requests()).hasSize(2);
      Canaries.assertNoneIn(failure, client);
    }
  }

  @Test
  void limitsTokenRequestsIfEveryTokenIsRejected() throws IOException {
    try (SocketServer never = SocketServer.respondingWith(401, "", "");
        MidIdClient client =
            settings(auth.credentials().build()).baseUrl(never.baseUrl()).build()) {
      for (int i = 0; i < 300; i++) {
        assertThatThrownBy(() -> client.find(MID_ID)).isInstanceOf(RegisterResponseException.class);
      }
      assertThat(auth.requests()).hasSizeLessThanOrEqualTo(101);
    }
  }

  @ParameterizedTest
  @DisplayName("N31 an unsafe token endpoint is rejected when the client is built")
  @CsvSource({
    "http://auth.example/token,           it is http",
    "http://127.0.0.1:1/token,            it is http",
    "https://user:canary@auth.example/t,  it contains a user",
    "ftp://auth.example/token,            it is not https"
  })
  void n31_rejectsAnUnsafeTokenEndpoint(String endpoint, String reason) {
    ClientCredentials credentials = auth.credentials().tokenEndpoint(URI.create(endpoint)).build();
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(URI.create("https://register.example/v1"))
            .clientCredentials(credentials);
    Throwable failure = catchThrowable(builder::build);
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokenEndpoint is rejected: " + reason);
    Canaries.assertNoneIn(failure, credentials);
  }

  @Test
  @DisplayName("N31 credentials with an http base URL are rejected when the client is built")
  void n31_rejectsCredentialsWithHttp() {
    assertThatThrownBy(
            () ->
                MidIdClient.builder()
                    .baseUrl(URI.create("http://register.example/v1"))
                    .clientCredentials(auth.credentials().build())
                    .allowHttpToLoopback()
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseUrl is rejected: it is http");
  }

  @Test
  void rejectsTwoTokenSources() {
    assertThatThrownBy(
            () -> settings(auth.credentials().build()).accessToken(() -> new char[0]).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("both set");
  }

  @Test
  void namesMissingSettings() {
    assertThatThrownBy(() -> ClientCredentials.builder().build())
        .hasMessageContaining("exactly one of keyStore and privateKey");
    assertThatThrownBy(
            () -> ClientCredentials.builder().privateKey(() -> null).clientId("x").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("tokenEndpoint is not set");
    assertThatThrownBy(() -> ClientCredentials.builder().clientId(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clientId is blank");
  }

  @Test
  void exposesSettingsWithoutTheKey() {
    ClientCredentials credentials = auth.credentials().scopes("a", "b").build();
    assertThat(credentials.clientId()).isEqualTo(AuthorizationServer.CLIENT_ID);
    assertThat(credentials.audience()).isEqualTo(AuthorizationServer.AUDIENCE);
    assertThat(credentials.tokenEndpoint()).isEqualTo(auth.tokenEndpoint());
    assertThat(credentials.scopes()).containsExactly("a", "b");
    assertThat(credentials)
        .hasToString("ClientCredentials[" + AuthorizationServer.CLIENT_ID + " at 127.0.0.1]");
  }
}

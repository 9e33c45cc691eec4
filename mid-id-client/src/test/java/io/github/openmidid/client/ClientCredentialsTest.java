package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that the client fetches itself, from a token endpoint that checks what it is shown. */
class ClientCredentialsTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final String FOUND =
      "{\"midId\":\"MID-9912-3456-11\",\"modality\":\"ct\",\"operator\":\"a\",\"status\":\"linked\"}";

  private final AuthorizationServer auth = AuthorizationServer.start();
  private volatile String refused = "";
  private final SocketServer register =
      SocketServer.answering(
          (request, out) -> {
            String token = request.headers().getOrDefault("authorization", "none");
            boolean ok = token.startsWith("Bearer " + Canaries.TOKEN) && !refused.contains(token);
            int success = request.method().equals("POST") ? 201 : 200;
            out.write(
                ok
                    ? SocketServer.response(success, "application/json", FOUND)
                    : SocketServer.response(401, "", ""));
          });

  @AfterEach
  void close() throws IOException {
    auth.close();
    register.close();
  }

  private MidIdClient.Builder settings(ClientCredentials credentials) {
    return MidIdClient.builder()
        .baseUrl(register.baseUrl())
        .clientCredentials(credentials)
        .allowHttpToLoopback();
  }

  private MidIdClient client() {
    return settings(auth.credentials().build()).build();
  }

  private List<String> tokensSeen() {
    return register.requests().stream()
        .map(request -> request.headers().get("authorization").replace("Bearer ", ""))
        .toList();
  }

  @Test
  void oneTokenServesManyCalls() {
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(client.find(MID_ID)).isPresent();
      assertThat(client.midIds().request(Modality.CT).midId()).isEqualTo(MID_ID);
    }
    assertThat(auth.requests()).hasSize(1);
    assertThat(tokensSeen()).hasSize(3).containsOnly(AuthorizationServer.token(1));
  }

  @Test
  void aNewTokenEmptiesNoCache() throws Exception {
    auth.tokensLive("1");
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
  void aRefusedTokenIsNoReasonForAFourthRequest() throws IOException {
    AtomicInteger answers = new AtomicInteger();
    try (SocketServer tired =
            SocketServer.answering(
                (request, out) ->
                    out.write(
                        SocketServer.response(answers.incrementAndGet() < 3 ? 503 : 401, "", "")));
        MidIdClient client =
            settings(auth.credentials().build()).baseUrl(tired.baseUrl()).build()) {
      assertThat(catchThrowable(() -> client.midIds().request(Modality.CT)))
          .isInstanceOfSatisfying(
              RegisterResponseException.class, e -> assertThat(e.status()).isEqualTo(401));
      assertThat(tired.requests()).hasSize(3);
    }
  }

  @Test
  void asksForScopesOnlyIfThereAreAny() {
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
  void anEcKeySignsAsEs256() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair key = generator.generateKeyPair();
    auth.trust(key);
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void aKeyThatCannotSignIsNamedWithoutShowingIt() throws Exception {
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
  void whatIsForOneServerIsNotSentToTheOther() {
    try (MidIdClient client = client()) {
      client.find(MID_ID);
    }
    assertThat(auth.requests().get(0).headers()).doesNotContainKey("authorization");
    assertThat(auth.requests().get(0).headers()).containsEntry("user-agent", "openmidid-client");
    assertThat(register.requests().get(0).toString())
        .doesNotContain("assertion")
        .doesNotContain("eyJ");
  }

  @Test
  void theTokenIsNotSentWhereTheTokenEndpointRedirectsTo() throws IOException {
    try (SocketServer elsewhere = SocketServer.answering(200, "application/json", "{}");
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
  @DisplayName("N25 401 in the middle of a token's life: one refresh, one retry")
  void n25_aTokenRefusedBeforeItsEndIsReplacedOnce() {
    try (MidIdClient client = client()) {
      client.find(MID_ID);
      refused = "Bearer " + AuthorizationServer.token(1);
      assertThat(client.find(MID_ID)).isPresent();
      refused = "Bearer " + AuthorizationServer.token(1) + "Bearer " + AuthorizationServer.token(2);
      assertThat(client.midIds().request(Modality.CT).midId()).isEqualTo(MID_ID);
    }
    assertThat(tokensSeen())
        .extracting(token -> token.substring(Canaries.TOKEN.length() + 1))
        .containsExactly("1", "1", "2", "2", "3");
    assertThat(auth.requests()).hasSize(3);
  }

  @Test
  @DisplayName("N25 401 for every token surfaces after one refresh and one retry")
  void n25_aRegisterThatRefusesEveryTokenIsHeard() throws IOException {
    try (SocketServer never = SocketServer.answering(401, "", "");
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
  void aRegisterThatRefusesEveryTokenDoesNotMakeAStormOfTokenRequests() throws IOException {
    try (SocketServer never = SocketServer.answering(401, "", "");
        MidIdClient client =
            settings(auth.credentials().build()).baseUrl(never.baseUrl()).build()) {
      for (int i = 0; i < 300; i++) {
        assertThatThrownBy(() -> client.find(MID_ID)).isInstanceOf(RegisterResponseException.class);
      }
      assertThat(auth.requests()).hasSizeLessThanOrEqualTo(101);
    }
  }

  @ParameterizedTest
  @DisplayName("N28 a token answer that is not to the letter is a protocol failure")
  @ValueSource(
      strings = {
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\"}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":null}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":0}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":-1}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":\"3600\"}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":1e18}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":1000000000000000000}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":99999999999999999999}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":31536001}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":1.9}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":true}",
        "{\"access_token\":\"canary\",\"token_type\":\"mac\",\"expires_in\":300}",
        "{\"access_token\":\"canary\",\"expires_in\":300}",
        "{\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"\",\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"canary\\r\\nX: y\",\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":7,\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"a\",\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":300}",
        "{\"access_token\":\"canary\",\"token_type\":\"Bearer\",\"expires_in\":300} canary",
        "null",
        "[]",
        "",
        "canary"
      })
  void n28_aTokenAnswerNotToTheLetterIsAProtocolFailure(String body) {
    auth.insteadOfToken(
        (request, out) -> out.write(SocketServer.response(200, "application/json", body)));
    assertProtocolFailure();
  }

  @Test
  @DisplayName("N28 200 with a page of HTML is a protocol failure")
  void n28_aPageOfHtmlIsAProtocolFailure() {
    auth.insteadOfToken(
        (request, out) ->
            out.write(SocketServer.response(200, "text/html", "<h1>canary portal</h1>")));
    assertProtocolFailure();
  }

  private void assertProtocolFailure() {
    try (MidIdClient client = client()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure)
          .isInstanceOf(RegisterProtocolException.class)
          .hasMessageStartingWith("no access token: the answer of the authorization server");
      Canaries.assertNoneIn(failure, client);
      assertThat(register.requests()).isEmpty();
      auth.insteadOfToken(null);
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "31536000"})
  void aLifeFromOneSecondToAYearIsBelieved(String life) {
    auth.tokensLive(life);
    try (MidIdClient client = client()) {
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "401", "403", "404"})
  void aRefusalSaysItsReasonAndWhatToCheck(int status) {
    auth.insteadOfToken(
        (request, out) ->
            out.write(
                SocketServer.response(
                    status,
                    "application/json",
                    "{\"error\":\"invalid_client\",\"error_description\":\"not canary\"}")));
    try (MidIdClient client = client()) {
      RegisterResponseException failure =
          catchThrowableOfType(RegisterResponseException.class, () -> client.find(MID_ID));
      assertThat(failure)
          .hasMessageContaining("the authorization server has refused")
          .hasMessageContaining("invalid_client")
          .hasMessageContaining("this machine's clock");
      assertThat(failure.status()).isEqualTo(status);
      Canaries.assertNoneIn(failure, client);
    }
    assertThat(auth.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h1>canary</h1>", "{\"error\":\"canary <b>\"}", "{}", ""})
  void aReasonThatIsNoCodeIsNotRepeated(String body) {
    auth.insteadOfToken(
        (request, out) -> out.write(SocketServer.response(400, "application/json", body)));
    try (MidIdClient client = client()) {
      Throwable failure = catchThrowable(() -> client.find(MID_ID));
      assertThat(failure).hasMessageContaining("no reason given");
      Canaries.assertNoneIn(failure, client);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void anAuthorizationServerThatCannotIsUnavailableAndAskedAgainByTheNextCallOnly(int status) {
    auth.insteadOfToken(
        (request, out) -> out.write(SocketServer.response(status, "text/html", "no")));
    try (MidIdClient client = client()) {
      RegisterUnavailableException failure =
          catchThrowableOfType(
              RegisterUnavailableException.class, () -> client.midIds().request(Modality.CT));
      assertThat(failure).hasMessageContaining("no access token").hasMessageContaining("" + status);
      assertThat(failure.requestReference()).isPresent();
      assertThat(auth.requests()).hasSize(1);
      assertThat(register.requests()).isEmpty();
      auth.insteadOfToken(null);
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void anAuthorizationServerThatIsNotThereIsUnavailable() throws IOException {
    auth.close();
    try (MidIdClient client = client()) {
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class)
          .hasMessageContaining("is tokenEndpoint right");
    }
  }

  @Test
  void aStalledAuthorizationServerEndsWithTheCallAndTheNextCallAsksAnew() throws Exception {
    Duration timeout = Duration.ofMillis(600);
    auth.insteadOfToken((request, out) -> Thread.sleep(5_000));
    try (MidIdClient client = settings(auth.credentials().build()).timeout(timeout).build()) {
      for (int i = 0; i < 2; i++) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> client.find(MID_ID))
            .isInstanceOf(RegisterUnavailableException.class)
            .hasMessageContaining("no access token");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(timeout.plusMillis(250));
      }
      auth.insteadOfToken(null);
      assertThat(client.find(MID_ID)).isPresent();
    }
  }

  @Test
  void aDrippingTokenAnswerEndsWithTheCall() {
    Duration timeout = Duration.ofMillis(600);
    auth.insteadOfToken(
        (request, out) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n"
                  .getBytes(StandardCharsets.ISO_8859_1));
          for (int i = 0; i < 20; i++) {
            out.write(' ');
            out.flush();
            Thread.sleep(200);
          }
        });
    try (MidIdClient client = settings(auth.credentials().build()).timeout(timeout).build()) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> client.find(MID_ID))
          .isInstanceOf(RegisterUnavailableException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(timeout.plusMillis(250));
    }
  }

  @Test
  void aCallerThatIsInterruptedWhileItWaitsForATokenReturnsAtOnce() throws Exception {
    auth.insteadOfToken((request, out) -> Thread.sleep(5_000));
    try (MidIdClient client = client()) {
      Throwable[] failure = {null};
      boolean[] flag = {false};
      Thread caller =
          new Thread(
              () -> {
                failure[0] = catchThrowable(() -> client.find(MID_ID));
                flag[0] = Thread.currentThread().isInterrupted();
              });
      caller.start();
      while (auth.requests().isEmpty()) {
        Thread.sleep(5);
      }
      caller.interrupt();
      caller.join(250);
      assertThat(caller.isAlive()).isFalse();
      assertThat(failure[0]).isInstanceOf(RegisterUnavailableException.class);
      assertThat(flag[0]).isTrue();
    }
  }

  @Test
  void closingEndsTheWaitForATokenAndLeavesNoThread() throws Exception {
    auth.insteadOfToken((request, out) -> Thread.sleep(5_000));
    MidIdClient client = client();
    Throwable[] failure = {null};
    Thread caller = new Thread(() -> failure[0] = catchThrowable(() -> client.find(MID_ID)));
    caller.start();
    while (auth.requests().isEmpty()) {
      Thread.sleep(5);
    }
    client.close();
    caller.join(1_000);
    assertThat(failure[0])
        .isInstanceOf(RegisterUnavailableException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> client.find(MID_ID))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    for (int i = 0; i < 100 && isTokenThreadAlive(); i++) {
      Thread.sleep(20);
    }
    assertThat(isTokenThreadAlive()).isFalse();
  }

  private static boolean isTokenThreadAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("mid-id-client-token"));
  }

  @ParameterizedTest
  @DisplayName("N31 a token endpoint that is not safe is refused when the client is made")
  @CsvSource({
    "http://auth.example/token,           it is http",
    "http://127.0.0.1:1/token,            it is http",
    "https://user:canary@auth.example/t,  it holds a user",
    "ftp://auth.example/token,            it is not https"
  })
  void n31_aTokenEndpointThatIsNotSafeIsRefused(String endpoint, String reason) {
    ClientCredentials credentials = auth.credentials().tokenEndpoint(URI.create(endpoint)).build();
    MidIdClient.Builder builder =
        MidIdClient.builder()
            .baseUrl(URI.create("https://register.example/v1"))
            .clientCredentials(credentials);
    Throwable failure = catchThrowable(builder::build);
    assertThat(failure)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tokenEndpoint is refused: " + reason);
    Canaries.assertNoneIn(failure, credentials);
  }

  @Test
  @DisplayName("N31 credentials with an http base URL are refused when the client is made")
  void n31_credentialsForHttpAreRefused() {
    assertThatThrownBy(
            () ->
                MidIdClient.builder()
                    .baseUrl(URI.create("http://register.example/v1"))
                    .clientCredentials(auth.credentials().build())
                    .allowHttpToLoopback()
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("baseUrl is refused: it is http");
  }

  @Test
  void twoSourcesOfTokensExcludeEachOther() {
    assertThatThrownBy(
            () -> settings(auth.credentials().build()).accessToken(() -> new char[0]).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("both set");
  }

  @Test
  void whatIsMissingIsNamed() {
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
  void theSettingsCanBeReadBackWithoutTheKey() {
    ClientCredentials credentials = auth.credentials().scopes("a", "b").build();
    assertThat(credentials.clientId()).isEqualTo(AuthorizationServer.CLIENT_ID);
    assertThat(credentials.audience()).isEqualTo(AuthorizationServer.AUDIENCE);
    assertThat(credentials.tokenEndpoint()).isEqualTo(auth.tokenEndpoint());
    assertThat(credentials.scopes()).containsExactly("a", "b");
    assertThat(credentials)
        .hasToString("ClientCredentials[" + AuthorizationServer.CLIENT_ID + " at 127.0.0.1]");
  }
}

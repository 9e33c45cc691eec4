package io.github.openmidid.examples.register.security;

import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.config.AuthorizationServerSettings;
import io.github.openmidid.examples.register.config.ReferenceRegisterException;
import io.github.openmidid.examples.register.support.AuthorizationServerStub;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests authentication with tokens of an authorization server and of the register itself. */
@Tag("slow")
class AccessTokenTest {
  private static final String PROBLEM = "urn:problem-type:belgif:";

  private static AuthorizationServerStub server;
  private static ReferenceRegister register;
  private static ReferenceRegister own;

  @BeforeAll
  static void start() throws Exception {
    server = new AuthorizationServerStub();
    register = ReferenceRegister.builder().authorizationServer(server.settings()).start();
    own = ReferenceRegister.start();
  }

  @AfterAll
  static void stop() {
    own.close();
    register.close();
    server.close();
  }

  static Stream<Arguments> rejectedTokens() throws Exception {
    Date past = Date.from(Instant.now().minusSeconds(31));
    Date future = Date.from(Instant.now().plusSeconds(60));
    String good = server.sign(claims -> claims);
    String strange =
        AuthorizationServerStub.sign(
            new RSAKeyGenerator(2048).keyID("one").generate(),
            AuthorizationServerStub.claims().build());
    return Stream.of(
        arguments("garbage", "garbage", "invalidAccessToken"),
        arguments("unsigned", AuthorizationServerStub.unsigned(), "invalidAccessToken"),
        arguments(
            "no signature", good.substring(0, good.lastIndexOf('.') + 1), "invalidAccessToken"),
        arguments("another key of the same name", strange, "invalidAccessToken"),
        arguments("expired", server.sign(c -> c.expirationTime(past)), "expiredAccessToken"),
        arguments("never expires", server.sign(c -> c.expirationTime(null)), "invalidAccessToken"),
        arguments("not yet", server.sign(c -> c.notBeforeTime(future)), "invalidAccessToken"),
        arguments("issuer", server.sign(c -> c.issuer("https://x.example")), "invalidAccessToken"),
        arguments("no issuer", server.sign(c -> c.issuer(null)), "invalidAccessToken"),
        arguments("audience", server.sign(c -> c.audience("another")), "invalidAccessToken"),
        arguments("no audience", server.sign(c -> c.audience((String) null)), "invalidAccessToken"),
        arguments(
            "expired and of another issuer",
            server.sign(c -> c.expirationTime(past).issuer("https://x.example")),
            "invalidAccessToken"),
        arguments(
            "no organization",
            server.sign(c -> c.claim("organization", null)),
            "invalidAccessToken"),
        arguments(
            "blank organization",
            server.sign(c -> c.claim("organization", " ")),
            "invalidAccessToken"),
        arguments(
            "organization with a line break",
            server.sign(c -> c.claim("organization", "a\nb")),
            "invalidAccessToken"),
        arguments(
            "reserved organization",
            server.sign(c -> c.claim("organization", "urn:openmidid:register-file")),
            "invalidAccessToken"),
        arguments(
            "reserved organization in capitals",
            server.sign(c -> c.claim("organization", "URN:OpenMidId:anything")),
            "invalidAccessToken"),
        arguments(
            "organization that is no text",
            server.sign(c -> c.claim("organization", 5)),
            "invalidAccessToken"),
        arguments(
            "of the register itself",
            String.valueOf(own.accessToken("AZ Voorbeeld Gent")),
            "invalidAccessToken"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rejectedTokens")
  void rejectsAToken(String name, String token, String problem) {
    ApiResponse response = new RegisterCaller(register.baseUrl(), token).get("/midIds");

    assertProblem(response, 401, PROBLEM + problem);
    assertThat(response.header("WWW-Authenticate"))
        .startsWith("Bearer ")
        .contains("error=\"invalid_token\"");
    assertThat(response.response().body()).doesNotContain(token);
  }

  @Test
  void acceptsATokenOfTheAuthorizationServer() {
    String token = server.sign(claims -> claims);

    assertThat(new RegisterCaller(register.baseUrl(), token).grantNew()).startsWith("MID-99");
  }

  @ParameterizedTest
  @CsvSource({"/midIds", "/midIds/MID-9912-3456-11", "/nothing", "/midIds?x=1"})
  void requiresATokenFirst(String path) {
    ApiResponse response = new RegisterCaller(own.baseUrl(), "").get(path);

    assertProblem(response, 401, PROBLEM + "noAccessToken");
    assertThat(response.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"midIdRegister\"");
  }

  @Test
  void reportsTheMissingScope() {
    RegisterCaller consulting = with(List.of(Scopes.CONSULT));
    RegisterCaller requesting = with(List.of(Scopes.REQUEST));

    assertMissing(consulting.grant(UUID.randomUUID(), "ct"), Scopes.REQUEST);
    assertMissing(requesting.get("/midIds"), Scopes.CONSULT);
    assertMissing(requesting.get("/midIds/MID-9912-3456-11"), Scopes.CONSULT);
    assertMissing(requesting.post("/midIds/query", "{}"), Scopes.CONSULT);
    assertMissing(with(List.of()).get("/midIds"), Scopes.CONSULT);
    assertThat(requesting.grant(UUID.randomUUID(), "ct").status()).isEqualTo(201);
    assertThat(consulting.get("/midIds").status()).isEqualTo(200);
  }

  @Test
  void acceptsItsOwnTokensUntilTheyExpire() {
    char[] expired = own.accessToken("AZ", Scopes.ALL, Duration.ofSeconds(-31));

    assertThat(RegisterCaller.to(own, "AZ").get("/midIds").status()).isEqualTo(200);
    assertProblem(
        new RegisterCaller(own.baseUrl(), String.valueOf(expired)).get("/midIds"),
        401,
        PROBLEM + "expiredAccessToken");
  }

  @Test
  void rejectsTokensOfAnotherInstance() {
    try (ReferenceRegister other = ReferenceRegister.start()) {
      String token = String.valueOf(other.accessToken("AZ"));

      assertProblem(
          new RegisterCaller(own.baseUrl(), token).get("/midIds"),
          401,
          PROBLEM + "invalidAccessToken");
    }
  }

  @Test
  void issuesNoTokensWithAnAuthorizationServer() {
    assertThatIllegalStateException().isThrownBy(() -> register.accessToken("AZ"));
  }

  @Test
  void isUnavailableIfTheKeysCannotBeFetched() {
    AuthorizationServerSettings unreachable =
        new AuthorizationServerSettings("i", "a", URI.create("http://127.0.0.1:1/keys"));
    try (ReferenceRegister lost =
        ReferenceRegister.builder().authorizationServer(unreachable).start()) {
      RegisterCaller calls = new RegisterCaller(lost.baseUrl(), server.sign(claims -> claims));

      ApiResponse response = calls.get("/midIds");

      assertProblem(response, 503, PROBLEM + "serviceUnavailable");
      assertThat(response.header("Retry-After")).isEqualTo("1");
    }
  }

  @Test
  void doesNotFetchKeysOverHttp() {
    assertThatThrownBy(
            () -> new AuthorizationServerSettings("i", "a", URI.create("http://example.org/keys")))
        .isInstanceOf(ReferenceRegisterException.class)
        .hasMessageContaining("https");
  }

  private static RegisterCaller with(List<String> scopes) {
    return new RegisterCaller(
        own.baseUrl(), String.valueOf(own.accessToken("AZ", scopes, Duration.ofMinutes(1))));
  }

  private static void assertMissing(ApiResponse response, String scope) {
    assertProblem(response, 403, PROBLEM + "missingScope");
    assertThat(response.json().get("requiredScopes").get(0).stringValue()).isEqualTo(scope);
    assertThat(response.header("WWW-Authenticate"))
        .contains("insufficient_scope", "scope=\"" + scope + "\"");
  }
}

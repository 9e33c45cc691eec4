package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests access to the operator's page, and its protection against attacks. */
@Tag("slow")
class PageSecurityTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";
  private static final String SESSION = "midIdRegisterSession";

  private static final List<String> PUBLIC_PLACES =
      List.of("/en/apps", "/en/careProcesses", "/en/appLevels", "/en/signIn", "/style.css");

  private static final ShiftedClock clock = new ShiftedClock();
  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = RegisterInternals.clock(ReferenceRegister.builder(), clock).start();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static PageVisitor signedIn() {
    PageVisitor visitor = new PageVisitor(register);
    assertThat(visitor.signIn("en", register.accessToken(OPERATOR)).status()).isEqualTo(303);
    return visitor;
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void showsEachRoleWhatItMaySee(Role role) {
    PageVisitor visitor = new PageVisitor(register);
    assertThat(visitor.signIn("en", register.accessToken(role, OPERATOR)).status()).isEqualTo(303);
    Document start = visitor.get("/en").page();

    assertThat(start.select("#access div").eachText())
        .anyMatch(row -> row.startsWith("Role "))
        .contains("Organization " + OPERATOR);
    assertThat(start.select("#access li")).hasSize(role.scopes().size());
    assertThat(start.select("#overview").isEmpty()).isEqualTo(role == Role.FANC);
  }

  @Test
  void treatsATokenWithAllScopesAsThatOfTheHealthAuthority() {
    PageVisitor visitor = new PageVisitor(register);
    visitor.signIn("en", register.accessToken(OPERATOR, Scopes.ALL, Duration.ofHours(1)));
    Document start = visitor.get("/en").page();

    assertThat(start.text()).contains("FPS Public Health");
    assertThat(visitor.post("/en", requestOf(start)).status()).isEqualTo(403);
    assertThat(visitor.get("/en/midIds").status()).isEqualTo(200);
  }

  /** Returns the fields of a request for an identifier, on a page that has no such form. */
  private static Map<String, String> requestOf(Document page) {
    return PageVisitor.fields(
        page.expectFirst("form"),
        Map.of("modality", "ct", "requestReference", UUID.randomUUID().toString()));
  }

  @Test
  void hidesActionsThatTheTokenDoesNotAllow() {
    PageVisitor visitor = new PageVisitor(register);
    char[] token = register.accessToken(OPERATOR, List.of(Scopes.CONSULT), Duration.ofMinutes(10));
    visitor.signIn("en", token);
    String midId = RegisterCaller.to(register, OPERATOR).grantNew();
    Map<String, String> request = requestOf(visitor.get("/en").page());

    assertThat(visitor.get("/en").page().select("main form")).isEmpty();
    assertThat(visitor.get("/en/midIds/" + midId).text())
        .contains("You have no access to device data.");
    assertThat(visitor.post("/en", request).status()).isEqualTo(403);
  }

  @Test
  void showsDelegatedDataUntilTheDelegationIsWithdrawn() {
    PageVisitor visitor = new PageVisitor(register);
    visitor.signIn("en", register.accessTokenOfPerson(OPERATOR, "an"));
    assertThat(visitor.get("/en").text())
        .contains("Role None. Ask the local Portahealth administrator", "Person an")
        .doesNotContain("PET");
    assertThat(visitor.get("/en/midIds").status()).isEqualTo(403);

    RegisterCaller administrator = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, OPERATOR);
    String delegation =
        administrator
            .post(
                "/delegations",
                "{\"requestReference\":\""
                    + UUID.randomUUID()
                    + "\",\"userId\":\"an\",\"permissions\":[\"consultMidIds\"]}")
            .json()
            .get("delegationId")
            .stringValue();
    assertThat(visitor.get("/en").page().select("#overview")).hasSize(1);
    assertThat(visitor.get("/en").page().select("main form")).isEmpty();

    administrator.delete("/delegations/" + delegation);
    assertThat(visitor.get("/en").text()).doesNotContain("PET");
    Shown shown = visitor.get("/en/midIds");
    assertThat(shown.status()).isEqualTo(403);
    assertThat(shown.text()).contains("Your access token gives no access to this page.");
  }

  @Test
  void reportsAnInvalidTokenWithoutEchoingIt() {
    char[] good = register.accessToken(OPERATOR);
    char[] expired = register.accessToken(OPERATOR, Role.OPERATOR.scopes(), Duration.ofMinutes(-5));
    String forged = String.valueOf(good).replaceFirst("\\.[^.]+$", ".c2lnbmF0dXJl");

    assertFault("", "Enter the access token.");
    assertFault("  ", "Enter the access token.");
    assertFault(forged, "The register does not accept this access token.");
    assertFault("<script>", "The register does not accept this access token.");
    assertFault(String.valueOf(expired), "This access token has expired.");
  }

  private static void assertFault(String token, String fault) {
    PageVisitor visitor = new PageVisitor(register);
    Shown shown = visitor.signIn("en", token.toCharArray());
    Element input = shown.page().expectFirst("#accessToken");

    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.page().expectFirst("#accessToken-fault").text()).isEqualTo(fault);
    assertThat(input.attr("aria-describedby")).contains("accessToken-fault");
    assertThat(input.hasAttr("value")).isFalse();
    assertThat(token.isBlank() || !shown.response().body().contains(token)).isTrue();
    assertThat(visitor.cookie(SESSION)).isEmpty();
  }

  @Test
  void redirectsToTheSignInWithoutASession() {
    Shown shown = new PageVisitor(register).get("/fr/midIds");

    assertThat(shown.status()).isEqualTo(303);
    assertThat(shown.header("Location")).isEqualTo("/midIdRegister/page/fr/signIn");
  }

  @Test
  void redirectsToTheSignInWhenTheTokenHasExpired() {
    PageVisitor visitor = signedIn();
    assertThat(visitor.get("/nl").status()).isEqualTo(200);
    String session = visitor.cookie(SESSION);
    try {
      clock.shift = Duration.ofHours(2);
      Shown shown = visitor.get("/nl/midIds");

      assertThat(shown.status()).isEqualTo(303);
      assertThat(visitor.follow(shown).text()).contains("Uw sessie is afgelopen.");
    } finally {
      clock.shift = Duration.ZERO;
    }
    PageVisitor other = new PageVisitor(register);
    other.setCookie(SESSION, session);
    assertThat(other.get("/nl").status()).isEqualTo(303);
  }

  /**
   * Verifies that public pages are shown in a session with an expired token, as without a session.
   */
  @Test
  void showsPublicPagesWhenTheTokenHasExpired() {
    for (String place : PUBLIC_PLACES) {
      PageVisitor visitor = signedIn();
      assertThat(visitor.get(place).status()).as(place).isEqualTo(200);
      String session = visitor.cookie(SESSION);
      try {
        clock.shift = Duration.ofHours(2);
        Shown shown = visitor.get(place);
        assertThat(shown.status()).as(place).isEqualTo(200);
        assertThat(shown.page().select("header form")).as(place).isEmpty();
      } finally {
        clock.shift = Duration.ZERO;
      }
      PageVisitor other = new PageVisitor(register);
      other.setCookie(SESSION, session);
      assertThat(other.get("/en").status()).as("the session has ended").isEqualTo(303);
    }
  }

  @Test
  void signsInFromAFormThatWasOpenedBeforeTheTokenExpired() {
    PageVisitor visitor = signedIn();
    Element form = visitor.get("/en/signIn").page().expectFirst("main form");
    try {
      clock.shift = Duration.ofHours(2);
      Map<String, String> token =
          Map.of("accessToken", String.valueOf(register.accessToken(OPERATOR)));
      Shown shown = visitor.submit(form, token);

      assertThat(shown.header("Location")).isEqualTo("/midIdRegister/page/en");
      assertThat(visitor.get("/en").status()).isEqualTo(200);
    } finally {
      clock.shift = Duration.ZERO;
    }
  }

  @Test
  void endsTheSessionInBrowserAndRegister() {
    PageVisitor visitor = signedIn();
    String session = visitor.cookie(SESSION);
    Shown out = visitor.submit(visitor.get("/en").page().expectFirst("header form"), Map.of());

    assertThat(out.header("Location")).isEqualTo("/midIdRegister/page/en/signIn");
    PageVisitor other = new PageVisitor(register);
    other.setCookie(SESSION, session);
    assertThat(other.get("/en").status()).isEqualTo(303);
  }

  @Test
  void rejectsASessionIdSetByOthers() {
    PageVisitor victim = new PageVisitor(register);
    String planted = signedIn().cookie(SESSION);
    victim.setCookie(SESSION, planted);
    victim.signIn("en", register.accessToken("CHU Exemple Liège"));

    assertThat(victim.cookie(SESSION)).isNotEqualTo(planted);
    PageVisitor attacker = new PageVisitor(register);
    attacker.setCookie(SESSION, planted);
    assertThat(attacker.get("/en").status()).isEqualTo(303);
  }

  @Test
  void separatesBearerTokensAndSessions() {
    PageVisitor visitor = new PageVisitor(register);
    String bearer = "Bearer " + String.valueOf(register.accessToken(OPERATOR));
    Shown shown = visitor.send(visitor.request("/en").header("Authorization", bearer));
    assertThat(shown.status()).isEqualTo(303);

    RegisterCaller anonymous = new RegisterCaller(register.baseUrl(), "");
    String cookie = SESSION + "=" + signedIn().cookie(SESSION);
    assertThat(anonymous.send(anonymous.request("/midIds").header("Cookie", cookie)).status())
        .isEqualTo(401);
  }

  @Test
  void sendsHeadersAgainstScriptsAndCaching() {
    PageVisitor visitor = signedIn();
    for (String place : List.of("/en", "/en/midIds", "/en/midIds/x", "/en/signIn", "")) {
      Shown shown = visitor.get(place);
      assertThat(shown.header("Content-Security-Policy"))
          .as(place)
          .startsWith("default-src 'none'; style-src 'self';")
          .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'");
      assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(shown.header("Cache-Control")).contains("no-store");
      assertThat(shown.header("Referrer-Policy")).isEqualTo("same-origin");
    }
    Shown style = visitor.get("/style.css");
    assertThat(style.header("Content-Type")).isEqualTo("text/css;charset=UTF-8");
    assertThat(style.status()).isEqualTo(200);
  }

  @Test
  void restrictsCookiesAndKeepsTheTokenOutOfThem() {
    String token = String.valueOf(register.accessToken(OPERATOR));
    List<String> cookies =
        new PageVisitor(register)
            .signIn("en", token.toCharArray())
            .response()
            .headers()
            .allValues("Set-Cookie");

    assertThat(cookies)
        .anySatisfy(
            cookie ->
                assertThat(cookie)
                    .startsWith(SESSION + "=")
                    .contains("Path=/midIdRegister/page", "HttpOnly", "SameSite=Strict")
                    .doesNotContain("Secure"))
        .allSatisfy(
            cookie ->
                assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(token));
  }

  @Test
  void bindsCookiesToTheHostIfPublishedOverTls() {
    URI address = URI.create("https://register.example/midIdRegister/v1");
    try (ReferenceRegister published = ReferenceRegister.builder().publicUrl(address).start()) {
      PageVisitor visitor = new PageVisitor(published);
      Shown form = visitor.get("/en/signIn");
      String cookie = form.header("Set-Cookie");
      Shown shown =
          visitor.send(
              visitor
                  .request("/en/signIn")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                  .POST(
                      BodyPublishers.ofString(
                          "_csrf="
                              + form.page().expectFirst("[name=_csrf]").val()
                              + "&accessToken="
                              + String.valueOf(published.accessToken(OPERATOR)))));

      assertThat(published.signInLink(published.accessToken(Role.OPERATOR)).toString())
          .startsWith("https://register.example/midIdRegister/page/signIn/");
      assertThat(cookie).startsWith("__Host-midIdRegisterForm=");
      assertThat(shown.response().headers().allValues("Set-Cookie"))
          .anySatisfy(header -> assertThat(header).startsWith("__Host-" + SESSION + "="))
          .allSatisfy(
              header ->
                  assertThat(header)
                      .startsWith("__Host-")
                      .contains("; Secure", "; Path=/;", "HttpOnly", "SameSite=Strict")
                      .doesNotContainIgnoringCase("Domain="));
    }
  }

  @Test
  void limitsTheLengthOfForms() {
    Shown shown =
        new PageVisitor(register).post("/en/signIn", Map.of("accessToken", "x".repeat(20_000)));

    assertThat(shown.status()).isEqualTo(413);
    assertThat(shown.page().expectFirst("main").text())
        .contains("The body of the request is too large.");
  }

  @Test
  void offersToResubmitARequestWithOpenOutcome() {
    try (ReferenceRegister lost = ReferenceRegister.start()) {
      PageVisitor visitor = new PageVisitor(lost);
      visitor.signIn("en", lost.accessToken(OPERATOR));
      Element form = visitor.get("/en").page().expectFirst("main form");
      RegisterInternals.part(lost, HikariDataSource.class).close();
      Shown shown = visitor.submit(form, Map.of("modality", "ct"));
      Element again = shown.page().expectFirst("main form");

      assertThat(shown.status()).isEqualTo(503);
      assertThat(shown.text()).contains("Your request may already have been granted.");
      assertThat(again.expectFirst("[name=requestReference]").val())
          .isEqualTo(form.expectFirst("[name=requestReference]").val());
      assertThat(again.expectFirst("[name=modality]").val()).isEqualTo("ct");
      assertThat(visitor.get("/en").status()).isEqualTo(503);
      assertThat(visitor.get("/en").header("Content-Type")).startsWith("text/html");
    }
  }

  /** A clock with an offset to the system clock. */
  private static final class ShiftedClock extends Clock {
    private volatile Duration shift = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(shift);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}

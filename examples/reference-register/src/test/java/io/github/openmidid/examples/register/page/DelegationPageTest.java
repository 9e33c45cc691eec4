package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the pages on which a local administrator delegates and withdraws access. */
@Tag("slow")
class DelegationPageTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";
  private static final String INSTITUTION = "Voorbeeld Controle";
  private static final String RIGHTS = "permissions";
  private static final String TO_PERSON = "/en/delegations/new/person";
  private static final String TO_INSTITUTION = "/en/delegations/new/institution";

  private static ReferenceRegister register;
  private static RegisterCaller api;
  private static PageVisitor administrator;

  /** Returns a year within the bounds of plausible ends. */
  private static int year() {
    return LocalDate.now(ZoneId.of("Europe/Brussels")).getYear() + 2;
  }

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    api = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, OPERATOR);
    administrator = signedIn(register.accessToken(Role.LOCAL_ADMINISTRATOR, OPERATOR));
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static PageVisitor signedIn(char[] token) {
    PageVisitor visitor = new PageVisitor(register);
    assertThat(visitor.signIn("en", token).status()).isEqualTo(303);
    return visitor;
  }

  private static Element form(String place) {
    return administrator.get(place).page().expectFirst("main form[method=post]");
  }

  private static Shown give(String place, Map<String, String> values, String... rights) {
    return administrator.submit(form(place), values, RIGHTS, rights);
  }

  private static String place(Shown shown) {
    assertThat(shown.status()).as("%s", shown).isEqualTo(303);
    String location = shown.header("Location");
    return location.substring(location.indexOf("/en/")).replace("?done", "");
  }

  private static JsonNode stored(String place) {
    return api.get(place.replace("/en", "")).json();
  }

  @Test
  void aPersonReceivesAccessUpToAndIncludingADay() {
    RegisterCaller person = RegisterCaller.asPerson(register, OPERATOR, "d-1");
    Element form = form(TO_PERSON);
    Map<String, String> values =
        Map.of("userId", "d-1", "userName", "An Fysicus", "validUntil", year() + "-07-31");
    Shown given = administrator.submit(form, values, RIGHTS, "consultMidIds", "requestMidIds");
    String place = place(given);

    assertThat(administrator.follow(given).page().expectFirst("[role=status]").text())
        .startsWith("Access has been delegated");
    assertThat(administrator.get(place).text())
        .contains("An Fysicus (d-1)", "Up to and including 31 July " + year(), "In force");
    JsonNode stored = stored(place);
    assertThat(stored.get("validUntil").stringValue()).isEqualTo(year() + "-07-31T22:00:00Z");
    assertThat(stored.get("permissions").toString())
        .isEqualTo("[\"requestMidIds\",\"consultMidIds\"]");
    assertThat(person.get("/midIds").status()).isEqualTo(200);
    Shown again = administrator.submit(form, values, RIGHTS, "consultMidIds", "requestMidIds");
    assertThat(again.header("Location")).isEqualTo(given.header("Location"));
    Shown other = administrator.submit(form, Map.of("userId", "d-2"), RIGHTS, "consultMidIds");
    assertThat(other.status()).as("the same form for another person").isEqualTo(409);
    assertThat(RegisterCaller.asPerson(register, OPERATOR, "d-2").get("/midIds").status())
        .isEqualTo(403);
  }

  @Test
  void anInstitutionReceivesAccessForATime() {
    String midId = RegisterCaller.to(register, OPERATOR).grantNew();
    RegisterCaller institution =
        RegisterCaller.as(Role.RECOGNISED_INSTITUTION, register, INSTITUTION);
    assertThat(institution.get("/midIds/" + midId).status()).isEqualTo(404);

    String place =
        place(
            give(
                TO_INSTITUTION,
                Map.of("institution", INSTITUTION, "validUntil", year() + "-01-31")));
    assertThat(stored(place).get("permissions").toString()).isEqualTo("[\"consultMidIds\"]");
    assertThat(stored(place).get("institution").stringValue()).isEqualTo(INSTITUTION);
    assertThat(institution.get("/midIds/" + midId).status()).isEqualTo(200);
    String second =
        place(
            give(
                TO_INSTITUTION,
                Map.of("institution", INSTITUTION, "validUntil", year() + "-01-31"),
                "consultDevices"));
    assertThat(stored(second).get("permissions").toString())
        .isEqualTo("[\"consultMidIds\",\"consultDevices\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "institution, '', END, institution, It is required.",
    "institution, Voorbeeld, '', validUntil, It is required.",
    "institution, Voorbeeld, 2020-01-31, validUntil, This moment is in the past.",
    "institution, AZ Voorbeeld Gent, END, institution, This is your own organization.",
    "userId, '', END, userId, It is required.",
    "userId, d-3, 31/12/2026, validUntil, It is not a date such as 2026-11-22."
  })
  void aFaultIsShownAtItsField(
      String recipient, String name, String end, String field, String fault) {
    int before = api.get("/delegations?pageSize=1000").json().get("items").size();
    String place = recipient.equals("userId") ? TO_PERSON : TO_INSTITUTION;
    String day = end.replace("END", year() + "-01-31");
    Shown shown = give(place, Map.of(recipient, name, "validUntil", day), "consultDevices");

    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.page().expectFirst("#" + field + "-fault").text()).isEqualTo(fault);
    assertThat(shown.page().expectFirst("#" + recipient).val()).isEqualTo(name);
    assertThat(api.get("/delegations?pageSize=1000").json().get("items")).hasSize(before);
  }

  @Test
  void aPersonNeedsAnAccessRight() {
    Shown shown = give(TO_PERSON, Map.of("userId", "d-4"));

    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.page().expectFirst("#permissions-fault").text()).isEqualTo("It is required.");
    assertThat(shown.page().expectFirst("fieldset input").attr("aria-describedby"))
        .isEqualTo("permissions-fault permissions-hint");
  }

  @Test
  void accessEndsWithTheWithdrawal() {
    RegisterCaller person = RegisterCaller.asPerson(register, OPERATOR, "d-5");
    String place = place(give(TO_PERSON, Map.of("userId", "d-5"), "consultMidIds"));
    assertThat(administrator.get(place).text()).contains("No end");
    assertThat(person.get("/midIds").status()).isEqualTo(200);
    Element form = form(place);
    Shown withdrawn = administrator.submit(form, Map.of());

    assertThat(withdrawn.status()).isEqualTo(303);
    assertThat(administrator.follow(withdrawn).page().expectFirst("[role=status]").text())
        .isEqualTo("Access has been withdrawn.");
    assertThat(person.get("/midIds").status()).isEqualTo(403);
    JsonNode stored = stored(place);
    assertThat(stored.get("status").stringValue()).isEqualTo("withdrawn");
    assertThat(administrator.get(place).page().select("main form")).isEmpty();
    assertThat(administrator.submit(form, Map.of()).status()).isEqualTo(303);
    assertThat(stored(place)).as("withdrawn once").isEqualTo(stored);
    assertThat(links("?status=withdrawn")).contains(place);
    assertThat(links("?status=active")).doesNotContain(place);
  }

  private static List<String> links(String query) {
    return administrator
        .get("/en/delegations" + query)
        .page()
        .select("#delegations tbody a")
        .eachAttr("href")
        .stream()
        .map(href -> href.substring(href.indexOf("/en/")))
        .toList();
  }

  @Test
  void delegationsOfOthersAreNotFound() {
    String place = place(give(TO_PERSON, Map.of("userId", "d-6"), "consultMidIds"));
    PageVisitor other =
        signedIn(register.accessToken(Role.LOCAL_ADMINISTRATOR, "CHU Exemple Liège"));
    Element form = other.get(TO_PERSON).page().expectFirst("main form");
    Map<String, String> fields = PageVisitor.fields(form, Map.of());

    assertThat(other.get(place).status()).isEqualTo(404);
    assertThat(other.post(place + "/withdrawal", fields).status()).isEqualTo(404);
    assertThat(other.get("/en/delegations").text())
        .contains("No access is delegated.")
        .doesNotContain("d-6");
    assertThat(stored(place).get("status").stringValue()).isEqualTo("active");
  }

  @Test
  void onlyOwnAccessRightsAreOffered() {
    PageVisitor limited =
        signedIn(
            register.accessToken(
                OPERATOR, List.of(Scopes.MANAGE_DELEGATIONS, Scopes.CONSULT), Duration.ofHours(1)));
    Element form = limited.get(TO_PERSON).page().expectFirst("main form");
    Shown forged =
        limited.submit(form, Map.of("userId", "d-7"), RIGHTS, "consultMidIds", "reportDevices");

    assertThat(form.select("input[type=checkbox]").eachAttr("value"))
        .containsExactly("consultMidIds");
    assertThat(forged.page().expectFirst("#permissions-fault").text())
        .isEqualTo("You do not have this access right yourself.");
  }

  /** Verifies that the page shows the data that the API returns to the same token, and no other. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void showsWhatTheApiReturnsToTheSameToken(Role role) {
    give(TO_PERSON, Map.of("userId", "seen"), "consultMidIds");
    char[] token = register.accessToken(role, OPERATOR);
    RegisterCaller calls = new RegisterCaller(register.baseUrl(), String.valueOf(token));
    PageVisitor visitor = signedIn(token);

    for (String place : List.of("/en/delegations", TO_PERSON, TO_INSTITUTION)) {
      assertThat(visitor.get(place).status()).isEqualTo(calls.get("/delegations").status());
    }
    assertThat(visitor.get("/en").page().select("nav.menu a").eachText().contains("Access"))
        .isEqualTo(role == Role.LOCAL_ADMINISTRATOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isReadable(String language) {
    Shown given =
        give(
            TO_PERSON.replace("/en/", "/" + language + "/"),
            Map.of("userId", "readable"),
            "consultMidIds");
    String page = "/" + language + "/delegations";
    PageReadableTest.assertReadable(administrator.follow(given), language, "given");
    for (String place : List.of(page, page + "/new/person", page + "/new/institution")) {
      PageReadableTest.assertReadable(administrator.get(place), language, place);
    }
    Shown fault = give(page + "/new/institution", Map.of());
    PageReadableTest.assertReadable(fault, language, "fault");
  }
}

package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Tests the pages on which persons ask for access and local administrators decide. */
@Tag("slow")
class AccessRequestPageTest {
  private static final String OPERATOR = "AZ Voorbeeld Gent";
  private static final String RIGHTS = "permissions";

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

  private static PageVisitor person(String userId) {
    return signedIn(register.accessTokenOfPerson(OPERATOR, userId));
  }

  private static Element form(PageVisitor visitor, String place) {
    return visitor.get(place).page().expectFirst("main form[method=post]");
  }

  /** Requests access on the page; returns the path of the request. */
  private static String submitRequest(PageVisitor person, String reason, String... rights) {
    Shown shown =
        person.submit(form(person, "/en/accessRequests"), Map.of("reason", reason), RIGHTS, rights);
    assertThat(shown.status()).as("%s", shown).isEqualTo(303);
    String location = shown.header("Location");
    return location.substring(location.indexOf("/en/")).replace("?done", "");
  }

  private static Shown decide(String place, Map<String, String> values, String... rights) {
    return administrator.submit(form(administrator, place), values, RIGHTS, rights);
  }

  private static JsonNode stored(String place) {
    return api.get(place.replace("/en", "")).json();
  }

  @Test
  void aPersonSubmitsAndSeesItsOwnRequestsOnly() {
    PageVisitor person = person("p-1");
    PageVisitor colleague = person("p-2");
    assertThat(person.get("/en").page().select("nav.menu a").eachText())
        .containsExactly("Overview", "Access requests");
    Element form = form(person, "/en/accessRequests");
    Shown submitted =
        person.submit(
            form,
            Map.of(
                "reason",
                "Reports <b>CT</b> scanners",
                "userName",
                "An Fysicus",
                "validUntil",
                year() + "-12-31"),
            RIGHTS,
            "requestMidIds",
            "consultMidIds");
    Shown shown = person.follow(submitted);
    String place = submitted.header("Location").replaceFirst(".*/page", "").replace("?done", "");

    assertThat(shown.page().expectFirst("[role=status]").text())
        .startsWith("Your request has been submitted.");
    assertThat(shown.text())
        .contains("An Fysicus (p-1)", "Reports <b>CT</b> scanners", "Request MID-IDs")
        .contains("Up to and including 31 December " + year());
    JsonNode stored = stored(place);
    assertThat(stored.get("validUntil").stringValue()).isEqualTo(year() + "-12-31T23:00:00Z");
    assertThat(stored.get("permissions").toString())
        .isEqualTo("[\"requestMidIds\",\"consultMidIds\"]");
    assertThat(person.get("/en/accessRequests").page().select("#access-requests tbody tr"))
        .hasSize(1);
    assertThat(person.get("/en/accessRequests").text()).contains("still waits for a decision");
    assertThat(colleague.get("/en/accessRequests").text())
        .contains("There are no requests.")
        .doesNotContain("Fysicus");
    assertThat(colleague.get(place).status()).isEqualTo(404);
    assertThat(person.get(place).page().select("main form")).as("no decision").isEmpty();
    assertThat(person.post(place, Map.of("outcome", "granted")).status()).isEqualTo(403);
    Shown again =
        person.submit(
            form,
            Map.of(
                "reason",
                "Reports <b>CT</b> scanners",
                "userName",
                "An Fysicus",
                "validUntil",
                year() + "-12-31"),
            RIGHTS,
            "requestMidIds",
            "consultMidIds");
    assertThat(again.header("Location")).isEqualTo(submitted.header("Location"));
  }

  @Test
  void theAdministratorGrantsAPartForATime() {
    PageVisitor person = person("p-3");
    String place = submitRequest(person, "Radiology", "requestMidIds", "consultMidIds");
    assertThat(administrator.get("/en/accessRequests?status=pending").text()).contains("p-3");
    Element form = form(administrator, place);
    assertThat(form.select("input[type=checkbox][checked]").eachAttr("value"))
        .containsExactly("requestMidIds", "consultMidIds");
    Map<String, String> values = Map.of("outcome", "granted", "validUntil", year() + "-12-31");
    Shown decided = administrator.submit(form, values, RIGHTS, "consultMidIds");

    assertThat(decided.status()).as("%s", decided).isEqualTo(303);
    assertThat(administrator.follow(decided).text()).contains("The request has been granted.");
    assertThat(person.get(place).page().expectFirst("#decision").text())
        .contains("Consult MID-IDs", "Up to and including 31 December " + year())
        .doesNotContain("Request MID-IDs");
    assertThat(person.get("/en").page().select("#overview")).hasSize(1);
    JsonNode stored = stored(place);
    assertThat(stored.get("decision").get("validUntil").stringValue())
        .isEqualTo(year() + "-12-31T23:00:00Z");
    Shown again = administrator.submit(form, values, RIGHTS, "consultMidIds");
    assertThat(again.header("Location")).isEqualTo(decided.header("Location"));
    assertThat(stored(place)).as("decided once").isEqualTo(stored);
  }

  @Test
  void aRefusalNeedsAReasonThatThePersonReads() {
    PageVisitor person = person("p-4");
    String place = submitRequest(person, "Radiology", "consultMidIds");
    Shown without = decide(place, Map.of("outcome", "refused"), "consultMidIds");

    assertThat(without.status()).isEqualTo(422);
    assertThat(without.page().expectFirst("#reason-fault").text()).isEqualTo("It is required.");
    assertThat(without.page().expectFirst("#outcome [selected]").val()).isEqualTo("refused");
    assertThat(stored(place).get("status").stringValue()).isEqualTo("pending");
    Map<String, String> refusal = Map.of("outcome", "refused", "reason", "Not of this department");
    assertThat(decide(place, refusal, "consultMidIds").status()).isEqualTo(303);
    assertThat(person.get(place).text()).contains("Refused", "Not of this department");
    assertThat(person.get("/en/accessRequests").page().select("#permissions-consultMidIds"))
        .as("can ask again")
        .hasSize(1);
  }

  @Test
  void nothingIsDecidedByDefault() {
    String place = submitRequest(person("p-5"), "Radiology", "consultMidIds");

    Shown unchosen = decide(place, Map.of(), "consultMidIds");
    assertThat(unchosen.status()).isEqualTo(422);
    assertThat(unchosen.page().expectFirst("#outcome-fault").text()).isEqualTo("It is required.");
    Shown nothing = decide(place, Map.of("outcome", "granted"));
    assertThat(nothing.page().expectFirst("#permissions-fault").text())
        .isEqualTo("It is required.");
    Shown past =
        decide(place, Map.of("outcome", "granted", "validUntil", "2020-01-01"), "consultMidIds");
    assertThat(past.page().expectFirst("#validUntil-fault").text())
        .isEqualTo("This moment is in the past.");
    Shown more = decide(place, Map.of("outcome", "granted"), "consultMidIds", "reportDevices");
    assertThat(more.page().expectFirst("#permissions-fault").text())
        .isEqualTo("This access right was not requested.");
    Shown unreferenced =
        decide(place, Map.of("outcome", "granted", "requestReference", "1"), "consultMidIds");
    assertThat(unreferenced.status()).isEqualTo(422);
    assertThat(unreferenced.page().expectFirst("[role=alert]").text())
        .startsWith("The form arrived incomplete, and nothing was done.");
    assertThat(stored(place).get("status").stringValue()).isEqualTo("pending");
  }

  @Test
  void aSecondDecisionIsAConflictThatShowsTheFirst() {
    String place = submitRequest(person("p-6"), "Radiology", "consultMidIds");
    Element outdated = form(administrator, place);
    decide(place, Map.of("outcome", "refused", "reason", "Too early"));
    Shown second =
        administrator.submit(outdated, Map.of("outcome", "granted"), RIGHTS, "consultMidIds");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().expectFirst("[role=alert]").text())
        .isEqualTo("This request has already been decided differently.");
    assertThat(second.text()).contains("Too early");
    assertThat(stored(place).get("status").stringValue()).isEqualTo("refused");
  }

  @ParameterizedTest
  @CsvSource({
    "reason, '', It is required.",
    "validUntil, 2020-01-01, This moment is in the past.",
    "validUntil, tomorrow, It is not a date such as 2026-11-22.",
    "validUntil, 2026-02-30, It is not a date such as 2026-11-22."
  })
  void aRequestWithAFaultIsShownAgain(String field, String value, String fault) {
    PageVisitor person = person("p-7");
    Map<String, String> values = new java.util.HashMap<>(Map.of("reason", "For <i>all</i>"));
    values.put(field, value);
    Shown shown =
        person.submit(form(person, "/en/accessRequests"), values, RIGHTS, "consultDevices");

    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.page().expectFirst("#" + field + "-fault").text()).isEqualTo(fault);
    assertThat(shown.page().expectFirst("#" + field).val()).isEqualTo(value);
    assertThat(shown.page().select("input[type=checkbox][checked]").eachAttr("value"))
        .containsExactly("consultDevices");
    assertThat(person.get("/en/accessRequests").text()).contains("There are no requests.");
  }

  @Test
  void aRequestOfAnotherSessionOrWithoutReferenceIsRejected() {
    PageVisitor person = person("p-8");
    PageVisitor other = person("p-9");
    Element form = form(person, "/en/accessRequests");
    Map<String, String> values = Map.of("reason", "Radiology");

    assertThat(other.submit(form, values, RIGHTS, "consultMidIds").status()).isEqualTo(403);
    Shown shown =
        person.submit(
            form, Map.of("reason", "Radiology", "requestReference", ""), RIGHTS, "consultMidIds");
    assertThat(shown.status()).isEqualTo(422);
    assertThat(person.get("/en/accessRequests").text()).contains("There are no requests.");
    assertThat(other.get("/en/accessRequests").text()).contains("There are no requests.");
  }

  /** Verifies that the page shows the data that the API returns to the same token, and no other. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void showsWhatTheApiReturnsToTheSameToken(Role role) {
    String reason = "Radiology " + UUID.randomUUID();
    submitRequest(person("p-" + role), reason, "consultMidIds");
    char[] program = register.accessToken(role, OPERATOR);
    char[] person = register.accessTokenOfPerson(OPERATOR, "q-" + role, role.scopes());

    for (char[] token : List.of(program, person)) {
      RegisterCaller calls = new RegisterCaller(register.baseUrl(), String.valueOf(token));
      RegisterCaller.ApiResponse response = calls.get("/accessRequests?pageSize=1000");
      Shown shown = signedIn(token).get("/en/accessRequests");
      assertThat(shown.status()).isEqualTo(response.status());
      boolean isSeen = response.response().body().contains(reason);
      assertThat(shown.text().contains(reason)).isEqualTo(isSeen);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/accessRequests?status=open",
        "/en/accessRequests?person=p-1",
        "/en/accessRequests?after=a/b",
        "/en/delegations?status=open",
        "/en/delegations?x=1"
      })
  void rejectsUnknownParameters(String place) {
    assertThat(administrator.get(place).status()).isEqualTo(400);
  }

  @Test
  void theStatusNarrowsTheList() {
    String pending = submitRequest(person("p-10"), "Pending one", "consultMidIds");
    String refused = submitRequest(person("p-11"), "Refused one", "consultMidIds");
    decide(refused, Map.of("outcome", "refused", "reason", "No"));

    assertThat(links("?status=pending")).contains(pending).doesNotContain(refused);
    assertThat(links("?status=refused")).contains(refused).doesNotContain(pending);
    assertThat(links("?status=")).contains(pending, refused);
  }

  private static List<String> links(String query) {
    return administrator
        .get("/en/accessRequests" + query)
        .page()
        .select("#access-requests tbody a")
        .eachAttr("href")
        .stream()
        .map(href -> href.substring(href.indexOf("/en/")))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isReadable(String language) {
    String user = "p-readable-" + language;
    PageVisitor person = person(user);
    PageReadableTest.assertReadable(
        person.get("/" + language + "/accessRequests"), language, "new request");
    Element form = form(person, "/" + language + "/accessRequests");
    PageReadableTest.assertReadable(person.submit(form, Map.of(), RIGHTS), language, "fault");
    String place =
        "/" + language + submitRequest(person, "Radiology", "consultMidIds").substring(3);
    PageReadableTest.assertReadable(person.get(place + "?done"), language, "submitted");
    for (String shown : List.of("/" + language + "/accessRequests", place)) {
      PageReadableTest.assertReadable(administrator.get(shown), language, shown);
    }
    decide(place, Map.of("outcome", "granted"), "consultMidIds");
    PageReadableTest.assertReadable(administrator.get(place + "?done"), language, "granted");
  }
}

package io.github.openmidid.examples.register.healthapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.healthappfile.CatalogueFolder;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import io.github.openmidid.mhealth.Financing;
import io.github.openmidid.mhealth.FinancingStatus;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the public operations on the sample of apps and care processes. */
@Tag("slow")
class HealthAppsTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final Pattern SPACE = Pattern.compile(" ");

  private static ReferenceRegister register;
  private static RegisterCaller anonymous;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.builder().importingApps(CatalogueFolder.SAMPLE).start();
    anonymous = new RegisterCaller(register.baseUrl(), "");
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static List<String> ids(String path) {
    ApiResponse response = anonymous.get(path);
    assertThat(response.status()).as(response.toString()).isEqualTo(200);
    return response.json().get("items").findValuesAsString("appId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| made-up-balans made-up-coeur made-up-herz made-up-knie made-up-koorts made-up-morgen"
            + " made-up-slaap",
        "level=m1 | made-up-herz made-up-knie made-up-morgen made-up-slaap",
        "level=m3Plus | made-up-knie",
        "level=m3Light | made-up-coeur made-up-koorts",
        "level=m3Light&level=m3Plus | made-up-coeur made-up-knie made-up-koorts",
        "level=m1&careProcess=example-heart | made-up-knie",
        "level=m3Plus&careProcess=example-heart |",
        "careProcess=example-heart | made-up-coeur made-up-knie",
        "careProcess=example-heart&careProcess=example-sleep |"
            + " made-up-coeur made-up-knie made-up-slaap",
        "audience=healthcareInstitution | made-up-coeur made-up-koorts",
        "financedOn=2026-11-01 | made-up-coeur made-up-knie",
        "financedOn=2022-03-31 | made-up-koorts",
        "financedOn=2022-04-01 | made-up-knie made-up-koorts",
        "financedOn=2023-06-30 | made-up-knie made-up-koorts",
        "financedOn=2023-07-01 | made-up-knie",
        "financedOn=2026-11-01&careProcess=example-knee | made-up-knie",
        "level=m3Light&financedOn=2025-12-31 | made-up-coeur made-up-knie",
        "level=m3Light&financedOn=2026-01-01 | made-up-coeur",
        "search=GEnou | made-up-knie",
        "search=beispiel | made-up-herz",
        "search=COEUR | made-up-coeur",
        "search=100%25 |",
      })
  void listsTheAppsThatFulfilAllConditions(String query, String ids) {
    assertThat(ids("/healthApps" + (query == null ? "" : "?" + query)))
        .containsExactlyElementsOf(ids == null ? List.of() : words(ids));
  }

  private static List<String> words(String text) {
    return SPACE.splitAsStream(text).toList();
  }

  @Test
  void listsInPagesThatKeepTheFilter() {
    JsonNode first = anonymous.get("/healthApps?pageSize=2&level=m1").json();
    String next = first.get("next").stringValue();
    JsonNode second = anonymous.get(next.substring(next.indexOf("/healthApps"))).json();

    assertThat(first.get("items")).hasSize(2);
    assertThat(second.get("items").findValuesAsString("appId"))
        .containsExactly("made-up-morgen", "made-up-slaap");
    assertThat(second.has("next")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "level=m4",
        "level=M1",
        "careProcess=none",
        "audience=doctor",
        "financedOn=2026-02-30",
        "financedOn=today",
        "financedOn=%2B10000-01-01",
        "financedOn=2026-01-01&financedOn=2026-01-02",
        "search=",
        "name=x",
        "pageSize=0"
      })
  void rejectsWhatIsNotAFilter(String query) {
    ApiResponse response = anonymous.get("/healthApps?" + query);

    assertThat(response.status()).as(response.toString()).isEqualTo(400);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void anAppHasAllThatTheCatalogueStates() {
    JsonNode app = anonymous.get("/healthApps/made-up-knie").json();

    assertThat(app.get("name").propertyNames()).containsExactly("de", "en", "fr", "nl");
    assertThat(app.at("/claims/fr").stringValue()).contains("domicile");
    assertThat(app.get("maker").stringValue()).isEqualTo("Voorbeeld Apps BV");
    assertThat(app.get("ceClass").stringValue()).isEqualTo("IIa");
    assertThat(app.get("levels").findValuesAsString("level"))
        .containsExactly("m1", "m2", "m2", "m1", "m3Light", "m3Plus");
    assertThat(app.get("levels").findValuesAsString("edition"))
        .containsExactly(
            "before2024", "before2024", "from2024", "from2024", "before2024", "from2024");
    assertThat(app.at("/levels/1/evidence").toString()).isEqualTo("[\"ictAssessment\"]");
    assertThat(app.at("/levels/2/evidence").size()).isEqualTo(3);
    assertThat(app.at("/requests/1/state").stringValue()).isEqualTo("definitive");
    assertThat(app.get("financing").findValuesAsString("careProcess"))
        .containsExactly("example-heart", "example-knee");
    assertThat(app.get("financing").findValuesAsString("status"))
        .containsExactly("noLevel3", "definitive");
    assertThat(app.at("/useAbroad/0/country").stringValue()).isEqualTo("LU");
    assertThat(app.at("/useAbroad/0").has("reimbursed")).isFalse();
    assertThat(app.at("/useAbroad/1/reimbursed").booleanValue()).isTrue();
    assertThat(app.get("href").stringValue())
        .isEqualTo(register.baseUrl() + "/healthApps/made-up-knie");
  }

  @Test
  void codesThatAreNotKnownAreKeptAndProveNothing() {
    JsonNode app = anonymous.get("/healthApps/made-up-morgen").json();

    assertThat(app.at("/audiences/1").stringValue()).isEqualTo("schoolNurse");
    assertThat(app.at("/levels/1/level").stringValue()).isEqualTo("m4");
    assertThat(app.at("/financing/0/status").stringValue()).isEqualTo("unknownLevel");
  }

  @Test
  void aProcessThatIsNotListedIsNeitherLeftOutNorDecided() {
    CareProcess listed =
        CareProcess.builder("listed").status(CareProcessStatus.ACTIVE, FIRST_DAY).build();
    HealthAppRecord app = atM3In("unlisted", "listed");

    assertThat(HealthAppService.financing(app, List.of(listed), FIRST_DAY))
        .extracting(one -> one.process().code(), Financing::status)
        .containsExactly(
            tuple("listed", FinancingStatus.TEMPORARY),
            tuple("unlisted", FinancingStatus.UNKNOWN_PROCESS));
    assertThat(matches(app, Optional.empty())).isTrue();
    assertThat(matches(app, Optional.of(FIRST_DAY))).as("financing is proven").isFalse();
  }

  private static boolean matches(HealthAppRecord app, Optional<LocalDate> financedOn) {
    return new HealthAppFilter(
            Set.of(PyramidLevel.M3_LIGHT), Set.of(), Set.of(), financedOn, Optional.empty())
        .test(app, List.of(), FIRST_DAY);
  }

  private static HealthAppRecord atM3In(String... processes) {
    List<HealthAppLevelRecord> levels =
        Stream.of(processes)
            .map(
                process ->
                    new HealthAppLevelRecord(
                        "m3Light",
                        Optional.of(process),
                        Optional.of(FIRST_DAY),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        "platform"))
            .toList();
    AppText text = new AppText(Map.of("en", "made up"));
    return new HealthAppRecord(
        "made-up",
        text,
        text,
        text,
        List.of(),
        "Maker",
        Optional.empty(),
        Optional.empty(),
        levels,
        List.of(),
        List.of());
  }

  @Test
  void anInactiveProcessIsNotFinanced() {
    JsonNode app = anonymous.get("/healthApps/made-up-koorts").json();

    assertThat(app.at("/financing/0/status").stringValue()).isEqualTo("processInactive");
  }

  @Test
  void theFinancingOfAListIsThatOfTheRequestedDay() {
    JsonNode items = anonymous.get("/healthApps?financedOn=2022-04-01").json().get("items");

    assertThat(items.findValuesAsString("on")).containsOnly("2022-04-01");
    assertThat(items.at("/0/financing/1/status").stringValue()).isEqualTo("temporary");
  }

  @Test
  void careProcessesHaveTheirStatusesOverTime() {
    JsonNode processes = anonymous.get("/careProcesses").json().get("items");

    assertThat(processes.findValuesAsString("careProcess"))
        .containsExactly(
            "example-heart",
            "example-infection",
            "example-knee",
            "example-registry",
            "example-sleep");
    assertThat(processes.at("/1/statuses").findValuesAsString("status"))
        .containsExactly("active", "inactive");
    assertThat(processes.at("/3/statuses/0/status").stringValue()).isEqualTo("suspended");
    assertThat(anonymous.get("/careProcesses?x=1").status()).isEqualTo(400);
  }

  @Test
  void theHistoryOfAnAppIsListed() {
    JsonNode history = anonymous.get("/healthApps/made-up-herz/history").json();

    assertThat(history.get("items")).hasSize(1);
    assertThat(history.at("/items/0")).isEqualTo(anonymous.get("/healthApps/made-up-herz").json());
    assertThat(anonymous.get("/healthApps/made-up-herz/history?afterVersion=1").json().get("items"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/healthApps/none,404",
    "/healthApps/none/history,404",
    "/healthApps/a.b,400",
    "/healthApps/made-up-herz?x=1,400",
    "/healthApps/made-up-herz/history?afterVersion=x,400"
  })
  void anUnknownAppIsAProblem(String path, int status) {
    assertThat(anonymous.get(path).status()).isEqualTo(status);
  }
}

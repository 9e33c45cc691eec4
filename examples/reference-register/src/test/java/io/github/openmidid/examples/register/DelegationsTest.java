package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.DevicesTest.OWN;
import static io.github.openmidid.examples.register.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.ProblemsTest.assertProblem;
import static io.github.openmidid.examples.register.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import io.github.openmidid.examples.register.TestStore.Engine;
import io.github.openmidid.examples.register.security.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests the delegations of a local administrator to persons of the organization. */
class DelegationsTest {
  private static final String ORGANIZATION = Scene.OPERATOR;
  private static final String SCHEMA_VIOLATION =
      "urn:problem-type:belgif:input-validation:schemaViolation";

  private static Scene scene;
  private static Calls administrator;

  @BeforeAll
  static void start() {
    scene = new Scene(ReferenceRegister.start());
    administrator = Calls.as(Role.LOCAL_ADMINISTRATOR, scene.register, ORGANIZATION);
  }

  @AfterAll
  static void stop() {
    scene.close();
  }

  private static Map<String, Object> request(String userId, String... permissions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("userId", userId);
    body.put("permissions", List.of(permissions));
    return body;
  }

  private static Answer give(Map<String, ?> body) {
    return administrator.post("/delegations", json(body));
  }

  private static String given(String userId, String... permissions) {
    Answer answer = give(request(userId, permissions));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    return answer.json().get("delegationId").stringValue();
  }

  private static Calls person(String userId) {
    return Calls.asPerson(scene.register, ORGANIZATION, userId);
  }

  @Test
  void areAnsweredAsTheyWereGiven() {
    Map<String, Object> body = request("u-1", "requestMidIds", "consultMidIds");
    body.put("userName", "An Fysicus");
    body.put("validUntil", "2099-01-01T00:00:00+01:00");
    Answer answer = give(body);
    JsonNode made = answer.json();

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).isEqualTo(made.get("href").stringValue());
    assertThat(made.get("organization").stringValue()).isEqualTo(ORGANIZATION);
    assertThat(made.get("userName").stringValue()).isEqualTo("An Fysicus");
    assertThat(made.get("validUntil").stringValue()).isEqualTo("2098-12-31T23:00:00Z");
    assertThat(made.get("status").stringValue()).isEqualTo("active");
    assertThat(made.get("permissions").toString())
        .isEqualTo("[\"requestMidIds\",\"consultMidIds\"]");
    assertThat(made.has("givenBy")).isFalse();
    String path = "/delegations/" + made.get("delegationId").stringValue();
    assertThat(administrator.get(path).json()).isEqualTo(made);
  }

  @Test
  void letAPersonDoWhatIsDelegatedAndNothingElse() {
    Calls person = person("u-2");
    String own = scene.operator.grantNew("ct");
    String foreign = scene.otherOperator.grantNew("ct");

    assertProblem(person.get("/midIds"), 403, "urn:problem-type:belgif:missingScope");
    given("u-2", "consultMidIds");
    assertThat(person.get("/midIds/" + own).status()).isEqualTo(200);
    assertThat(person.get("/midIds/" + foreign).status()).isEqualTo(404);
    assertThat(person.grant(UUID.randomUUID(), "ct").status()).isEqualTo(403);
    assertThat(person.get("/devices").status()).isEqualTo(403);
    assertThat(person.get("/delegations").status()).isEqualTo(403);
    given("u-2", "requestMidIds");
    assertThat(person.grant(UUID.randomUUID(), "ct").json().get("operator").stringValue())
        .isEqualTo(ORGANIZATION);
    assertThat(person("u-3").get("/midIds").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "requestMidIds,POST,/midIds",
    "consultMidIds,GET,/midIds/overview",
    "reportDevices,POST,/devices",
    "consultDevices,GET,/devices"
  })
  void openTheOperationsOfTheirPermission(String permission, String method, String path) {
    String user = "permission-" + permission;
    Calls person = person(user);

    assertThat(call(person, method, path).status()).isEqualTo(403);
    given(user, permission);
    assertThat(call(person, method, path).status()).isIn(200, 400);
  }

  private static Answer call(Calls calls, String method, String path) {
    return method.equals("GET") ? calls.get(path) : calls.post(path, "{}");
  }

  @Test
  void countInTheirOwnOrganizationOnly() {
    given("u-4", "consultMidIds");

    assertThat(Calls.asPerson(scene.register, "CHU Exemple Liège", "u-4").get("/midIds").status())
        .isEqualTo(403);
  }

  @Test
  void endAtOnceWhenTheyAreWithdrawnAndCanStillBeRead() {
    String id = given("u-5", "consultMidIds");
    Calls person = person("u-5");
    assertThat(person.get("/midIds").status()).isEqualTo(200);
    Answer withdrawn = administrator.delete("/delegations/" + id);

    assertThat(withdrawn.status()).isEqualTo(204);
    assertThat(withdrawn.response().body()).isEmpty();
    assertThat(person.get("/midIds").status()).isEqualTo(403);
    JsonNode read = administrator.get("/delegations/" + id).json();
    assertThat(read.get("status").stringValue()).isEqualTo("withdrawn");
    assertThat(administrator.delete("/delegations/" + id).status()).isEqualTo(204);
    assertThat(administrator.get("/delegations/" + id).json()).isEqualTo(read);
  }

  @Test
  void areNotSeenOrWithdrawnByAnotherOrganization() {
    String path = "/delegations/" + given("u-6", "consultMidIds");
    Calls other = Calls.as(Role.LOCAL_ADMINISTRATOR, scene.register, "CHU Exemple Liège");

    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.delete(path).status()).isEqualTo(404);
    assertThat(other.get("/delegations").response().body()).isEqualTo("{\"items\":[]}");
    assertThat(person("u-6").get("/midIds").status()).isEqualTo(200);
    assertThat(administrator.delete("/delegations/none").status()).isEqualTo(404);
  }

  @Test
  void areMadeOnceForOneReference() {
    Map<String, Object> body = request("u-7", "consultMidIds");
    Answer first = give(body);
    Answer second = give(body);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    body.put("userId", "u-8");
    assertProblem(give(body), 409, OWN + "requestReferenceReused");
  }

  @Test
  void cannotGiveMoreThanTheGiverHas() {
    String token =
        String.valueOf(
            scene.register.accessToken(
                ORGANIZATION,
                List.of("scope:openmidid:delegations:manage", "scope:openmidid:midids:consult"),
                Duration.ofHours(1)));
    Calls limited = new Calls(scene.register.baseUrl(), token);

    assertIssue(
        limited.post("/delegations", json(request("u-9", "consultMidIds", "reportDevices"))),
        OWN_ISSUE + "notAllowed",
        "permissions");
    assertThat(limited.post("/delegations", json(request("u-9", "consultMidIds"))).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "userId|\"\"",
        "userName|7",
        "permissions|[]",
        "permissions|\"consultMidIds\"",
        "permissions[0]|[\"everything\"]",
        "validUntil|\"2099-01-01\"",
        "validUntil|\"2099-01-01T00:00:00\"",
        "requestReference|\"1\""
      })
  void refuseWhatTheContractDoesNotHave(String name, String value) {
    String property = name.replace("[0]", "");
    Map<String, Object> body = request("u-10", "consultMidIds");
    body.remove(property);
    String json = json(body).replaceFirst("}$", ",\"" + property + "\":" + value + "}");

    assertIssue(administrator.post("/delegations", json), SCHEMA_VIOLATION, name);
  }

  @Test
  void refuseAnEndThatHasPassed() {
    Map<String, Object> body = request("u-11", "consultMidIds");
    body.put("validUntil", "2020-01-01T00:00:00Z");

    assertIssue(
        give(body), "urn:problem-type:belgif-ext:input-validation:outOfRange", "validUntil");
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void endByThemselvesAndAreListedByStatus(Engine engine, @TempDir Path directory) {
    MovingClock clock = new MovingClock(Instant.now());
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister register = RegisterInternals.clock(store.builder(), clock).start()) {
      Calls own = Calls.as(Role.LOCAL_ADMINISTRATOR, register, ORGANIZATION);
      Map<String, Object> ending = request("u-1", "consultMidIds");
      ending.put("validUntil", clock.instant().plusSeconds(60).toString());
      own.post("/delegations", json(ending));
      own.post("/delegations", json(request("u-1", "consultDevices")));
      String withdrawn =
          own.post("/delegations", json(request("u-1", "reportDevices")))
              .json()
              .get("delegationId")
              .stringValue();
      own.delete("/delegations/" + withdrawn);
      Calls person = Calls.asPerson(register, ORGANIZATION, "u-1");

      assertThat(person.get("/midIds").status()).isEqualTo(200);
      assertThat(own.get("/delegations?status=active").json().get("items")).hasSize(2);
      clock.goOn(Duration.ofSeconds(60));
      assertThat(person.get("/midIds").status()).isEqualTo(403);
      assertThat(person.get("/devices").status()).isEqualTo(200);
      for (String status : List.of("active", "expired", "withdrawn")) {
        JsonNode items = own.get("/delegations?status=" + status).json().get("items");
        assertThat(items).as(status).hasSize(1);
        assertThat(items.get(0).get("status").stringValue()).isEqualTo(status);
      }
      assertThat(own.get("/delegations?status=ended").status()).isEqualTo(400);
      assertThat(ids(own)).hasSize(3).isSorted();
    }
  }

  /** Returns the ids of all delegations, read in pages of two. */
  private static List<String> ids(Calls calls) {
    List<String> ids = new ArrayList<>();
    JsonNode page = calls.get("/delegations?pageSize=2").json();
    ids.addAll(page.get("items").findValuesAsString("delegationId"));
    while (page.has("next")) {
      String next = page.get("next").stringValue();
      page = calls.get(next.substring(next.indexOf("/delegations"))).json();
      ids.addAll(page.get("items").findValuesAsString("delegationId"));
    }
    return ids;
  }

  @Test
  void leaveATrail() {
    try (Scene own = new Scene(ReferenceRegister.start())) {
      Calls calls = Calls.as(Role.LOCAL_ADMINISTRATOR, own.register, ORGANIZATION);
      Map<String, Object> body = request("u-1", "consultMidIds");
      Answer made = calls.post("/delegations", json(body));
      calls.post("/delegations", json(body));
      String id = made.json().get("delegationId").stringValue();
      calls.delete("/delegations/" + id);
      calls.delete("/delegations/" + id);

      assertThat(AuditTrailTest.events(own))
          .extracting(event -> event.get("ACTION") + " " + event.get("DELEGATION_ID"))
          .containsExactly("accessDelegated " + id, "accessWithdrawn " + id);
    }
  }
}

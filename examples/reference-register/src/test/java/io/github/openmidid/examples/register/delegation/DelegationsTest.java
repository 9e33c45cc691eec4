package io.github.openmidid.examples.register.delegation;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.audit.AuditTrailTest;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests the delegations of a local administrator to persons of the organization. */
@Tag("slow")
class DelegationsTest {
  private static final String ORGANIZATION = ProcedureFixture.OPERATOR;
  private static final String SCHEMA_VIOLATION =
      "urn:problem-type:belgif:input-validation:schemaViolation";

  private static ProcedureFixture fixture;
  private static RegisterCaller administrator;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    administrator = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, ORGANIZATION);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static Map<String, Object> request(String userId, String... permissions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("userId", userId);
    body.put("permissions", List.of(permissions));
    return body;
  }

  private static ApiResponse give(Map<String, ?> body) {
    return administrator.post("/delegations", json(body));
  }

  private static String created(String userId, String... permissions) {
    ApiResponse response = give(request(userId, permissions));
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    return response.json().get("delegationId").stringValue();
  }

  private static RegisterCaller person(String userId) {
    return RegisterCaller.asPerson(fixture.register, ORGANIZATION, userId);
  }

  @Test
  void areReturnedAsCreated() {
    Map<String, Object> body = request("u-1", "requestMidIds", "consultMidIds");
    body.put("userName", "An Fysicus");
    String day = ProcedureFixture.inYears(2);
    body.put("validUntil", day + "T01:00:00+01:00");
    ApiResponse response = give(body);
    JsonNode made = response.json();

    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    assertThat(response.header("Location")).isEqualTo(made.get("href").stringValue());
    assertThat(made.get("organization").stringValue()).isEqualTo(ORGANIZATION);
    assertThat(made.get("userName").stringValue()).isEqualTo("An Fysicus");
    assertThat(made.get("validUntil").stringValue()).isEqualTo(day + "T00:00:00Z");
    assertThat(made.get("status").stringValue()).isEqualTo("active");
    assertThat(made.get("permissions").toString())
        .isEqualTo("[\"requestMidIds\",\"consultMidIds\"]");
    assertThat(made.has("givenBy")).isFalse();
    String path = "/delegations/" + made.get("delegationId").stringValue();
    assertThat(administrator.get(path).json()).isEqualTo(made);
  }

  @Test
  void grantDelegatedPermissionsOnly() {
    RegisterCaller person = person("u-2");
    String own = fixture.operator.grantNew("ct");
    String foreign = fixture.otherOperator.grantNew("ct");

    assertProblem(person.get("/midIds"), 403, "urn:problem-type:belgif:missingScope");
    created("u-2", "consultMidIds");
    assertThat(person.get("/midIds/" + own).status()).isEqualTo(200);
    assertThat(person.get("/midIds/" + foreign).status()).isEqualTo(404);
    assertThat(person.grant(UUID.randomUUID(), "ct").status()).isEqualTo(403);
    assertThat(person.get("/devices").status()).isEqualTo(403);
    assertThat(person.get("/delegations").status()).isEqualTo(403);
    created("u-2", "requestMidIds");
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
  void allowTheOperationsOfTheirPermission(String permission, String method, String path) {
    String user = "permission-" + permission;
    RegisterCaller person = person(user);

    assertThat(call(person, method, path).status()).isEqualTo(403);
    created(user, permission);
    assertThat(call(person, method, path).status()).isIn(200, 400);
  }

  private static ApiResponse call(RegisterCaller calls, String method, String path) {
    return method.equals("GET") ? calls.get(path) : calls.post(path, "{}");
  }

  @Test
  void applyToTheirOrganizationOnly() {
    created("u-4", "consultMidIds");

    assertThat(
            RegisterCaller.asPerson(fixture.register, "CHU Exemple Liège", "u-4")
                .get("/midIds")
                .status())
        .isEqualTo(403);
  }

  @Test
  void endOnWithdrawalAndStayReadable() {
    String id = created("u-5", "consultMidIds");
    RegisterCaller person = person("u-5");
    assertThat(person.get("/midIds").status()).isEqualTo(200);
    ApiResponse withdrawn = administrator.delete("/delegations/" + id);

    assertThat(withdrawn.status()).isEqualTo(204);
    assertThat(withdrawn.response().body()).isEmpty();
    assertThat(person.get("/midIds").status()).isEqualTo(403);
    JsonNode read = administrator.get("/delegations/" + id).json();
    assertThat(read.get("status").stringValue()).isEqualTo("withdrawn");
    assertThat(administrator.delete("/delegations/" + id).status()).isEqualTo(204);
    assertThat(administrator.get("/delegations/" + id).json()).isEqualTo(read);
  }

  @Test
  void areHiddenFromOtherOrganizations() {
    String path = "/delegations/" + created("u-6", "consultMidIds");
    RegisterCaller other =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, "CHU Exemple Liège");

    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.delete(path).status()).isEqualTo(404);
    assertThat(other.get("/delegations").response().body()).isEqualTo("{\"items\":[]}");
    assertThat(person("u-6").get("/midIds").status()).isEqualTo(200);
    assertThat(administrator.delete("/delegations/none").status()).isEqualTo(404);
  }

  @Test
  void areCreatedOncePerReference() {
    Map<String, Object> body = request("u-7", "consultMidIds");
    ApiResponse first = give(body);
    ApiResponse second = give(body);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    body.put("userId", "u-8");
    assertProblem(give(body), 409, OWN + "requestReferenceReused");
  }

  @Test
  void cannotExceedThePermissionsOfTheDelegator() {
    String token =
        String.valueOf(
            fixture.register.accessToken(
                ORGANIZATION,
                List.of("scope:openmidid:delegations:manage", "scope:openmidid:midids:consult"),
                Duration.ofHours(1)));
    RegisterCaller limited = new RegisterCaller(fixture.register.baseUrl(), token);

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
  void rejectValuesOutsideTheContract(String name, String value) {
    String property = name.replace("[0]", "");
    Map<String, Object> body = request("u-10", "consultMidIds");
    body.remove(property);
    String json = json(body).replaceFirst("}$", ",\"" + property + "\":" + value + "}");

    assertIssue(administrator.post("/delegations", json), SCHEMA_VIOLATION, name);
  }

  @Test
  void rejectAnEndInThePast() {
    Map<String, Object> body = request("u-11", "consultMidIds");
    body.put("validUntil", "2020-01-01T00:00:00Z");

    assertIssue(
        give(body), "urn:problem-type:belgif-ext:input-validation:outOfRange", "validUntil");
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void expireAndAreListedByStatus(Engine engine, @TempDir Path directory) {
    MovingClock clock = new MovingClock(Instant.now());
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister register = RegisterInternals.clock(store.builder(), clock).start()) {
      RegisterCaller own = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, ORGANIZATION);
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
      RegisterCaller person = RegisterCaller.asPerson(register, ORGANIZATION, "u-1");

      assertThat(person.get("/midIds").status()).isEqualTo(200);
      assertThat(own.get("/delegations?status=active").json().get("items")).hasSize(2);
      clock.advance(Duration.ofSeconds(60));
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
  private static List<String> ids(RegisterCaller calls) {
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
  void areRecordedInTheAuditTrail() {
    try (ProcedureFixture own = new ProcedureFixture(ReferenceRegister.start())) {
      RegisterCaller calls =
          RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, own.register, ORGANIZATION);
      Map<String, Object> body = request("u-1", "consultMidIds");
      ApiResponse made = calls.post("/delegations", json(body));
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

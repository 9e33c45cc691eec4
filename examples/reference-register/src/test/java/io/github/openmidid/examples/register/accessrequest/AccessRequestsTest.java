package io.github.openmidid.examples.register.accessrequest;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.ConcurrentCalls;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the access requests of persons, and the decisions of their local administrators. */
@Tag("slow")
class AccessRequestsTest {
  private static final String ORGANIZATION = ProcedureFixture.OPERATOR;
  private static final String OTHER = "CHU Exemple Liège";
  private static final String SCHEMA_VIOLATION =
      "urn:problem-type:belgif:input-validation:schemaViolation";

  private static ReferenceRegister register;
  private static RegisterCaller administrator;

  /** Returns a year within the bounds of plausible ends. */
  private static int year() {
    return LocalDate.now(ZoneOffset.UTC).getYear() + 2;
  }

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
    administrator = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, ORGANIZATION);
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static RegisterCaller person(String userId) {
    return RegisterCaller.asPerson(register, ORGANIZATION, userId);
  }

  private static Map<String, Object> request(String... permissions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("permissions", List.of(permissions));
    body.put("reason", "Reports the CT scanners");
    return body;
  }

  private static Map<String, Object> grant(String... permissions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("outcome", "granted");
    body.put("permissions", List.of(permissions));
    return body;
  }

  private static Map<String, Object> refusal(String reason) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("outcome", "refused");
    body.put("reason", reason);
    return body;
  }

  private static ApiResponse submit(RegisterCaller person, Map<String, ?> body) {
    return person.post("/accessRequests", json(body));
  }

  private static String path(ApiResponse response) {
    assertThat(response.status()).as("%s", response).isEqualTo(201);
    return "/accessRequests/" + response.json().get("accessRequestId").stringValue();
  }

  private static ApiResponse decide(String path, Map<String, ?> body) {
    return administrator.post(path + "/decision", json(body));
  }

  @Test
  void waitForADecisionAndGiveNothing() {
    RegisterCaller person = person("r-1");
    Map<String, Object> body = request("requestMidIds", "consultMidIds");
    body.put("userName", "An Fysicus");
    body.put("validUntil", year() + "-01-01T00:00:00+01:00");
    ApiResponse response = submit(person, body);
    JsonNode made = response.json();

    assertThat(response.status()).as("%s", response).isEqualTo(201);
    assertThat(response.header("Location")).isEqualTo(made.get("href").stringValue());
    assertThat(made.get("organization").stringValue()).isEqualTo(ORGANIZATION);
    assertThat(made.get("userId").stringValue()).isEqualTo("r-1");
    assertThat(made.get("userName").stringValue()).isEqualTo("An Fysicus");
    assertThat(made.get("permissions").toString())
        .isEqualTo("[\"requestMidIds\",\"consultMidIds\"]");
    assertThat(made.get("validUntil").stringValue()).isEqualTo((year() - 1) + "-12-31T23:00:00Z");
    assertThat(made.get("reason").stringValue()).isEqualTo("Reports the CT scanners");
    assertThat(made.get("status").stringValue()).isEqualTo("pending");
    assertThat(made.has("decision")).isFalse();
    assertThat(person.get(path(response)).json()).isEqualTo(made);
    assertThat(administrator.get(path(response)).json()).isEqualTo(made);
    assertThat(person.get("/midIds").status()).isEqualTo(403);
  }

  @Test
  void becomeADelegationWithWhatTheAdministratorGrants() {
    RegisterCaller person = person("r-2");
    Map<String, Object> body = request("requestMidIds", "consultMidIds");
    body.put("userName", "Els Fysicus");
    String path = path(submit(person, body));
    Map<String, Object> decision = grant("consultMidIds");
    decision.put("validUntil", year() + "-01-01T00:00:00Z");
    decision.put("reason", "Only to look up");
    ApiResponse response = decide(path, decision);
    JsonNode decided = response.json();

    assertThat(response.status()).as("%s", response).isEqualTo(201);
    assertThat(response.header("Location")).endsWith(path);
    assertThat(decided.get("status").stringValue()).isEqualTo("granted");
    assertThat(decided.get("decision").get("permissions").toString())
        .isEqualTo("[\"consultMidIds\"]");
    assertThat(decided.get("decision").get("reason").stringValue()).isEqualTo("Only to look up");
    assertThat(person.get(path).json()).isEqualTo(decided);
    String delegation = "/delegations/" + decided.get("decision").get("delegationId").stringValue();
    JsonNode given = administrator.get(delegation).json();
    assertThat(given.get("userId").stringValue()).isEqualTo("r-2");
    assertThat(given.get("userName").stringValue()).isEqualTo("Els Fysicus");
    assertThat(given.get("permissions")).isEqualTo(decided.get("decision").get("permissions"));
    assertThat(given.get("validUntil").stringValue()).isEqualTo(year() + "-01-01T00:00:00Z");
    assertThat(person.get("/midIds").status()).isEqualTo(200);
    assertThat(person.grant(UUID.randomUUID(), "ct").status()).isEqualTo(403);

    administrator.delete(delegation);
    assertThat(person.get("/midIds").status()).isEqualTo(403);
    assertThat(person.get(path).json()).as("stays granted").isEqualTo(decided);
  }

  @Test
  void areRejectedWithAReason() {
    RegisterCaller person = person("r-3");
    String path = path(submit(person, request("consultDevices")));
    JsonNode refused = decide(path, refusal("Not of this department")).json();

    assertThat(refused.get("status").stringValue()).isEqualTo("refused");
    assertThat(refused.get("decision").get("reason").stringValue())
        .isEqualTo("Not of this department");
    assertThat(refused.get("decision").has("delegationId")).isFalse();
    assertThat(refused.get("decision").has("permissions")).isFalse();
    assertThat(person.get(path).json()).isEqualTo(refused);
    assertThat(person.get("/devices").status()).isEqualTo(403);
    assertThat(submit(person, request("consultDevices")).status())
        .as("another request after the decision")
        .isEqualTo(201);
  }

  @Test
  void areSubmittedOncePerReferenceOfThePerson() {
    Map<String, Object> body = request("consultMidIds");
    ApiResponse first = submit(person("r-4"), body);
    ApiResponse second = submit(person("r-4"), body);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    ApiResponse ofAnotherPerson = submit(person("r-5"), body);
    assertThat(ofAnotherPerson.status()).isEqualTo(201);
    assertThat(ofAnotherPerson.header("Location")).isNotEqualTo(first.header("Location"));
    body.put("reason", "Another one");
    assertProblem(submit(person("r-4"), body), 409, OWN + "requestReferenceReused");
  }

  @Test
  void arePendingOneAtATime() {
    RegisterCaller person = person("r-6");
    String path = path(submit(person, request("consultMidIds")));

    assertProblem(submit(person, request("consultDevices")), 409, OWN + "accessRequestPending");
    decide(path, grant("consultMidIds"));
    assertThat(submit(person, request("consultDevices")).status()).isEqualTo(201);
  }

  @Test
  void areDecidedOnce() {
    String path = path(submit(person("r-7"), request("consultMidIds")));
    Map<String, Object> decision = grant("consultMidIds");
    ApiResponse first = decide(path, decision);
    ApiResponse second = decide(path, decision);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertProblem(decide(path, refusal("No")), 409, OWN + "accessRequestDecided");
    assertProblem(decide(path, grant("consultMidIds")), 409, OWN + "accessRequestDecided");
    decision.put("reason", "Another one");
    assertProblem(decide(path, decision), 409, OWN + "requestReferenceReused");
    assertThat(administrator.get(path).json()).isEqualTo(first.json());
    assertThat(delegationsOf("r-7")).isEqualTo(1);
  }

  private static long delegationsOf(String userId) {
    return administrator
        .get("/delegations?pageSize=1000")
        .json()
        .get("items")
        .findValuesAsString("userId")
        .stream()
        .filter(userId::equals)
        .count();
  }

  /** Several administrators, or impatient ones: one decision and one delegation remain. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void areDecidedOnceByConcurrentDecisions(Engine engine, @TempDir Path directory)
      throws Exception {
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister shared = store.open()) {
      RegisterCaller there = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, shared, ORGANIZATION);
      RegisterCaller asking = RegisterCaller.asPerson(shared, ORGANIZATION, "r-8");
      List<Integer> submitted = fourTimes(() -> submit(asking, request("consultMidIds")).status());
      assertThat(submitted).containsExactlyInAnyOrder(201, 409, 409, 409);
      String path =
          "/accessRequests/"
              + there
                  .get("/accessRequests?status=pending")
                  .json()
                  .get("items")
                  .get(0)
                  .get("accessRequestId")
                  .stringValue();

      List<Integer> decided =
          fourTimes(() -> there.post(path + "/decision", json(grant("consultMidIds"))).status());

      assertThat(decided).containsExactlyInAnyOrder(201, 409, 409, 409);
      assertThat(there.get("/delegations").json().get("items")).hasSize(1);
    }
  }

  private static <T> List<T> fourTimes(Callable<T> call) throws Exception {
    return ConcurrentCalls.run(Collections.nCopies(4, call));
  }

  @Test
  void areSeenByThePersonAndItsAdministratorsOnly() {
    RegisterCaller person = person("r-9");
    String path = path(submit(person, request("consultMidIds")));
    RegisterCaller colleague = person("r-10");
    RegisterCaller namesake = RegisterCaller.asPerson(register, OTHER, "r-9");
    RegisterCaller otherAdministrator =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, OTHER);

    assertThat(ids(person)).containsExactly(path);
    assertThat(ids(administrator)).contains(path);
    for (RegisterCaller other : List.of(colleague, namesake, otherAdministrator)) {
      assertThat(other.get(path).status()).isEqualTo(404);
      assertThat(other.get("/accessRequests").response().body()).isEqualTo("{\"items\":[]}");
    }
    assertThat(otherAdministrator.post(path + "/decision", json(refusal("No"))).status())
        .isEqualTo(404);
    assertThat(person.post(path + "/decision", json(grant("consultMidIds"))).status())
        .isEqualTo(403);
    assertThat(administrator.get(path).json().get("status").stringValue()).isEqualTo("pending");
  }

  private static List<String> ids(RegisterCaller calls) {
    List<String> ids = new ArrayList<>();
    JsonNode page = calls.get("/accessRequests?pageSize=2").json();
    ids.addAll(page.get("items").findValuesAsString("accessRequestId"));
    while (page.has("next")) {
      String next = page.get("next").stringValue();
      page = calls.get(next.substring(next.indexOf("/accessRequests"))).json();
      ids.addAll(page.get("items").findValuesAsString("accessRequestId"));
    }
    assertThat(ids).isSorted().doesNotHaveDuplicates();
    return ids.stream().map(id -> "/accessRequests/" + id).toList();
  }

  @Test
  void areListedByStatus() {
    RegisterCaller person = person("r-11");
    String granted = path(submit(person, request("consultMidIds")));
    decide(granted, grant("consultMidIds"));
    String refused = path(submit(person, request("consultMidIds")));
    decide(refused, refusal("You have it"));
    String pending = path(submit(person, request("consultDevices")));

    assertThat(Map.of("granted", granted, "refused", refused, "pending", pending).entrySet())
        .allSatisfy(
            expected -> {
              JsonNode items =
                  person.get("/accessRequests?status=" + expected.getKey()).json().get("items");
              assertThat(items).hasSize(1);
              assertThat(expected.getValue())
                  .endsWith(items.get(0).get("accessRequestId").stringValue());
            });
    assertThat(person.get("/accessRequests?status=open").status()).isEqualTo(400);
    assertThat(person.get("/accessRequests?person=r-11").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void requireAPersonOfAnOperator(Role role) {
    RegisterCaller program = RegisterCaller.as(role, register, ORGANIZATION);
    String token =
        String.valueOf(register.accessTokenOfPerson(ORGANIZATION, "p-" + role, role.scopes()));
    RegisterCaller person = new RegisterCaller(register.baseUrl(), token);
    boolean isOfOperator = role == Role.OPERATOR || role == Role.LOCAL_ADMINISTRATOR;

    assertProblem(submit(program, request("consultMidIds")), 403, OWN + "personRequired");
    assertThat(program.get("/accessRequests").status())
        .isEqualTo(role == Role.LOCAL_ADMINISTRATOR ? 200 : 403);
    assertThat(submit(person, request("consultMidIds")).status())
        .isEqualTo(isOfOperator ? 201 : 403);
  }

  /** Ids of more than 100 characters are shortened, so that two persons could have the same one. */
  @Test
  void areNotForPersonsWhoseIdMayBeShortened() {
    String id = "i".repeat(99);

    assertThat(submit(person(id), request("consultMidIds")).status()).isEqualTo(201);
    for (String longer : List.of(id + "i", id + "ii")) {
      assertProblem(submit(person(longer), request("consultMidIds")), 403, OWN + "personRequired");
      assertThat(person(longer).get("/accessRequests").status()).isEqualTo(403);
    }
  }

  @Test
  void cannotBeGrantedBeyondTheRequestOrTheRightsOfTheAdministrator() {
    String path = path(submit(person("r-12"), request("consultMidIds", "reportDevices")));
    String token =
        String.valueOf(
            register.accessToken(
                ORGANIZATION,
                List.of(Scopes.MANAGE_DELEGATIONS, Scopes.CONSULT),
                Duration.ofHours(1)));
    RegisterCaller limited = new RegisterCaller(register.baseUrl(), token);

    assertIssue(
        decide(path, grant("consultMidIds", "requestMidIds")),
        OWN_ISSUE + "notRequested",
        "permissions");
    assertIssue(
        limited.post(path + "/decision", json(grant("reportDevices"))),
        OWN_ISSUE + "notAllowed",
        "permissions");
    Map<String, Object> past = grant("consultMidIds");
    past.put("validUntil", "2020-01-01T00:00:00Z");
    assertIssue(
        decide(path, past),
        "urn:problem-type:belgif-ext:input-validation:outOfRange",
        "validUntil");
    assertThat(administrator.get(path).json().get("status").stringValue()).isEqualTo("pending");
    assertThat(delegationsOf("r-12")).isZero();
    assertThat(limited.post(path + "/decision", json(grant("consultMidIds"))).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reason|\"\"",
        "userName|7",
        "permissions|[]",
        "permissions[0]|[\"everything\"]",
        "validUntil|\"2099-01-01\"",
        "requestReference|\"1\""
      })
  void rejectValuesOutsideTheContract(String name, String value) {
    String property = name.replace("[0]", "");
    Map<String, Object> body = request("consultMidIds");
    body.remove(property);
    String json = json(body).replaceFirst("}$", ",\"" + property + "\":" + value + "}");

    assertIssue(person("r-13").post("/accessRequests", json), SCHEMA_VIOLATION, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020-01-01T00:00:00Z", "2099-01-01T00:00:00Z"})
  void rejectAnImplausibleEnd(String end) {
    Map<String, Object> body = request("consultMidIds");
    body.put("validUntil", end);
    Map<String, Object> decision = grant("consultMidIds");
    decision.put("validUntil", end);
    String outOfRange = "urn:problem-type:belgif-ext:input-validation:outOfRange";

    assertIssue(submit(person("r-14"), body), outOfRange, "validUntil");
    String path = path(submit(person("r-16-" + UUID.randomUUID()), request("consultMidIds")));
    assertIssue(decide(path, decision), outOfRange, "validUntil");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"outcome\":\"granted\"}|permissions",
        "{\"outcome\":\"refused\"}|reason",
        "{\"outcome\":\"pending\",\"permissions\":[\"consultMidIds\"]}|outcome",
        "{\"outcome\":\"refused\",\"reason\":\"No\",\"permissions\":[\"consultMidIds\"]}|permissions",
        "{\"outcome\":\"refused\",\"reason\":\"No\",\"validUntil\":\"2099-01-01T00:00:00Z\"}|validUntil"
      })
  void rejectDecisionsOutsideTheContract(String decision, String name) {
    String user = "r-15-" + UUID.randomUUID();
    String path = path(submit(person(user), request("consultMidIds")));
    String json =
        decision.replaceFirst("}$", ",\"requestReference\":\"" + UUID.randomUUID() + "\"}");

    assertIssue(administrator.post(path + "/decision", json), SCHEMA_VIOLATION, name);
    assertThat(administrator.get(path).json().get("status").stringValue()).isEqualTo("pending");
  }

  @Test
  void areRecordedInTheAuditTrail() {
    RegisterCaller calls = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, "AZ Audit");
    RegisterCaller asking = RegisterCaller.asPerson(register, "AZ Audit", "an");
    Map<String, Object> body = request("consultMidIds");
    String granted = path(submit(asking, body));
    submit(asking, body);
    Map<String, Object> decision = grant("consultMidIds");
    JsonNode decided = calls.post(granted + "/decision", json(decision)).json();
    calls.post(granted + "/decision", json(decision));
    String refused = path(submit(asking, request("consultDevices")));
    calls.post(refused + "/decision", json(refusal("No")));
    JsonNode events = calls.get("/auditEvents").json().get("items");

    assertThat(events.findValuesAsString("action"))
        .containsExactly(
            "accessRequested",
            "accessDelegated",
            "accessRequestGranted",
            "accessRequested",
            "accessRequestRefused");
    assertThat(events.findValuesAsString("accessRequestId"))
        .containsExactly(id(granted), id(granted), id(refused), id(refused));
    assertThat(events.get(0).get("userId").stringValue()).isEqualTo("an");
    assertThat(events.get(2).get("delegationId"))
        .isEqualTo(decided.get("decision").get("delegationId"))
        .isEqualTo(events.get(1).get("delegationId"));
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}

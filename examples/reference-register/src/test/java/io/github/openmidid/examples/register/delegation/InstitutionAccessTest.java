package io.github.openmidid.examples.register.delegation;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the access of recognised institutions, and the information about the access of a token. */
@Tag("slow")
class InstitutionAccessTest {
  private static final String OPERATOR = ProcedureFixture.OPERATOR;
  private static final String OTHER = "CHU Exemple Liège";
  private static final String SCHEMA_VIOLATION =
      "urn:problem-type:belgif:input-validation:schemaViolation";

  private static ProcedureFixture fixture;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static Map<String, Object> request(
      String institution, Instant validUntil, String... permissions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("institution", institution);
    body.put("permissions", List.of(permissions));
    body.put("validUntil", validUntil.toString());
    return body;
  }

  private static Instant tomorrow() {
    return Instant.now().plus(Duration.ofDays(1));
  }

  private static RegisterCaller administrator(String operator) {
    return RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, operator);
  }

  private static RegisterCaller institution(String name) {
    return RegisterCaller.as(Role.RECOGNISED_INSTITUTION, fixture.register, name);
  }

  private static String delegate(String operator, String institution, String... permissions) {
    ApiResponse response =
        administrator(operator)
            .post("/delegations", json(request(institution, tomorrow(), permissions)));
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    return response.json().get("delegationId").stringValue();
  }

  private static RegisterCaller withScopes(String organization, Collection<String> scopes) {
    char[] token = fixture.register.accessToken(organization, scopes, Duration.ofHours(1));
    return new RegisterCaller(fixture.register.baseUrl(), String.valueOf(token));
  }

  @Test
  void seesTheOperatorsThatDelegateToItAndNoOther() {
    String own = fixture.operator.grantNew("ct");
    String other = fixture.otherOperator.grantNew("ct");
    RegisterCaller institution = institution("Controle A");
    assertThat(institution.get("/midIds").response().body()).isEqualTo("{\"items\":[]}");
    assertThat(institution.get("/devices").response().body()).isEqualTo("{\"items\":[]}");
    assertThat(institution.get("/midIds/" + own).status()).isEqualTo(404);

    String id = delegate(OPERATOR, "Controle A", "consultMidIds");

    assertThat(institution.get("/midIds/" + own).status()).isEqualTo(200);
    assertThat(institution.get("/midIds/" + other).status()).isEqualTo(404);
    assertThat(institution("Controle B").get("/midIds/" + own).status()).isEqualTo(404);
    delegate(OTHER, "Controle A", "consultMidIds");
    assertThat(
            institution
                .post("/midIds/query", "{\"midIds\":[\"" + own + "\",\"" + other + "\"]}")
                .json()
                .get("notFound"))
        .isEmpty();
    administrator(OPERATOR).delete("/delegations/" + id);
    assertThat(institution.get("/midIds/" + own).status()).isEqualTo(404);
    assertThat(institution.get("/midIds/" + other).status()).isEqualTo(200);
    assertThat(institution.get("/access").json().get("operators").toString())
        .isEqualTo("[\"" + OTHER + "\"]");
  }

  @Test
  void seesDevicesOnlyIfTheyAreDelegatedToo() {
    String midId = fixture.operator.grantNew("pet");
    String deviceId = fixture.reported(midId, "pet");
    RegisterCaller institution = institution("Controle C");
    delegate(OPERATOR, "Controle C", "consultMidIds");

    assertThat(institution.get("/midIds/" + midId).status()).isEqualTo(200);
    assertThat(institution.get("/devices/" + deviceId).status()).isEqualTo(404);
    assertThat(institution.get("/devices").response().body()).isEqualTo("{\"items\":[]}");
    delegate(OPERATOR, "Controle C", "consultMidIds", "consultDevices");
    assertThat(institution.get("/devices/" + deviceId).status()).isEqualTo(200);
    assertThat(institution.get("/devices").response().body()).contains(midId);
  }

  /** A delegation names an organization, but only the token says that it is an institution. */
  @Test
  void needsATokenOfAnInstitution() {
    String midId = fixture.operator.grantNew("ct");
    delegate(OPERATOR, "Controle D", "consultMidIds", "consultDevices");

    for (Role role : List.of(Role.OPERATOR, Role.SUPPLIER)) {
      RegisterCaller caller = RegisterCaller.as(role, fixture.register, "Controle D");
      assertThat(caller.get("/midIds/" + midId).status()).as("%s", role).isEqualTo(404);
    }
    assertThat(withScopes("Controle D", Set.of(Scopes.CONSULT_DELEGATING_OPERATORS)).get("/midIds"))
        .extracting(ApiResponse::status)
        .isEqualTo(403);
  }

  @Test
  void seesNeitherItsOwnNameNorItsDeliveries() {
    RegisterCaller institution = institution(OPERATOR);
    assertThat(institution.get("/midIds/" + fixture.operator.grantNew("ct")).status())
        .isEqualTo(404);

    String delivered = fixture.operator.grantNew("ct");
    fixture.supplier.post("/deliveries", json(ProcedureFixture.delivery(delivered, "ct")));
    assertThat(institution(ProcedureFixture.SUPPLIER).get("/midIds/" + delivered).status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"H2", "POSTGRESQL"})
  void losesAccessWhenTheDelegationExpires(Engine engine, @TempDir Path directory) {
    MovingClock clock = new MovingClock(Instant.now());
    try (ReferenceRegister register =
        RegisterInternals.clock(engine.newStore(directory).builder(), clock).start()) {
      String midId = RegisterCaller.as(Role.OPERATOR, register, OPERATOR).grantNew("ct");
      RegisterCaller own = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, OPERATOR);
      RegisterCaller institution =
          RegisterCaller.as(Role.RECOGNISED_INSTITUTION, register, "Controle E");
      ApiResponse given =
          own.post(
              "/delegations",
              json(request("Controle E", clock.instant().plusSeconds(60), "consultMidIds")));
      assertThat(given.json().get("institution").stringValue()).isEqualTo("Controle E");
      assertThat(given.json().has("userId")).isFalse();

      assertThat(institution.get("/midIds/" + midId).status()).isEqualTo(200);
      assertThat(institution.get("/midIds/overview").response().body())
          .contains("\"modality\":\"ct\",\"granted\":1");
      clock.advance(Duration.ofSeconds(60));
      assertThat(institution.get("/midIds/" + midId).status()).isEqualTo(404);
      assertThat(institution.get("/midIds/overview").response().body())
          .contains("\"modality\":\"ct\",\"granted\":0");
      assertThat(own.get("/delegations?status=expired").response().body()).contains("Controle E");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "institution|\"\"|institution",
        "userId|\"u-1\"|userId",
        "userName|\"An\"|userName",
        "permissions|[\"consultDevices\"]|permissions",
        "permissions|[\"consultMidIds\",\"requestMidIds\"]|permissions",
        "permissions|[\"consultMidIds\",\"reportDevices\"]|permissions"
      })
  void cannotReceiveOtherAccess(String property, String value, String issue) {
    Map<String, Object> body = request("Controle F", tomorrow(), "consultMidIds");
    body.remove(property);
    String json = json(body).replaceFirst("}$", ",\"" + property + "\":" + value + "}");

    assertIssue(administrator(OPERATOR).post("/delegations", json), SCHEMA_VIOLATION, issue);
  }

  @ParameterizedTest
  @CsvSource({"validUntil,validUntil", "institution,userId"})
  void needsAnEndAndAName(String missing, String issue) {
    Map<String, Object> body = request("Controle G", tomorrow(), "consultMidIds");
    body.remove(missing);

    assertIssue(administrator(OPERATOR).post("/delegations", json(body)), SCHEMA_VIOLATION, issue);
  }

  @Test
  void cannotBeTheOperatorItself() {
    assertIssue(
        administrator(OPERATOR)
            .post("/delegations", json(request(OPERATOR, tomorrow(), "consultMidIds"))),
        "urn:problem-type:belgif-ext:input-validation:rejectedInput",
        "institution");
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATOR,operator,own,'[\"X\"]'",
    "LOCAL_ADMINISTRATOR,localAdministrator,own,'[\"X\"]'",
    "RECOGNISED_INSTITUTION,recognisedInstitution,own,[]",
    "SUPPLIER,supplier,minimal,[]",
    "FPS_HEALTH,fpsHealth,full,[]",
    "RIZIV,riziv,full,[]",
    "FANC,fanc,none,[]"
  })
  void aTokenLearnsItsAccess(Role role, String code, String extent, String operators) {
    ApiResponse response = RegisterCaller.as(role, fixture.register, "X").get("/access");

    assertThat(response.header("Cache-Control")).contains("no-store");
    assertThat(response.response().body())
        .isEqualTo(
            "{\"organization\":\"X\",\"role\":\"%s\",\"extent\":\"%s\",\"operators\":%s}"
                .formatted(code, extent, operators));
  }

  @Test
  void aTokenOfAPersonOrWithoutARoleLearnsItsAccess() {
    RegisterCaller person = RegisterCaller.asPerson(fixture.register, OPERATOR, "u-20");
    assertThat(person.get("/access").response().body())
        .contains("\"userId\":\"u-20\",\"role\":\"none\",\"extent\":\"none\",\"operators\":[]");
    Map<String, Object> body = request("", tomorrow(), "consultMidIds");
    body.remove("institution");
    body.put("userId", "u-20");
    administrator(OPERATOR).post("/delegations", json(body));
    assertThat(person.get("/access").response().body())
        .contains("\"role\":\"operator\",\"extent\":\"own\",\"operators\":[\"" + OPERATOR + "\"]");
    assertThat(withScopes("X", Set.of("openid")).get("/access").response().body())
        .contains("\"role\":\"none\",\"extent\":\"none\"");
    assertThat(new RegisterCaller(fixture.register.baseUrl(), "").get("/access").status())
        .isEqualTo(401);
    assertThat(fixture.operator.get("/access?x=1").status()).isEqualTo(400);
  }
}

package io.github.openmidid.examples.register.snapshot;

import static io.github.openmidid.examples.register.support.ProcedureFixture.OPERATOR;
import static io.github.openmidid.examples.register.support.ProcedureFixture.SUPPLIER;
import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests what a snapshot holds for each participant, and that no other one gets it. */
@Timeout(120)
@Tag("slow")
class SnapshotExtentsTest {
  private static final String UNLINKED =
      "{\"uses\":[],\"campuses\":[],\"siteNumbers\":[],\"billingNumbers\":[],"
          + "\"billingNumbersTold\":true}";
  private static final String HIDDEN = UNLINKED.replace("true", "false");

  private static ProcedureFixture fixture;
  private static String delivered;
  private static String notDelivered;
  private static String ofOther;

  @BeforeAll
  static void start() {
    fixture =
        new ProcedureFixture(ReferenceRegister.builder().snapshotInterval(Duration.ZERO).start());
    delivered = fixture.operator.grantNew("ct");
    notDelivered = fixture.operator.grantNew("pet");
    ofOther = fixture.otherOperator.grantNew("mri");
    for (int times = 0; times < 2; times++) { // a delivery that was corrected
      assertThat(fixture.supplier.post("/deliveries", json(delivery(delivered, "ct"))).status())
          .isEqualTo(201);
    }
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static List<JsonNode> lines(RegisterCaller caller) {
    ApiResponse content = content(caller, latestId(caller));
    assertThat(content.status()).as(content.toString()).isEqualTo(200);
    return content.response().body().lines().map(new JsonMapper()::readTree).toList();
  }

  private static String latestId(RegisterCaller caller) {
    return caller.get("/snapshots/latest").json().get("snapshotId").stringValue();
  }

  private static ApiResponse content(RegisterCaller caller, String id) {
    return caller.get("/snapshots/" + id + "/content");
  }

  private static List<String> midIds(List<JsonNode> lines) {
    return lines.stream().skip(1).map(line -> line.get("midId").stringValue()).toList();
  }

  @Test
  void anOperatorGetsItsOwn() {
    JsonNode header = lines(fixture.operator).get(0);
    assertThat(header.get("extent").stringValue()).isEqualTo("own");
    assertThat(header.get("holder").stringValue()).isEqualTo(OPERATOR);
    assertThat(header.get("operators").toString()).isEqualTo("[\"" + OPERATOR + "\"]");
    assertThat(midIds(lines(fixture.operator)))
        .containsExactlyInAnyOrder(delivered, notDelivered)
        .isSorted();
    assertThat(lines(fixture.operator).get(1).has("operator")).isTrue();
    assertThat(midIds(lines(fixture.otherOperator))).containsExactly(ofOther);
  }

  @Test
  void aSupplierGetsModalityAndStatusOfWhatItDelivered() {
    List<JsonNode> lines = lines(fixture.supplier);
    assertThat(lines.get(0).get("extent").stringValue()).isEqualTo("minimal");
    assertThat(lines.get(0).get("holder").stringValue()).isEqualTo(SUPPLIER);
    assertThat(lines.get(0).has("operators")).isFalse();
    assertThat(lines.subList(1, lines.size()))
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"midId\":\"" + delivered + "\",\"modality\":\"ct\",\"status\":\"available\"}");
    RegisterCaller other = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Exemple Imagerie");
    assertThat(midIds(lines(other))).isEmpty();
  }

  @Test
  void authoritiesGetEverythingEachInItsOwnName() {
    for (RegisterCaller authority : List.of(fixture.health, fixture.riziv)) {
      assertThat(lines(authority).get(0).get("extent").stringValue()).isEqualTo("full");
      assertThat(midIds(lines(authority)))
          .containsExactlyInAnyOrder(delivered, notDelivered, ofOther);
    }
    assertThat(lines(fixture.riziv).get(0).get("holder").stringValue()).isEqualTo("RIZIV");
  }

  @Test
  void noOtherOrganizationGetsIt() {
    List<RegisterCaller> callers =
        List.of(
            fixture.operator,
            fixture.otherOperator,
            fixture.supplier,
            fixture.health,
            fixture.riziv,
            // An organization that is supplier and operator has one of each extent.
            RegisterCaller.as(Role.SUPPLIER, fixture.register, OPERATOR));
    for (RegisterCaller holder : callers) {
      String id = latestId(holder);
      for (RegisterCaller caller : callers) {
        assertThat(content(caller, id).status()).isEqualTo(caller == holder ? 200 : 404);
      }
    }
    RegisterCaller fanc = RegisterCaller.as(Role.FANC, fixture.register, "FANC");
    assertThat(fanc.get("/snapshots/latest").status()).isEqualTo(403);
    assertThat(content(fanc, latestId(fixture.health)).status()).isEqualTo(403);
  }

  @Test
  void theLocalAdministratorSharesThatOfItsOperator() {
    RegisterCaller administrator =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, OPERATOR);
    assertThat(content(administrator, latestId(fixture.operator)).status()).isEqualTo(200);
  }

  private static String delegate(RegisterCaller administrator, String institution) {
    return delegate(administrator, institution, List.of("consultMidIds"));
  }

  private static String delegate(
      RegisterCaller administrator, String institution, List<String> permissions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestReference", UUID.randomUUID().toString());
    body.put("institution", institution);
    body.put("permissions", permissions);
    body.put("validUntil", Instant.now().plus(Duration.ofDays(1)).toString());
    ApiResponse response = administrator.post("/delegations", json(body));
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    return response.json().get("delegationId").stringValue();
  }

  @Test
  void anInstitutionGetsThatOfItsDelegatingOperatorsWhileTheyDelegate() {
    String name = "Controle Voorbeeld VZW";
    RegisterCaller institution =
        RegisterCaller.as(Role.RECOGNISED_INSTITUTION, fixture.register, name);
    RegisterCaller first = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, OPERATOR);
    RegisterCaller second =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, "CHU Exemple Liège");
    String before = latestId(institution);
    assertThat(lines(institution)).hasSize(1);
    assertThat(lines(institution).get(0).get("operators").toString()).isEqualTo("[]");

    delegate(first, name);
    String both = delegate(second, name);
    assertThat(content(institution, before).status()).isEqualTo(404);
    List<JsonNode> lines = lines(institution);
    assertThat(lines.get(0).get("extent").stringValue()).isEqualTo("own");
    assertThat(lines.get(0).get("holder").stringValue()).isEqualTo(name);
    assertThat(lines.get(0).get("operators").toString())
        .isEqualTo("[\"" + OPERATOR + "\",\"CHU Exemple Liège\"]");
    assertThat(midIds(lines)).containsExactlyInAnyOrder(delivered, notDelivered, ofOther);

    String ofBoth = latestId(institution);
    assertThat(second.delete("/delegations/" + both).status()).isEqualTo(204);
    assertThat(content(institution, ofBoth).status()).isEqualTo(404);
    assertThat(midIds(lines(institution))).containsExactlyInAnyOrder(delivered, notDelivered);
  }

  private static String timeline(RegisterCaller caller, String midId) {
    return lines(caller).stream()
        .skip(1)
        .filter(line -> line.get("midId").stringValue().equals(midId))
        .map(line -> line.get("timeline").toString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anInstitutionGetsDevicesOfThoseWhoDelegateThemOnly() {
    String name = "Fysica Voorbeeld VZW";
    RegisterCaller institution =
        RegisterCaller.as(Role.RECOGNISED_INSTITUTION, fixture.register, name);
    RegisterCaller first = RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, OPERATOR);
    RegisterCaller second =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, "CHU Exemple Liège");
    delegate(first, name, List.of("consultMidIds", "consultDevices"));
    delegate(second, name);
    assertThat(timeline(institution, delivered)).isEqualTo(UNLINKED);
    assertThat(timeline(institution, ofOther)).isEqualTo(HIDDEN);

    String before = latestId(institution);
    delegate(second, name, List.of("consultMidIds", "consultDevices"));
    assertThat(content(institution, before).status()).isEqualTo(404);
    assertThat(timeline(institution, ofOther)).isEqualTo(UNLINKED);
  }

  @Test
  void aTokenThatMayNotLookUpDevicesGetsNone() {
    char[] token =
        fixture.register.accessToken(
            OPERATOR, List.of(Scopes.CONSULT, Scopes.DOWNLOAD_SNAPSHOTS), Duration.ofHours(1));
    RegisterCaller caller = new RegisterCaller(fixture.register.baseUrl(), String.valueOf(token));
    assertThat(timeline(caller, delivered)).isEqualTo(HIDDEN);
    assertThat(content(caller, latestId(fixture.operator)).status()).isEqualTo(404);
    assertThat(content(fixture.operator, latestId(caller)).status()).isEqualTo(404);
    assertThat(timeline(fixture.operator, delivered)).isEqualTo(UNLINKED);
  }

  @Test
  void aTokenThatMayNotLookUpIdentifiersGetsNone() {
    char[] token =
        fixture.register.accessToken(
            OPERATOR, List.of(Scopes.DOWNLOAD_SNAPSHOTS), Duration.ofHours(1));
    RegisterCaller caller = new RegisterCaller(fixture.register.baseUrl(), String.valueOf(token));
    ApiResponse response = caller.get("/snapshots/latest");
    assertThat(response.status()).isEqualTo(403);
    assertThat(response.response().body()).contains(Scopes.CONSULT);
    assertThat(content(caller, latestId(fixture.operator)).status()).isEqualTo(403);
  }
}

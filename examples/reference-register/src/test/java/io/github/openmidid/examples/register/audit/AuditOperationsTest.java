package io.github.openmidid.examples.register.audit;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.registration.GrantService;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import io.github.openmidid.examples.register.support.TestStore;
import io.github.openmidid.examples.register.support.TestStore.Engine;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Tests the audit trail through the API. */
@Tag("slow")
class AuditOperationsTest {
  private static ProcedureFixture fixture;
  private static RegisterCaller administrator;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    administrator =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, ProcedureFixture.OPERATOR);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static List<JsonNode> events(RegisterCaller calls, String filter) {
    List<JsonNode> events = new ArrayList<>();
    JsonNode page = calls.get("/auditEvents?pageSize=2" + filter).json();
    page.get("items").forEach(events::add);
    while (page.has("next")) {
      String next = page.get("next").stringValue();
      page = calls.get(next.substring(next.indexOf("/auditEvents"))).json();
      page.get("items").forEach(events::add);
    }
    return events;
  }

  private static List<String> actions(List<JsonNode> events) {
    return events.stream().map(event -> event.get("action").stringValue()).toList();
  }

  private static String procedure() {
    String midId = fixture.operator.grantNew("mri");
    fixture.supplier.post("/deliveries", json(delivery(midId, "mri")));
    String id = fixture.report(device(midId, "mri")).json().get("deviceId").stringValue();
    fixture.link(midId, id);
    fixture.bill(midId, "B-" + midId);
    return midId;
  }

  @Test
  void containsTheEventsOfOwnIdentifiers() {
    String midId = procedure();
    fixture.otherOperator.grantNew("ct");
    List<JsonNode> own = events(administrator, "&midId=" + midId);

    assertThat(actions(own))
        .containsExactly(
            "midIdGranted",
            "deliveryReported",
            "deviceReported",
            "midIdLinked",
            "billingNumberGiven");
    assertThat(own)
        .allSatisfy(event -> assertThat(event.get("midId").stringValue()).isEqualTo(midId));
    assertThat(own.get(2).has("deviceId")).isTrue();
    assertThat(own.get(0).get("traceId").stringValue()).isNotBlank();
    assertThat(own.get(1).get("organization").stringValue()).isEqualTo(ProcedureFixture.SUPPLIER);
    assertThat(events(administrator, ""))
        .allSatisfy(
            event ->
                assertThat(
                        event.get("organization").stringValue().equals(ProcedureFixture.OPERATOR)
                            || event.has("midId"))
                    .isTrue());
    assertThat(
            events(RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, "AZ nobody"), ""))
        .isEmpty();
  }

  @Test
  void hidesPersonsOfOtherOrganizations() {
    String midId = procedure();
    List<JsonNode> own = events(administrator, "&midId=" + midId);
    List<JsonNode> all = events(fixture.health, "&midId=" + midId);

    assertThat(own.get(3).get("organization").stringValue()).isEqualTo("FOD Volksgezondheid");
    assertThat(own.get(3).has("traceId")).isFalse();
    assertThat(all.get(3).has("traceId")).isTrue();
    assertThat(actions(all)).isEqualTo(actions(own));
  }

  @Test
  void containsThePersonAndTheDelegation() {
    String body =
        json(
            Map.of(
                "requestReference",
                UUID.randomUUID().toString(),
                "userId",
                "an",
                "permissions",
                List.of("requestMidIds")));
    String cursor = administrator.get("/auditEvents?pageSize=1000").json().get("cursor").asString();
    ApiResponse created = administrator.post("/delegations", body);
    RegisterCaller.asPerson(fixture.register, ProcedureFixture.OPERATOR, "an").grantNew("ct");
    List<JsonNode> events = events(administrator, "&afterCursor=" + cursor);

    assertThat(actions(events)).containsExactly("accessDelegated", "midIdGranted");
    assertThat(events.get(0).get("delegationId")).isEqualTo(created.json().get("delegationId"));
    assertThat(events.get(0).get("traceId").stringValue())
        .isEqualTo(created.header("BelGov-Trace-Id"));
    assertThat(events.get(0).has("userId")).isFalse();
    assertThat(events.get(1).get("userId").stringValue()).isEqualTo("an");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void cannotBeAlteredThroughTheApi(String method) {
    procedure();
    List<JsonNode> before = events(fixture.health, "");
    RegisterCaller everything =
        new RegisterCaller(
            fixture.register.baseUrl(),
            String.valueOf(fixture.register.accessToken("FOD", Scopes.ALL, Duration.ofHours(1))));
    String event = "/auditEvents/" + before.get(0).get("auditEventId").stringValue();
    for (String path : List.of("/auditEvents", event)) {
      ApiResponse response =
          everything.send(
              everything
                  .request(path)
                  .header("Content-Type", "application/json")
                  .method(method, BodyPublishers.ofString("{}")));
      assertThat(response.status()).as(response.toString()).isIn(404, 405);
    }

    assertThat(events(fixture.health, "")).isEqualTo(before);
  }

  /** Verifies that an event is not missed if it is committed after a later one was read. */
  @ParameterizedTest
  @EnumSource(Engine.class)
  void includesLateCommitsOfAnotherNode(Engine engine, @TempDir Path directory) {
    TestStore store = engine.newStore(directory);
    try (ReferenceRegister one = store.open();
        ReferenceRegister other = engine == Engine.POSTGRESQL ? store.open() : null) {
      RegisterCaller there = RegisterCaller.to(other == null ? one : other, "AZ there");
      RegisterCaller reader =
          RegisterCaller.as(Role.FPS_HEALTH, other == null ? one : other, "FOD");
      there.grantNew("ct");
      TransactionTemplate open =
          new TransactionTemplate(RegisterInternals.part(one, PlatformTransactionManager.class));
      String cursor =
          open.execute(
              status -> {
                RegisterInternals.part(one, GrantService.class)
                    .grant(
                        new Caller("late", Optional.empty(), Set.of(), ""),
                        UUID.randomUUID(),
                        Modality.CT);
                there.grantNew("ct");
                JsonNode page = reader.get("/auditEvents").json();
                assertThat(page.get("items")).hasSize(2);
                return page.get("cursor").stringValue();
              });

      assertThat(events(reader, "&afterCursor=" + cursor))
          .extracting(event -> event.get("organization").stringValue())
          .containsExactly("late");
    }
  }
}

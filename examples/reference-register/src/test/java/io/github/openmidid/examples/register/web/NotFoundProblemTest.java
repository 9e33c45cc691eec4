package io.github.openmidid.examples.register.web;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Verifies that a 404 names the path parameter and its value. */
@DisplayName("N87 not known")
@Tag("slow")
class NotFoundProblemTest {
  private static final String TYPE = "urn:problem-type:belgif:resourceNotFound";
  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
  }

  @AfterAll
  static void close() {
    register.close();
  }

  private static void assertNotFound(ApiResponse response, String name, String value) {
    assertThat(response.status()).as("%s", response).isEqualTo(404);
    assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(response.json().get("type").stringValue()).isEqualTo(TYPE);
    assertThat(response.json().get("status").intValue()).isEqualTo(404);
    JsonNode issues = response.json().get("issues");
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).get("in").stringValue()).isEqualTo("path");
    assertThat(issues.get(0).get("name").stringValue()).isEqualTo(name);
    assertThat(issues.get(0).get("value").stringValue()).isEqualTo(value);
  }

  /** The lookups of the contract. */
  @ParameterizedTest
  @CsvSource({
    "/midIds/MID-9912-3456-11, midId, MID-9912-3456-11",
    "/links/MID-9912-3456-11, midId, MID-9912-3456-11",
    "/billingNumbers/MID-9912-3456-11, midId, MID-9912-3456-11",
    "/devices/none, deviceId, none",
    "/devices/none/history, deviceId, none",
    "/deliveries/none, deliveryId, none",
    "/delegations/none, delegationId, none",
    "/accessRequests/none, accessRequestId, none",
    "/snapshots/none/content, snapshotId, none",
    "/healthApps/none, appId, none",
    "/refData/modalities/none, modalityCode, none",
    "/refData/problemTypes/none, problemType, none"
  })
  void n87_namesTheRequestedResource(String path, String name, String value) {
    boolean isOfAdministrator =
        path.startsWith("/delegations") || path.startsWith("/accessRequests");
    Role role = isOfAdministrator ? Role.LOCAL_ADMINISTRATOR : Role.OPERATOR;
    RegisterCaller calls =
        RegisterCaller.as(
            path.startsWith("/snapshots") ? Role.FPS_HEALTH : role, register, "AZ Voorbeeld Gent");
    assertNotFound(calls.get(path), name, value);
  }

  @Test
  void n87_namesTheResourceToChangeOrWithdraw() {
    RegisterCaller operator = RegisterCaller.to(register, "AZ Voorbeeld Gent");
    assertNotFound(
        operator.patch("/devices/none", "\"1\"", "{\"campus\":\"x\"}"), "deviceId", "none");
    RegisterCaller administrator =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, register, "AZ Voorbeeld Gent");
    assertNotFound(administrator.delete("/delegations/none"), "delegationId", "none");
    assertNotFound(
        administrator.post(
            "/accessRequests/none/decision",
            json(
                Map.of(
                    "requestReference",
                    UUID.randomUUID().toString(),
                    "outcome",
                    "refused",
                    "reason",
                    "x"))),
        "accessRequestId",
        "none");
  }

  @Test
  void n87_namesResourcesOfOtherOrganizationsToo() {
    String midId = RegisterCaller.to(register, "AZ Voorbeeld Gent").grantNew();
    assertNotFound(
        RegisterCaller.to(register, "CHU Exemple Liège").get("/midIds/" + midId), "midId", midId);
  }

  /**
   * Verifies that the 404 of an unknown path names no resource, so that clients do not take it for
   * absence.
   */
  @ParameterizedTest
  @CsvSource({"/nothing", "/midIds/MID-9912-3456-11/x", "/snapshots/other", "/error"})
  void n87_namesNoResourceForAnUnknownPath(String path) {
    ApiResponse response = RegisterCaller.as(Role.FPS_HEALTH, register, "FOD").get(path);
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.json().has("issues")).isFalse();
  }
}

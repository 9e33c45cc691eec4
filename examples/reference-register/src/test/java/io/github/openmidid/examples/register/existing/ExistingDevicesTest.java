package io.github.openmidid.examples.register.existing;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the grants to devices that were in the cadastre before 1 October 2022. */
@Tag("slow")
class ExistingDevicesTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static Map<String, Object> row(String number) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cadastreNumber", number);
    row.put("operator", ProcedureFixture.OPERATOR);
    row.put("modality", "mri");
    row.put("registeredOn", "2022-09-30");
    return row;
  }

  private static JsonNode grant(List<Map<String, Object>> rows) {
    ApiResponse response = fixture.health.post("/existingDevices", json(Map.of("items", rows)));
    assertThat(response.status()).as(response.toString()).isEqualTo(200);
    return response.json().get("items");
  }

  @Test
  void grantsAndLinksEachRow() {
    Map<String, Object> whole = row("K-1");
    whole.put("make", "Example Medical");
    whole.put("use", "clinical");
    whole.put("fancDeviceNumber", "X-12345");
    JsonNode items = grant(List.of(whole, row("K-2")));

    assertThat(items).hasSize(2);
    assertThat(items.at("/0/cadastreNumber").stringValue()).isEqualTo("K-1");
    assertThat(items.at("/0/outcome").stringValue()).isEqualTo("granted");
    assertThat(items.at("/0").has("issues")).isFalse();
    String midId = items.at("/0/midId").stringValue();
    String deviceId = items.at("/0/deviceId").stringValue();
    assertThat(fixture.operator.get("/midIds/" + midId).json().get("status").stringValue())
        .isEqualTo("linked");
    assertThat(fixture.operator.get("/links/" + midId).json().get("deviceId").stringValue())
        .isEqualTo(deviceId);
    JsonNode device = fixture.operator.get("/devices/" + deviceId).json();
    assertThat(device.get("make").stringValue()).isEqualTo("Example Medical");
    assertThat(device.has("model")).isFalse();
    assertThat(device.get("fancDeviceNumber").stringValue()).isEqualTo("X-12345");
    assertThat(device.get("linked").booleanValue()).isTrue();
    assertThat(fixture.bill(midId, "K-1").status()).isEqualTo(201);
    String other = items.at("/1/midId").stringValue();
    assertThat(fixture.bill(other, "K-2").json().get("type").stringValue()).endsWith("notClinical");
    assertThat(
            fixture
                .operator
                .patch("/devices/" + deviceId, "\"3\"", "{\"campus\":\"Campus Noord\"}")
                .json()
                .get("fancDeviceNumber")
                .stringValue())
        .isEqualTo("X-12345");
    assertThat(
            fixture
                .operator
                .patch("/devices/" + deviceId, "\"4\"", "{\"fancDeviceNumber\":\"X-1\"}")
                .status())
        .as("it never changes")
        .isEqualTo(400);
  }

  @Test
  void rejectsADateBeforeTheFirstDevices() {
    Map<String, Object> old = row("K-1850");
    old.put("registeredOn", "1850-01-01");
    JsonNode items = grant(List.of(old, row("K-2020")));

    assertThat(outcomes(items)).containsExactly("refused", "granted");
    assertThat(items.at("/0/issues/0/type").stringValue())
        .isEqualTo("urn:problem-type:belgif-ext:input-validation:outOfRange");
    assertThat(items.at("/0/issues/0/name").stringValue()).isEqualTo("items[0].registeredOn");
    assertThat(items.at("/0/issues/0/detail").stringValue()).contains("1971-01-01");
  }

  @Test
  void grantsADeviceOnceForRepeatedRequests() {
    List<Map<String, Object>> rows = List.of(row("K-3"), row("K-4"), row("K-3"));
    JsonNode first = grant(rows);
    JsonNode second = grant(rows);

    assertThat(outcomes(first)).containsExactly("granted", "granted", "grantedBefore");
    assertThat(outcomes(second)).containsOnly("grantedBefore");
    assertThat(second.at("/0/midId")).isEqualTo(first.at("/0/midId"));
    assertThat(second.at("/1/midId")).isEqualTo(first.at("/1/midId"));
    assertThat(first.at("/2/midId")).isEqualTo(first.at("/0/midId"));
  }

  @Test
  void rejectsARowAndContinuesWithTheNext() {
    Map<String, Object> late = row("K-5");
    late.put("registeredOn", "2022-10-01");
    grant(List.of(row("K-6")));
    Map<String, Object> other = row("K-6");
    other.put("modality", "ct");
    JsonNode items = grant(List.of(late, other, row("K-7")));

    assertThat(outcomes(items)).containsExactly("refused", "refused", "granted");
    assertThat(items.at("/0/issues/0/type").stringValue()).isEqualTo(OWN_ISSUE + "notExisting");
    assertThat(items.at("/0/issues/0/name").stringValue()).isEqualTo("items[0].registeredOn");
    assertThat(items.at("/1/issues/0/type").stringValue()).endsWith(":rejectedInput");
    assertThat(items.at("/1/issues/0/name").stringValue()).isEqualTo("items[1].cadastreNumber");
    assertThat(items.at("/0").has("midId")).isFalse();
    assertThat(items.at("/1").has("deviceId")).isFalse();
  }

  @Test
  void rejectsAMalformedList() {
    Map<String, Object> wrong = row("K-8");
    wrong.put("modality", "cbct");
    ApiResponse response =
        fixture.health.post("/existingDevices", json(Map.of("items", List.of(row("K-9"), wrong))));

    assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
    assertThat(response.json().at("/issues/0/name").stringValue()).isEqualTo("items[1].modality");
    assertThat(outcomes(grant(List.of(row("K-9"))))).containsExactly("granted");
    for (String body : List.of("{}", "{\"items\":[]}", "{\"items\":[1]}", "{\"items\":7}")) {
      assertProblem(
          fixture.health.post("/existingDevices", body), 400, "urn:problem-type:belgif:badRequest");
    }
  }

  private static List<String> outcomes(JsonNode items) {
    List<String> outcomes = new ArrayList<>();
    items.forEach(item -> outcomes.add(item.get("outcome").stringValue()));
    return outcomes;
  }
}

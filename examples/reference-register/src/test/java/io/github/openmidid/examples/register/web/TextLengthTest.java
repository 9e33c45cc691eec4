package io.github.openmidid.examples.register.web;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Verifies that lengths count code points, in the checks and in the database: each letter of these
 * texts has two UTF-16 units.
 */
@Tag("slow")
class TextLengthTest {
  private static final String LETTER = "\uD835\uDD38";
  private static final String OPERATOR = "B" + LETTER.repeat(199);

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private final RegisterCaller operator =
      RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, OPERATOR);
  private final RegisterCaller supplier =
      RegisterCaller.as(Role.SUPPLIER, fixture.register, LETTER.repeat(199));

  /** Accepts the longest text of a field, and rejects it with one more letter. */
  private static ApiResponse assertLongest(
      RegisterCaller caller, String path, Map<String, Object> body, String field, int longest) {
    body.put(field, LETTER.repeat(longest) + "x");
    assertThat(caller.post(path, json(body)).status()).as(field).isEqualTo(400);
    body.put(field, LETTER.repeat(longest));
    body.put("requestReference", UUID.randomUUID().toString());
    ApiResponse response = caller.post(path, json(body));
    assertThat(response.status()).as("%s: %s", field, response).isEqualTo(201);
    assertThat(response.json().get(field).stringValue()).isEqualTo(LETTER.repeat(longest));
    return response;
  }

  @Test
  void countsTheLettersOfADevice() {
    Map<String, Integer> longest = new LinkedHashMap<>();
    longest.put("make", 200);
    longest.put("model", 200);
    longest.put("serialNumber", 100);
    longest.put("campus", 200);
    longest.put("siteNumber", 20);
    longest.put("fancEstablishmentNumber", 64);
    longest.forEach(
        (field, most) -> {
          String midId = operator.grantNew("mri");
          Map<String, Object> device = ProcedureFixture.device(midId, "mri");
          device.put("operator", OPERATOR);
          ApiResponse reported = assertLongest(operator, "/devices", device, field, most);
          String path = "/devices/" + reported.json().get("deviceId").stringValue();
          assertThat(operator.get(path + "/history").json().at("/items/0/changes"))
              .anySatisfy(
                  change ->
                      assertThat(change.get("after").stringValue()).isEqualTo(LETTER.repeat(most)));
        });
  }

  @Test
  void countsTheLettersOfADelivery() {
    for (String field : List.of("make", "model", "serialNumber", "campus")) {
      Map<String, Object> delivery = ProcedureFixture.delivery(operator.grantNew("mri"), "mri");
      delivery.put("operator", OPERATOR);
      assertLongest(
          supplier, "/deliveries", delivery, field, field.equals("serialNumber") ? 100 : 200);
    }
  }

  @Test
  void countsTheLettersOfABillingNumber() {
    Map<String, Object> device = ProcedureFixture.device(operator.grantNew("mri"), "mri");
    device.put("operator", OPERATOR);
    String id = operator.post("/devices", json(device)).json().get("deviceId").stringValue();
    String midId = (String) device.get("midId");
    fixture.link(midId, id);

    assertThat(fixture.bill(midId, LETTER.repeat(64) + "x").status()).isEqualTo(400);
    assertThat(fixture.bill(midId, LETTER.repeat(64)).status()).isEqualTo(201);
    assertThat(operator.get("/midIds/" + midId).json().get("billingNumber").stringValue())
        .isEqualTo(LETTER.repeat(64));
  }

  @Test
  void countsTheLettersOfADelegation() {
    for (String field : List.of("userId", "userName", "institution")) {
      Map<String, Object> delegation = new LinkedHashMap<>();
      delegation.put("permissions", List.of("consultMidIds"));
      delegation.put("validUntil", ProcedureFixture.inYears(1) + "T00:00:00Z");
      delegation.put("requestReference", UUID.randomUUID().toString());
      if (field.equals("userName")) {
        delegation.put("userId", "u-1");
      }
      assertLongest(
          operator, "/delegations", delegation, field, field.equals("userId") ? 100 : 200);
    }
  }

  @Test
  void countsTheLettersOfAnExistingDevice() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("modality", "mri");
    row.put("registeredOn", "2019-05-01");
    row.put("cadastreNumber", LETTER.repeat(64));
    row.put("operator", OPERATOR);
    row.put("fancDeviceNumber", LETTER.repeat(64));
    ApiResponse granted =
        fixture.health.post("/existingDevices", json(Map.of("items", List.of(row))));

    assertThat(granted.json().at("/items/0/outcome").stringValue())
        .as("%s", granted)
        .isEqualTo("granted");
    row.put("cadastreNumber", LETTER.repeat(65));
    assertThat(
            fixture.health.post("/existingDevices", json(Map.of("items", List.of(row)))).status())
        .isEqualTo(400);
  }

  @Test
  void countsTheLettersOfAnAccessToken() {
    RegisterCaller longer = RegisterCaller.as(Role.OPERATOR, fixture.register, OPERATOR + "x");
    RegisterCaller person = RegisterCaller.asPerson(fixture.register, OPERATOR, LETTER.repeat(120));

    assertThat(longer.get("/access").status()).isEqualTo(401);
    assertThat(person.get("/access").json().get("userId").stringValue())
        .isEqualTo(LETTER.repeat(100));
    assertThat(operator.get("/snapshots/latest").status()).isEqualTo(200);
    String midId = operator.grantNew("mri");
    JsonNode event = operator.get("/auditEvents?midId=" + midId).json().at("/items/0");
    assertThat(event.get("organization").stringValue()).isEqualTo(OPERATOR);
  }
}

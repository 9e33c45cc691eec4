package io.github.openmidid.examples.register.billing;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the assignment of billing numbers to linked devices in clinical use. */
@Tag("slow")
class BillingNumbersTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @Test
  void isShownWithIdentifierAndDevice() {
    String midId = fixture.linked(device("", "mri"));
    ApiResponse response = fixture.bill(midId, "B-1");
    String deviceId = fixture.operator.get("/links/" + midId).json().get("deviceId").stringValue();

    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    assertThat(response.header("Location")).endsWith("/billingNumbers/" + midId);
    assertThat(fixture.operator.get("/billingNumbers/" + midId).json()).isEqualTo(response.json());
    assertThat(number("/midIds/" + midId)).isEqualTo("B-1");
    assertThat(number("/devices/" + deviceId)).isEqualTo("B-1");
    JsonNode event =
        fixture.operator.get("/devices/" + deviceId + "/history").json().at("/items/2");
    assertThat(event.get("event").stringValue()).isEqualTo("billed");
    assertThat(event.get("changes"))
        .hasToString("[{\"name\":\"billingNumber\",\"after\":\"B-1\"}]");
  }

  private static String number(String path) {
    return fixture.operator.get(path).json().get("billingNumber").stringValue();
  }

  @Test
  void redirectsARepetitionToTheSameNumber() {
    String midId = fixture.linked(device("", "mri"));
    ApiResponse first = fixture.bill(midId, "B-2");
    ApiResponse second = fixture.bill(midId, "B-2");

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void rejectsASecondNumberAndASecondDevice() {
    String midId = fixture.linked(device("", "mri"));
    fixture.bill(midId, "B-3");

    assertProblem(fixture.bill(midId, "B-4"), 409, OWN + "billingNumberGiven");
    assertProblem(
        fixture.bill(fixture.linked(device("", "mri")), "B-3"), 409, OWN + "billingNumberInUse");
  }

  @Test
  void rejectsAnUnknownOrUnlinkedIdentifier() {
    String midId = fixture.operator.grantNew("mri");

    assertProblem(fixture.bill(midId, "B-5"), 409, OWN + "notLinked");
    fixture.reported(midId, "mri");
    assertProblem(fixture.bill(midId, "B-5"), 409, OWN + "notLinked");
    assertIssue(
        fixture.bill("MID-9912-3456-11", "B-5"),
        "urn:problem-type:belgif:input-validation:referencedResourceNotFound",
        "midId");
    assertThat(fixture.operator.get("/billingNumbers/" + midId).status()).isEqualTo(404);
  }

  @Test
  void requiresClinicalOrMixedUse() {
    Map<String, Object> scientific = device("", "mri");
    scientific.put("use", "scientific");
    Map<String, Object> mixed = device("", "mri");
    mixed.put("use", "mixed");

    assertProblem(fixture.bill(fixture.linked(scientific), "B-6"), 409, OWN + "notClinical");
    assertThat(fixture.bill(fixture.linked(mixed), "B-6").status()).isEqualTo(201);
  }

  @Test
  void rejectsADecommissionedDevice() {
    Map<String, Object> device = device("", "mri");
    device.put("commissioningDate", "2020-01-01");
    String midId = fixture.linked(device);
    String id = fixture.operator.get("/links/" + midId).json().get("deviceId").stringValue();
    String past = LocalDate.now(ZoneId.of("Europe/Brussels")).minusDays(2).toString();
    fixture.operator.patch("/devices/" + id, "\"2\"", "{\"decommissioningDate\":\"" + past + "\"}");

    assertProblem(fixture.bill(midId, "B-7"), 409, OWN + "decommissioned");
  }
}

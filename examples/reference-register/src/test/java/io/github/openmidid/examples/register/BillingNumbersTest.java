package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.DevicesTest.OWN;
import static io.github.openmidid.examples.register.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.ProblemsTest.assertProblem;
import static io.github.openmidid.examples.register.Scene.device;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the assignment of billing numbers to linked devices in clinical use. */
class BillingNumbersTest {
  @AutoClose private static final Scene scene = new Scene(ReferenceRegister.start());

  @Test
  void showsWhereverTheIdentifierAndTheDeviceAreShown() {
    String midId = scene.linked(device("", "mri"));
    Answer answer = scene.bill(midId, "B-1");
    String deviceId = scene.operator.get("/links/" + midId).json().get("deviceId").stringValue();

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.header("Location")).endsWith("/billingNumbers/" + midId);
    assertThat(scene.operator.get("/billingNumbers/" + midId).json()).isEqualTo(answer.json());
    assertThat(number("/midIds/" + midId)).isEqualTo("B-1");
    assertThat(number("/devices/" + deviceId)).isEqualTo("B-1");
    JsonNode event = scene.operator.get("/devices/" + deviceId + "/history").json().at("/items/2");
    assertThat(event.get("event").stringValue()).isEqualTo("billed");
    assertThat(event.get("changes"))
        .hasToString("[{\"name\":\"billingNumber\",\"after\":\"B-1\"}]");
  }

  private static String number(String path) {
    return scene.operator.get(path).json().get("billingNumber").stringValue();
  }

  @Test
  void answersTheSameAgainWithTheNumberOfTheFirstTime() {
    String midId = scene.linked(device("", "mri"));
    Answer first = scene.bill(midId, "B-2");
    Answer second = scene.bill(midId, "B-2");

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void refusesASecondNumberAndASecondDevice() {
    String midId = scene.linked(device("", "mri"));
    scene.bill(midId, "B-3");

    assertProblem(scene.bill(midId, "B-4"), 409, OWN + "billingNumberGiven");
    assertProblem(
        scene.bill(scene.linked(device("", "mri")), "B-3"), 409, OWN + "billingNumberInUse");
  }

  @Test
  void refusesAnIdentifierThatIsUnknownOrNotLinked() {
    String midId = scene.operator.grantNew("mri");

    assertProblem(scene.bill(midId, "B-5"), 409, OWN + "notLinked");
    scene.reported(midId, "mri");
    assertProblem(scene.bill(midId, "B-5"), 409, OWN + "notLinked");
    assertIssue(
        scene.bill("MID-9912-3456-11", "B-5"),
        "urn:problem-type:belgif:input-validation:referencedResourceNotFound",
        "midId");
    assertThat(scene.operator.get("/billingNumbers/" + midId).status()).isEqualTo(404);
  }

  @Test
  void isForClinicalAndMixedUse() {
    Map<String, Object> scientific = device("", "mri");
    scientific.put("use", "scientific");
    Map<String, Object> mixed = device("", "mri");
    mixed.put("use", "mixed");

    assertProblem(scene.bill(scene.linked(scientific), "B-6"), 409, OWN + "notClinical");
    assertThat(scene.bill(scene.linked(mixed), "B-6").status()).isEqualTo(201);
  }

  @Test
  void refusesADeviceThatIsOutOfService() {
    Map<String, Object> device = device("", "mri");
    device.put("commissioningDate", "2020-01-01");
    String midId = scene.linked(device);
    String id = scene.operator.get("/links/" + midId).json().get("deviceId").stringValue();
    String past = LocalDate.now(ZoneId.of("Europe/Brussels")).minusDays(2).toString();
    scene.operator.patch("/devices/" + id, "\"2\"", "{\"decommissioningDate\":\"" + past + "\"}");

    assertProblem(scene.bill(midId, "B-7"), 409, OWN + "decommissioned");
  }
}

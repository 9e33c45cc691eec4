package io.github.openmidid.examples.register;

import static io.github.openmidid.examples.register.DevicesTest.OWN;
import static io.github.openmidid.examples.register.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.ProblemsTest.assertProblem;
import static io.github.openmidid.examples.register.Scene.delivery;
import static io.github.openmidid.examples.register.Scene.device;
import static io.github.openmidid.examples.register.Scene.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.Calls.Answer;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the permanent links between identifiers and devices. */
class LinksTest {
  @AutoClose private static final Scene scene = new Scene(ReferenceRegister.start());

  @Test
  void showsWhereverTheIdentifierAndTheDeviceAreShown() {
    String midId = scene.operator.grantNew("petMri");
    String deviceId = scene.reported(midId, "petMri");
    scene.supplier.post("/deliveries", json(delivery(midId, "petMri")));
    Answer before = scene.operator.get("/midIds/" + midId);
    Answer answer = scene.link(midId, deviceId);

    assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    assertThat(answer.json().get("deviceId").stringValue()).isEqualTo(deviceId);
    assertThat(answer.json().has("warnings")).isFalse();
    assertThat(answer.header("Location")).endsWith("/links/" + midId);
    assertThat(scene.operator.get("/links/" + midId).json()).isEqualTo(answer.json());
    Answer after = scene.operator.get("/midIds/" + midId);
    assertThat(after.json().get("status").stringValue()).isEqualTo("linked");
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    Answer device = scene.operator.get("/devices/" + deviceId);
    assertThat(device.json().get("linked").booleanValue()).isTrue();
    assertThat(device.header("ETag")).isEqualTo("\"2\"");
    JsonNode event = scene.operator.get("/devices/" + deviceId + "/history").json().at("/items/1");
    assertThat(event.get("event").stringValue()).isEqualTo("linked");
    JsonNode count = scene.operator.get("/midIds/overview").json().at("/modalities/3");
    assertThat(count.get("linked").longValue()).isEqualTo(1);
  }

  @Test
  void answersTheSamePairAgainWithTheLinkOfTheFirstTime() {
    String midId = scene.operator.grantNew("mri");
    String deviceId = scene.reported(midId, "mri");
    Answer first = scene.link(midId, deviceId);
    Answer second = scene.link(midId, deviceId);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void refusesASecondDeviceAndASecondIdentifier() {
    String midId = scene.operator.grantNew("mri");
    String deviceId = scene.reported(midId, "mri");
    String otherMidId = scene.operator.grantNew("mri");
    String otherDeviceId = scene.reported(otherMidId, "mri");
    scene.link(midId, deviceId);

    assertProblem(scene.link(midId, otherDeviceId), 409, OWN + "midIdLinked");
    assertProblem(scene.link(otherMidId, deviceId), 409, OWN + "deviceLinked");
  }

  @Test
  void cannotBeUndone() {
    String midId = scene.linked(device("", "mri"));
    HttpRequest.Builder request = scene.health.request("/links/" + midId).DELETE();

    assertThat(scene.health.send(request).status()).isEqualTo(405);
    assertThat(scene.operator.get("/midIds/" + midId).json().get("status").stringValue())
        .isEqualTo("linked");
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    String deviceId = scene.reported(scene.operator.grantNew("mri"), "mri");
    String other = scene.otherOperator.grantNew("pet");
    Answer answer = scene.link(other, deviceId);

    assertProblem(answer, 400, "urn:problem-type:belgif:badRequest");
    assertThat(answer.json().get("issues"))
        .extracting(issue -> issue.get("type").stringValue())
        .containsExactly(
            OWN_ISSUE + "operatorMismatch",
            OWN_ISSUE + "modalityMismatch",
            OWN_ISSUE + "midIdMismatch");
  }

  @Test
  void refusesWhatIsNotKnown() {
    String notFound = "urn:problem-type:belgif:input-validation:referencedResourceNotFound";

    assertIssue(scene.link(scene.operator.grantNew("mri"), "none"), notFound, "deviceId");
    assertIssue(scene.link("MID-9912-3456-11", "none"), notFound, "midId");
    assertThat(scene.operator.get("/links/" + scene.operator.grantNew("mri")).status())
        .isEqualTo(404);
    assertThat(scene.otherOperator.get("/links/" + scene.linked(device("", "mri"))).status())
        .isEqualTo(404);
  }

  @Test
  void warnsOfADeliveryThatIsMissingOrDiffers() {
    String midId = scene.operator.grantNew("mri");
    String deviceId = scene.reported(midId, "mri");
    assertThat(scene.link(midId, deviceId).json().at("/warnings/0/code").stringValue())
        .isEqualTo("deliveryMissing");
    assertThat(scene.operator.get("/links/" + midId).json().at("/warnings/0/code").stringValue())
        .isEqualTo("deliveryMissing");

    String second = scene.operator.grantNew("mri");
    String secondDevice = scene.reported(second, "mri");
    Map<String, Object> delivery = delivery(second, "mri");
    delivery.put("serialNumber", "another");
    scene.supplier.post("/deliveries", json(delivery));
    assertThat(scene.link(second, secondDevice).json().at("/warnings/0/code").stringValue())
        .isEqualTo("deliveryDiffers");
  }
}

package io.github.openmidid.examples.register.link;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tests the permanent links between identifiers and devices. */
@Tag("slow")
class LinksTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @Test
  void isShownWithIdentifierAndDevice() {
    String midId = fixture.operator.grantNew("petMri");
    String deviceId = fixture.reported(midId, "petMri");
    fixture.supplier.post("/deliveries", json(delivery(midId, "petMri")));
    ApiResponse before = fixture.operator.get("/midIds/" + midId);
    ApiResponse response = fixture.link(midId, deviceId);

    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    assertThat(response.json().get("deviceId").stringValue()).isEqualTo(deviceId);
    assertThat(response.json().has("warnings")).isFalse();
    assertThat(response.header("Location")).endsWith("/links/" + midId);
    assertThat(fixture.operator.get("/links/" + midId).json()).isEqualTo(response.json());
    ApiResponse after = fixture.operator.get("/midIds/" + midId);
    assertThat(after.json().get("status").stringValue()).isEqualTo("linked");
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    ApiResponse device = fixture.operator.get("/devices/" + deviceId);
    assertThat(device.json().get("linked").booleanValue()).isTrue();
    assertThat(device.header("ETag")).isEqualTo("\"2\"");
    JsonNode event =
        fixture.operator.get("/devices/" + deviceId + "/history").json().at("/items/1");
    assertThat(event.get("event").stringValue()).isEqualTo("linked");
    JsonNode count = fixture.operator.get("/midIds/overview").json().at("/modalities/3");
    assertThat(count.get("linked").longValue()).isEqualTo(1);
  }

  @Test
  void redirectsARepetitionToTheSameLink() {
    String midId = fixture.operator.grantNew("mri");
    String deviceId = fixture.reported(midId, "mri");
    ApiResponse first = fixture.link(midId, deviceId);
    ApiResponse second = fixture.link(midId, deviceId);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
  }

  @Test
  void rejectsASecondDeviceAndASecondIdentifier() {
    String midId = fixture.operator.grantNew("mri");
    String deviceId = fixture.reported(midId, "mri");
    String otherMidId = fixture.operator.grantNew("mri");
    String otherDeviceId = fixture.reported(otherMidId, "mri");
    fixture.link(midId, deviceId);

    assertProblem(fixture.link(midId, otherDeviceId), 409, OWN + "midIdLinked");
    assertProblem(fixture.link(otherMidId, deviceId), 409, OWN + "deviceLinked");
  }

  @Test
  void cannotBeUndone() {
    String midId = fixture.linked(device("", "mri"));
    HttpRequest.Builder request = fixture.health.request("/links/" + midId).DELETE();

    assertThat(fixture.health.send(request).status()).isEqualTo(405);
    assertThat(fixture.operator.get("/midIds/" + midId).json().get("status").stringValue())
        .isEqualTo("linked");
  }

  @Test
  void rejectsAMismatchedPair() {
    String deviceId = fixture.reported(fixture.operator.grantNew("mri"), "mri");
    String other = fixture.otherOperator.grantNew("pet");
    ApiResponse response = fixture.link(other, deviceId);

    assertProblem(response, 400, "urn:problem-type:belgif:badRequest");
    assertThat(response.json().get("issues"))
        .extracting(issue -> issue.get("type").stringValue())
        .containsExactly(
            OWN_ISSUE + "operatorMismatch",
            OWN_ISSUE + "modalityMismatch",
            OWN_ISSUE + "midIdMismatch");
  }

  @Test
  void rejectsUnknownResources() {
    String notFound = "urn:problem-type:belgif:input-validation:referencedResourceNotFound";

    assertIssue(fixture.link(fixture.operator.grantNew("mri"), "none"), notFound, "deviceId");
    assertIssue(fixture.link("MID-9912-3456-11", "none"), notFound, "midId");
    assertThat(fixture.operator.get("/links/" + fixture.operator.grantNew("mri")).status())
        .isEqualTo(404);
    assertThat(fixture.otherOperator.get("/links/" + fixture.linked(device("", "mri"))).status())
        .isEqualTo(404);
  }

  @Test
  void warnsOfAMissingOrDifferentDelivery() {
    String midId = fixture.operator.grantNew("mri");
    String deviceId = fixture.reported(midId, "mri");
    assertThat(fixture.link(midId, deviceId).json().at("/warnings/0/code").stringValue())
        .isEqualTo("deliveryMissing");
    assertThat(fixture.operator.get("/links/" + midId).json().at("/warnings/0/code").stringValue())
        .isEqualTo("deliveryMissing");

    String second = fixture.operator.grantNew("mri");
    String secondDevice = fixture.reported(second, "mri");
    Map<String, Object> delivery = delivery(second, "mri");
    delivery.put("serialNumber", "another");
    fixture.supplier.post("/deliveries", json(delivery));
    assertThat(fixture.link(second, secondDevice).json().at("/warnings/0/code").stringValue())
        .isEqualTo("deliveryDiffers");
  }
}

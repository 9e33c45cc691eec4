package io.github.openmidid.examples.register.unlinked;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests the list of devices that wait for a link, with candidates and contradictions. */
@Tag("slow")
class UnlinkedDevicesTest {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  /** An operator of its own for each test, with serial numbers that no other test has. */
  private final int test = NUMBER.incrementAndGet();

  private final String operatorName = "AZ Wachtend " + test;
  private final String serialNumber = "WT" + test + "-550";
  private final RegisterCaller operator =
      RegisterCaller.as(Role.OPERATOR, fixture.register, operatorName);

  private Map<String, Object> ofTest(Map<String, Object> body) {
    body.put("operator", operatorName);
    body.put("serialNumber", serialNumber);
    return body;
  }

  private String report(Map<String, ?> device) {
    ApiResponse response = operator.post("/devices", json(device));
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    return response.json().get("deviceId").stringValue();
  }

  private String deliver(Map<String, ?> delivery) {
    ApiResponse response = fixture.supplier.post("/deliveries", json(delivery));
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    return response.json().get("deliveryId").stringValue();
  }

  private static JsonNode items(String query) {
    return fixture.health.get("/unlinkedDevices" + query).json().get("items");
  }

  private static Optional<JsonNode> item(String deviceId) {
    return StreamSupport.stream(items("?pageSize=1000").spliterator(), false)
        .filter(item -> item.get("deviceId").stringValue().equals(deviceId))
        .findFirst();
  }

  private static Iterable<String> codes(JsonNode contradictions) {
    return StreamSupport.stream(contradictions.spliterator(), false)
        .map(found -> found.get("code").stringValue())
        .toList();
  }

  @Test
  void holdsADeviceUntilItIsLinked() {
    String midId = operator.grantNew("mri");
    deliver(ofTest(delivery(midId, "mri")));
    Map<String, Object> report = ofTest(device(midId, "mri"));
    String deviceId = report(report);
    JsonNode item = item(deviceId).orElseThrow();

    report.remove("requestReference");
    report.remove("use");
    report.forEach((key, value) -> assertThat(item.get(key).asString()).as(key).isEqualTo(value));
    assertThat(item.get("candidates")).hasSize(1);
    assertThat(item.at("/candidates/0/midId").stringValue()).isEqualTo(midId);
    assertThat(item.at("/candidates/0/reported").booleanValue()).isTrue();
    assertThat(item.at("/candidates/0/status").stringValue()).isEqualTo("available");
    assertThat(item.at("/candidates/0/deliveries").intValue()).isEqualTo(1);
    assertThat(item.at("/candidates/0/contradictions")).isEmpty();
    assertThat(item.get("contradictions")).isEmpty();
    assertThat(fixture.link(midId, deviceId).status()).isEqualTo(201);
    assertThat(item(deviceId)).isEmpty();
  }

  @Test
  void reportsThatNoDeliveryWasReported() {
    String deviceId = report(ofTest(device(operator.grantNew("mri"), "mri")));

    assertThat(codes(item(deviceId).orElseThrow().at("/candidates/0/contradictions")))
        .containsExactly("deliveryMissing");
  }

  @ParameterizedTest
  @CsvSource({
    "serialNumber, SN-9977, serialNumberDiffers",
    "make, Voorbeeld Scanners, makeDiffers",
    "model, Ronde 12, modelDiffers",
    "installedOn, 2099-03-02, installedLater"
  })
  void reportsWhatADeliveryStatesOtherwise(String name, String value, String code) {
    String midId = operator.grantNew("mri");
    Map<String, Object> delivery = ofTest(delivery(midId, "mri"));
    delivery.put(name, value);
    if (name.equals("installedOn")) {
      delivery.put(name, "2026-03-02");
    }
    String deliveryId = deliver(delivery);
    Map<String, Object> report = ofTest(device(midId, "mri"));
    if (name.equals("installedOn")) {
      report.put("commissioningDate", "2026-03-01");
    }
    JsonNode candidate = item(report(report)).orElseThrow().at("/candidates/0");

    assertThat(codes(candidate.get("contradictions"))).containsExactly(code);
    JsonNode found = candidate.at("/contradictions/0");
    assertThat(found.get("deliveryId").stringValue()).isEqualTo(deliveryId);
    assertThat(found.get("detail").stringValue()).endsWith(": " + delivery.get(name));
  }

  @Test
  void comparesAsPeopleWrite() {
    String midId = operator.grantNew("mri");
    Map<String, Object> delivery = ofTest(delivery(midId, "mri"));
    delivery.put("serialNumber", "SN " + serialNumber.replace("-", ""));
    delivery.put("make", "EXAMPLE MEDICAL NV");
    delivery.put("model", "scan-64");
    deliver(delivery);
    JsonNode item = item(report(ofTest(device(midId, "mri")))).orElseThrow();

    assertThat(item.at("/candidates/0/contradictions")).isEmpty();
  }

  @Test
  void comparesEachDeliveryAndNotTheLatestOnly() {
    String midId = operator.grantNew("mri");
    Map<String, Object> wrong = ofTest(delivery(midId, "mri"));
    wrong.put("serialNumber", "SN-1133");
    RegisterCaller other = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Andere NV");
    other.post("/deliveries", json(wrong));
    deliver(ofTest(delivery(midId, "mri")));
    JsonNode candidate =
        item(report(ofTest(device(midId, "mri")))).orElseThrow().at("/candidates/0");

    assertThat(candidate.get("deliveries").intValue()).isEqualTo(2);
    assertThat(codes(candidate.get("contradictions"))).containsExactly("serialNumberDiffers");
  }

  @Test
  void namesTheIdentifierWithWhichTheSerialNumberWasDelivered() {
    String reported = operator.grantNew("mri");
    String delivered = operator.grantNew("mri");
    deliver(ofTest(delivery(delivered, "mri")));
    JsonNode item = item(report(ofTest(device(reported, "mri")))).orElseThrow();

    assertThat(item.get("candidates")).hasSize(2);
    assertThat(codes(item.at("/candidates/0/contradictions")))
        .containsExactly("deliveryMissing", "otherMidIdDelivered");
    assertThat(item.at("/candidates/0/contradictions/1/midId").stringValue()).isEqualTo(delivered);
    assertThat(item.at("/candidates/1/midId").stringValue()).isEqualTo(delivered);
    assertThat(item.at("/candidates/1/reported").booleanValue()).isFalse();
    assertThat(item.at("/candidates/1/contradictions")).isEmpty();
  }

  @Test
  void reportsWhatContradictsAnotherCandidate() {
    String linked = operator.grantNew("ct");
    deliver(ofTest(delivery(linked, "ct")));
    String device = report(ofTest(device(linked, "ct")));
    assertThat(fixture.link(linked, device).status()).isEqualTo(201);
    RegisterCaller neighbour =
        RegisterCaller.as(Role.OPERATOR, fixture.register, "AZ Buur " + test);
    String midId = neighbour.grantNew("mri");
    Map<String, Object> report = ofTest(device(midId, "mri"));
    report.put("operator", "AZ Buur " + test);
    ApiResponse response = neighbour.post("/devices", json(report));
    JsonNode item = item(response.json().get("deviceId").stringValue()).orElseThrow();

    assertThat(codes(item.at("/candidates/1/contradictions")))
        .containsExactly("operatorDiffers", "modalityDiffers", "midIdLinked");
    assertThat(item.at("/candidates/1/contradictions/2/deviceId").stringValue()).isEqualTo(device);
    assertThat(item.at("/candidates/1/status").stringValue()).isEqualTo("linked");
    assertThat(codes(item.get("contradictions"))).containsExactly("serialNumberLinked");
    assertThat(item.at("/contradictions/0/deviceId").stringValue()).isEqualTo(device);
    assertThat(item.at("/contradictions/0/midId").stringValue()).isEqualTo(linked);
  }

  @Test
  void namesTheDeviceThatWasReportedTwice() {
    String first = operator.grantNew("mri");
    String second = operator.grantNew("mri");
    String one = report(ofTest(device(first, "mri")));
    Map<String, Object> again = ofTest(device(second, "mri"));
    again.put("serialNumber", "sn 00" + serialNumber.replace('-', ' '));
    deliver(ofTest(delivery(first, "mri")));
    String two = report(again);
    JsonNode item = item(two).orElseThrow();

    assertThat(codes(item.get("contradictions"))).containsExactly("serialNumberReported");
    assertThat(item.at("/contradictions/0/deviceId").stringValue()).isEqualTo(one);
    assertThat(item(one).orElseThrow().at("/contradictions/0/deviceId").stringValue())
        .isEqualTo(two);
    assertThat(codes(item.at("/candidates/1/contradictions"))).containsExactly("midIdReported");
  }

  @Test
  void treatsTheSerialNumberOfAnotherMakeAsAnotherDevice() {
    Map<String, Object> other = ofTest(device(operator.grantNew("mri"), "mri"));
    other.put("make", "Voorbeeld Scanners");
    report(other);
    JsonNode item = item(report(ofTest(device(operator.grantNew("mri"), "mri")))).orElseThrow();

    assertThat(item.get("contradictions")).isEmpty();
    assertThat(item.get("candidates")).hasSize(1);
  }

  @Test
  void countsTheFreeIdentifiersOfTheOperatorForTheModality() {
    operator.grantNew("mri");
    operator.grantNew("mri");
    operator.grantNew("ct");
    deliver(ofTest(delivery(operator.grantNew("mri"), "mri")));
    JsonNode item = item(report(ofTest(device(operator.grantNew("mri"), "mri")))).orElseThrow();

    assertThat(item.get("freeMidIds").intValue()).isEqualTo(2);
  }

  @Test
  void holdsADeviceThatIsOutOfService() {
    Map<String, Object> report = ofTest(device(operator.grantNew("mri"), "mri"));
    report.put("commissioningDate", "2023-03-01");
    String deviceId = report(report);
    String etag = operator.get("/devices/" + deviceId).header("ETag");
    operator.patch("/devices/" + deviceId, etag, "{\"decommissioningDate\":\"2024-01-01\"}");

    assertThat(item(deviceId).orElseThrow().get("decommissioningDate").stringValue())
        .isEqualTo("2024-01-01");
  }

  @Test
  void filtersAndPages() {
    for (int i = 0; i < 3; i++) {
      report(ofTest(device(operator.grantNew("mri"), "mri")));
    }
    report(ofTest(device(operator.grantNew("pet"), "pet")));
    String query = "?operator=" + operatorName.replace(' ', '+');

    assertThat(items(query)).hasSize(4);
    assertThat(items(query + "&modality=pet")).hasSize(1);
    assertThat(items("?operator=Niemand")).isEmpty();
    String next =
        fixture
            .health
            .get("/unlinkedDevices" + query + "&pageSize=3")
            .json()
            .get("next")
            .stringValue();
    JsonNode last =
        fixture.health.get(next.substring(fixture.register.baseUrl().toString().length())).json();
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.has("next")).isFalse();
    assertThat(fixture.health.get("/unlinkedDevices?status=linked").status()).isEqualTo(400);
  }
}

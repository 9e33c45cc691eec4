package io.github.openmidid.examples.register.delivery;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN_ISSUE;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests reports of deliveries, and the rejection of wrong identifiers. */
@Tag("slow")
class DeliveriesTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static ApiResponse deliver(Map<String, ?> delivery) {
    return fixture.supplier.post("/deliveries", json(delivery));
  }

  @Test
  void recordsACompleteDelivery() {
    Map<String, Object> report = delivery(fixture.operator.grantNew("mri"), "mri");
    report.put("campus", "Campus Noord");
    ApiResponse response = deliver(report);
    JsonNode body = response.json();

    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    assertThat(response.header("Location")).isEqualTo(body.get("href").stringValue());
    assertThat(body.get("supplier").stringValue()).isEqualTo(ProcedureFixture.SUPPLIER);
    report.remove("requestReference");
    report.forEach(
        (name, value) -> assertThat(body.get(name).asString()).as(name).isEqualTo(value));
    String path = "/deliveries/" + body.get("deliveryId").stringValue();
    assertThat(fixture.supplier.get(path).json()).isEqualTo(body);
    assertThat(fixture.operator.get(path).json()).isEqualTo(body);
    assertThat(fixture.health.get(path).json()).isEqualTo(body);
    assertThat(fixture.otherOperator.get(path).status()).isEqualTo(404);
    assertThat(fixture.supplier.get("/deliveries/none").status()).isEqualTo(404);
  }

  @Test
  void redirectsARepetitionToTheSameDelivery() {
    Map<String, Object> report = delivery(fixture.operator.grantNew("mri"), "mri");
    ApiResponse first = deliver(report);
    ApiResponse second = deliver(report);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    report.put("serialNumber", "another");
    assertProblem(deliver(report), 409, OWN + "requestReferenceReused");
  }

  @Test
  void rejectsAnUnknownIdentifier() {
    assertIssue(
        deliver(delivery("MID-9912-3456-11", "mri")),
        "urn:problem-type:belgif:input-validation:referencedResourceNotFound",
        "midId");
  }

  @Test
  void rejectsTheIdentifierOfAnotherOperator() {
    assertIssue(
        deliver(delivery(fixture.otherOperator.grantNew("mri"), "mri")),
        OWN_ISSUE + "operatorMismatch",
        "operator");
  }

  @Test
  void rejectsTheIdentifierOfAnotherModality() {
    assertIssue(
        deliver(delivery(fixture.operator.grantNew("ct"), "mri")),
        OWN_ISSUE + "modalityMismatch",
        "modality");
  }

  @Test
  void reportsAllReasons() {
    ApiResponse response = deliver(delivery(fixture.otherOperator.grantNew("ct"), "mri"));

    assertThat(response.json().get("issues"))
        .extracting(issue -> issue.get("name").stringValue())
        .containsExactly("operator", "modality");
  }

  @Test
  void rejectsALinkedIdentifier() {
    assertProblem(
        deliver(delivery(fixture.linked(device("", "mri")), "mri")), 409, OWN + "midIdLinked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "make", "model", "serialNumber", "installedOn", "midId"})
  void needs(String name) {
    Map<String, Object> report = delivery("MID-9912-3456-11", "mri");
    report.remove(name);

    assertIssue(deliver(report), "urn:problem-type:belgif:input-validation:schemaViolation", name);
  }

  @Test
  void showsASupplierTheIdentifiersOfItsDeliveries() {
    String midId = fixture.operator.grantNew("mri");
    String query = "{\"midIds\":[\"" + midId + "\"]}";

    assertThat(fixture.supplier.get("/midIds/" + midId).status()).isEqualTo(404);
    assertThat(fixture.supplier.post("/midIds/query", query).json().get("items")).isEmpty();
    deliver(delivery(midId, "mri"));
    assertThat(fixture.supplier.get("/midIds/" + midId).status()).isEqualTo(200);
    assertThat(fixture.supplier.post("/midIds/query", query).json().get("items")).hasSize(1);
    RegisterCaller competitor = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Another NV");
    assertThat(competitor.get("/midIds/" + midId).status()).isEqualTo(404);
  }

  @Test
  void revealsModalityAndStatusOnly() {
    RegisterCaller supplier = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Naam NV");
    String midId = fixture.operator.grantNew("mri");
    fixture.operator.grantNew("mri");
    supplier.post("/deliveries", json(delivery(midId, "mri")));
    fixture.link(midId, fixture.reported(midId, "mri"));
    fixture.bill(midId, "B-NAAM");
    String query = "{\"midIds\":[\"" + midId + "\"]}";

    for (JsonNode seen :
        List.of(
            supplier.get("/midIds/" + midId).json(),
            supplier.post("/midIds/query", query).json().at("/items/0"),
            supplier.get("/midIds?modality=mri&status=linked").json().at("/items/0"))) {
      assertThat(seen.propertyNames()).containsExactly("midId", "href", "modality", "status");
      assertThat(seen.get("status").stringValue()).isEqualTo("linked");
    }
    assertThat(supplier.get("/midIds").json().get("items")).hasSize(1);
    assertThat(supplier.get("/midIds?status=available").json().get("items")).isEmpty();
    assertThat(supplier.get("/midIds/overview").json().at("/modalities/5/granted").intValue())
        .isEqualTo(1);
    assertThat(supplier.get("/devices?midId=" + midId).status()).isEqualTo(403);
    assertThat(supplier.get("/links/" + midId).status()).isEqualTo(403);
    assertThat(supplier.get("/billingNumbers/" + midId).status()).isEqualTo(403);
    RegisterCaller asOperator = RegisterCaller.as(Role.OPERATOR, fixture.register, "Naam NV");
    assertThat(asOperator.get("/midIds/" + midId).status())
        .as("a token of the same organization with which it does not act as a supplier")
        .isEqualTo(404);
  }

  @Test
  void listsTheIdentifiersOfASupplierInPages() {
    RegisterCaller supplier = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Bladzijde NV");
    for (int i = 0; i < 3; i++) {
      String midId = fixture.operator.grantNew("mri");
      supplier.post("/deliveries", json(delivery(midId, "mri")));
    }
    JsonNode page = supplier.get("/midIds?pageSize=2").json();
    String next = page.get("next").stringValue();

    assertThat(page.get("items")).hasSize(2);
    assertThat(
            supplier
                .get(next.substring(fixture.register.baseUrl().toString().length()))
                .json()
                .get("items"))
        .hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"1850-01-01", "1970-12-31", "2099-01-01", "9999-12-31"})
  void namesTheBoundsOfADate(String date) {
    Map<String, Object> report = delivery(fixture.operator.grantNew("mri"), "mri");
    report.put("installedOn", date);
    ApiResponse response = deliver(report);

    assertIssue(response, "urn:problem-type:belgif-ext:input-validation:outOfRange", "installedOn");
    assertThat(response.json().at("/issues/0/detail").stringValue())
        .isEqualTo("this date is not between 1971-01-01 and " + ProcedureFixture.inYears(10));
  }

  @Test
  void warnsBothSuppliersOfAConflictInTheirLanguage() {
    RegisterCaller other = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Ander NV");
    String midId = fixture.operator.grantNew("mri");
    ApiResponse first = deliver(delivery(midId, "mri"));
    assertThat(first.json().has("warnings")).isFalse();
    Map<String, Object> report = delivery(midId, "mri");
    report.put("serialNumber", "SN-0043");
    ApiResponse second = other.post("/deliveries", json(report));

    assertThat(codes(second.json())).containsExactly("severalSuppliers", "severalSerialNumbers");
    assertThat(second.header("Content-Language")).isEqualTo("en");
    ApiResponse seen =
        fixture.supplier.send(
            fixture.supplier.request(fixture.path(first)).header("Accept-Language", "fr"));
    assertThat(seen.header("Content-Language")).isEqualTo("fr");
    assertThat(seen.json().at("/warnings/0/detail").stringValue())
        .isEqualTo("plusieurs fournisseurs ont notifié une livraison avec ce MID-ID");
    assertThat(seen.response().body()).as("who the other one is").doesNotContain("Ander NV");
    assertThat(fixture.supplier.get("/deliveries?midId=" + midId).json().get("items")).hasSize(1);
    String conflicting = "/deliveries?conflicting=true&midId=" + midId;
    assertThat(fixture.health.get(conflicting).json().get("items"))
        .hasSize(2)
        .allSatisfy(
            delivery ->
                assertThat(codes(delivery))
                    .containsExactly("severalSuppliers", "severalSerialNumbers"));
    assertThat(fixture.operator.get(conflicting).json().get("items")).hasSize(2);
    assertThat(fixture.otherOperator.get(conflicting).json().get("items")).isEmpty();
    String unique = fixture.operator.grantNew("mri");
    deliver(delivery(unique, "mri"));
    deliver(delivery(unique, "mri"));
    assertThat(
            fixture.health.get("/deliveries?conflicting=true&midId=" + unique).json().get("items"))
        .as("reported twice, with the same serial number")
        .isEmpty();
    assertThat(fixture.health.get("/deliveries?conflicting=maybe").status()).isEqualTo(400);
  }

  private static List<String> codes(JsonNode body) {
    return body.get("warnings").valueStream().map(each -> each.get("code").stringValue()).toList();
  }

  @Test
  void listsDeliveriesByAndToTheOwnOrganization() {
    RegisterCaller supplier = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Lijst NV");
    String midId = fixture.operator.grantNew("mri");
    for (int i = 0; i < 3; i++) {
      supplier.post("/deliveries", json(delivery(midId, "mri")));
    }
    String filter = "/deliveries?midId=" + midId;

    assertThat(supplier.get("/deliveries").json().get("items")).hasSize(3);
    assertThat(fixture.operator.get(filter).json().get("items")).hasSize(3);
    assertThat(fixture.otherOperator.get(filter).json().get("items")).isEmpty();
    JsonNode page = supplier.get("/deliveries?pageSize=2").json();
    String next = page.get("next").stringValue();
    assertThat(next).endsWith("afterDeliveryId=" + page.at("/items/1/deliveryId").stringValue());
    JsonNode last =
        supplier.get(next.substring(fixture.register.baseUrl().toString().length())).json();
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.has("next")).isFalse();
  }
}

package io.github.openmidid.examples.register.document;

import static io.github.openmidid.examples.register.cadastre.DevicesTest.OWN;
import static io.github.openmidid.examples.register.cadastre.DevicesTest.assertIssue;
import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.document;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static io.github.openmidid.examples.register.web.ProblemsTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests documents about devices: who adds, sees and withdraws them, and which are rejected. */
@Tag("slow")
class DocumentsTest {
  private static final String SCHEMA = "urn:problem-type:belgif:input-validation:schemaViolation";
  private static final String UNKNOWN =
      "urn:problem-type:belgif:input-validation:referencedResourceNotFound";

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static ApiResponse add(RegisterCaller caller, Map<String, ?> document) {
    return caller.post("/documents", json(document));
  }

  private static String added(RegisterCaller caller, String midId) {
    ApiResponse response = add(caller, document(midId));
    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    return response.json().get("documentId").stringValue();
  }

  private static Iterable<String> listed(RegisterCaller caller, String query) {
    JsonNode items = caller.get("/documents" + query).json().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get("documentId").stringValue())
        .toList();
  }

  @Test
  void returnsADocumentAsItWasAdded() {
    Map<String, Object> request = document(fixture.operator.grantNew("mri"));
    ApiResponse response = add(fixture.operator, request);
    JsonNode body = response.json();

    assertThat(response.status()).as(response.toString()).isEqualTo(201);
    request.remove("requestReference");
    request.forEach(
        (name, value) -> assertThat(body.get(name).asString()).as(name).isEqualTo(value));
    assertThat(body.get("addedBy").stringValue()).isEqualTo(ProcedureFixture.OPERATOR);
    assertThat(body.has("withdrawnAt")).isFalse();
    assertThat(fixture.operator.get(fixture.path(response)).json()).isEqualTo(body);
    assertThat(fixture.operator.get("/documents/none").status()).isEqualTo(404);
  }

  @Test
  void redirectsARepetitionToTheSameDocument() {
    Map<String, Object> request = document(fixture.operator.grantNew("mri"));
    ApiResponse first = add(fixture.operator, request);
    ApiResponse second = add(fixture.operator, request);

    assertThat(second.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    request.put("title", "another");
    assertProblem(add(fixture.operator, request), 409, OWN + "requestReferenceReused");
  }

  @Test
  void knowsAnIdentifierOnlyOfWhomMayAddDocumentsAboutIt() {
    String midId = fixture.operator.grantNew("mri");

    assertIssue(add(fixture.operator, document("MID-9912-3456-11")), UNKNOWN, "midId");
    assertIssue(add(fixture.health, document("MID-9912-3456-11")), UNKNOWN, "midId");
    assertIssue(add(fixture.otherOperator, document(midId)), UNKNOWN, "midId");
    assertIssue(add(fixture.supplier, document(midId)), UNKNOWN, "midId");
    fixture.supplier.post("/deliveries", json(delivery(midId, "mri")));
    assertThat(add(fixture.supplier, document(midId)).status()).isEqualTo(201);
    assertThat(add(fixture.health, document(midId)).status()).isEqualTo(201);
  }

  @Test
  void showsASupplierOnlyTheDocumentsThatItHasAdded() {
    String midId = fixture.operator.grantNew("mri");
    fixture.supplier.post("/deliveries", json(delivery(midId, "mri")));
    String ofSupplier = added(fixture.supplier, midId);
    String ofOperator = added(fixture.operator, midId);
    String query = "?midId=" + midId;

    assertThat(listed(fixture.supplier, query)).containsExactly(ofSupplier);
    assertThat(listed(fixture.operator, query)).containsExactlyInAnyOrder(ofSupplier, ofOperator);
    assertThat(listed(fixture.riziv, query)).containsExactlyInAnyOrder(ofSupplier, ofOperator);
    assertThat(listed(fixture.otherOperator, query)).isEmpty();
    assertThat(fixture.supplier.get("/documents/" + ofOperator).status()).isEqualTo(404);
    RegisterCaller competitor = RegisterCaller.as(Role.SUPPLIER, fixture.register, "Another NV");
    competitor.post("/deliveries", json(delivery(midId, "mri")));
    assertThat(listed(competitor, query)).isEmpty();
  }

  @Test
  void showsAnInstitutionNothingOfASupplierOfTheSameName() {
    String midId = fixture.operator.grantNew("mri");
    fixture.supplier.post("/deliveries", json(delivery(midId, "mri")));
    String ofSupplier = added(fixture.supplier, midId);
    RegisterCaller institution =
        RegisterCaller.as(Role.RECOGNISED_INSTITUTION, fixture.register, ProcedureFixture.SUPPLIER);

    assertThat(listed(institution, "")).isEmpty();
    assertThat(institution.get("/documents/" + ofSupplier).status()).isEqualTo(404);
  }

  @Test
  void keepsAWithdrawnDocumentToBeRead() {
    String midId = fixture.operator.grantNew("mri");
    String path = "/documents/" + added(fixture.operator, midId);
    String kept = added(fixture.operator, midId);

    assertThat(fixture.operator.delete(path).status()).isEqualTo(204);
    JsonNode withdrawn = fixture.operator.get(path).json();
    assertThat(withdrawn.has("withdrawnAt")).isTrue();
    assertThat(fixture.operator.delete(path).status()).isEqualTo(204);
    assertThat(fixture.operator.get(path).json()).isEqualTo(withdrawn);
    assertThat(listed(fixture.operator, "?midId=" + midId)).containsExactly(kept);
    assertThat(listed(fixture.operator, "?withdrawn=true&midId=" + midId)).hasSize(2);
    assertThat(fixture.operator.delete("/documents/none").status()).isEqualTo(404);
  }

  @Test
  void isWithdrawnOnlyByTheOrganizationThatAddedIt() {
    String midId = fixture.operator.grantNew("mri");
    String ofAuthority = added(fixture.health, midId);
    String ofOperator = added(fixture.operator, midId);

    assertProblem(
        fixture.operator.delete("/documents/" + ofAuthority), 409, OWN + "documentOfAnother");
    assertProblem(
        fixture.health.delete("/documents/" + ofOperator), 409, OWN + "documentOfAnother");
    assertThat(fixture.otherOperator.delete("/documents/" + ofOperator).status()).isEqualTo(404);
    assertThat(listed(fixture.operator, "?midId=" + midId)).hasSize(2);
  }

  @Test
  void isInTheAuditTrail() {
    String midId = fixture.operator.grantNew("mri");
    fixture.operator.delete("/documents/" + added(fixture.operator, midId));
    RegisterCaller administrator =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, ProcedureFixture.OPERATOR);

    assertThat(administrator.get("/auditEvents?midId=" + midId).json().get("items"))
        .extracting(event -> event.get("action").stringValue())
        .containsExactly("midIdGranted", "documentAdded", "documentWithdrawn");
  }

  @Test
  void pagesTheList() {
    String midId = fixture.operator.grantNew("mri");
    for (int i = 0; i < 3; i++) {
      added(fixture.operator, midId);
    }
    JsonNode page = fixture.operator.get("/documents?pageSize=2&midId=" + midId).json();
    String next = page.get("next").stringValue();
    JsonNode last =
        fixture.operator.get(next.substring(fixture.register.baseUrl().toString().length())).json();

    assertThat(page.get("items")).hasSize(2);
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.has("next")).isFalse();
    assertThat(fixture.operator.get("/documents?kind=license").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "requestReference",
        "midId",
        "kind",
        "title",
        "issuedOn",
        "issuer",
        "sha256",
        "link"
      })
  void needs(String name) {
    Map<String, Object> request = document("MID-9912-3456-11");
    request.remove(name);

    assertIssue(add(fixture.operator, request), SCHEMA, name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind | License",
        "title | ''",
        "title | '\u200b'",
        "sha256 | 0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
        "sha256 | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde",
        "sha256 | 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
        "sha256 | 0123456789abcdeg0123456789abcdef0123456789abcdef0123456789abcdef",
        "link | http://documents.example/a.pdf",
        "link | HTTPS://documents.example/a.pdf",
        "link | //documents.example/a.pdf",
        "link | https://",
        "link | https:///a.pdf",
        "link | https://health.fgov.be@documents.example/a.pdf",
        "link | https://documents.example:99999/a.pdf",
        "link | https://documents.example/a b.pdf",
        "link | https://documents.example/é.pdf",
        "link | 'https://documents.example/a.pdf\n'",
        "link | javascript:alert(1)",
        "link | data:text/html,x",
        "issuedOn | 2026-02-30"
      })
  void rejects(String name, String value) {
    Map<String, Object> request = document("MID-9912-3456-11");
    request.put(name, value);

    assertIssue(add(fixture.operator, request), SCHEMA, name);
  }

  @Test
  void limitsTheLengthOfTexts() {
    Map<String, Object> request = document(fixture.operator.grantNew("mri"));
    request.put("title", "x".repeat(200));
    request.put("issuer", "é".repeat(200));
    request.put("link", "https://documents.example/" + "x".repeat(474));
    assertThat(add(fixture.operator, request).status()).isEqualTo(201);

    for (String name : new String[] {"title", "issuer", "link"}) {
      Map<String, Object> tooLong = document("MID-9912-3456-11");
      tooLong.put(name, request.get(name) + "x");
      assertIssue(add(fixture.operator, tooLong), SCHEMA, name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-12-31", "2098-01-01", "0001-01-01", "9999-12-31"})
  void rejectsADateOutsideOfItsBounds(String day) {
    Map<String, Object> request = document(fixture.operator.grantNew("mri"));
    request.put("issuedOn", day);

    assertIssue(
        add(fixture.operator, request),
        "urn:problem-type:belgif-ext:input-validation:outOfRange",
        "issuedOn");
    request.put("issuedOn", "1971-01-01");
    assertThat(add(fixture.operator, request).status()).isEqualTo(201);
  }
}

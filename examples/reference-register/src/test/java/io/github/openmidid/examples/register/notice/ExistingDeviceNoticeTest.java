package io.github.openmidid.examples.register.notice;

import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Tests the notice of identifiers that were granted to existing devices. */
@Tag("slow")
class ExistingDeviceNoticeTest {
  private static final String UNKNOWN =
      "urn:problem-type:belgif:input-validation:referencedResourceNotFound";
  private static final String NOTICE = "/existingDeviceNotices";

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static RegisterCaller operator(String name) {
    return RegisterCaller.as(Role.OPERATOR, fixture.register, name);
  }

  private static String of(String operator) {
    return NOTICE + "?operator=" + URLEncoder.encode(operator, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> row(String number, String operator) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cadastreNumber", number);
    row.put("operator", operator);
    row.put("modality", "petMri");
    row.put("registeredOn", "2019-05-01");
    return row;
  }

  private static JsonNode grant(List<Map<String, Object>> rows) {
    ApiResponse response = fixture.health.post("/existingDevices", json(Map.of("items", rows)));
    assertThat(response.status()).as(response.toString()).isEqualTo(200);
    return response.json().get("items");
  }

  private static String csv(RegisterCaller caller, String path, String language) {
    return caller
        .send(caller.request(path).header("Accept", "text/csv").header("Accept-Language", language))
        .response()
        .body();
  }

  private static void assertQueryIssue(ApiResponse response, String type, String name) {
    JsonNode issues = response.json().get("issues");
    assertThat(response.status()).as(response.toString()).isEqualTo(400);
    assertThat(issues).hasSize(1);
    assertThat(issues.at("/0/type").stringValue()).isEqualTo(type);
    assertThat(issues.at("/0/in").stringValue()).isEqualTo("query");
    assertThat(issues.at("/0/name").stringValue()).isEqualTo(name);
  }

  @Test
  void showsAnOperatorItsExistingDevicesOnly() {
    String name = "AZ Bericht";
    Map<String, Object> whole = row("N-1", name);
    whole.put("make", "Example Medical");
    whole.put("model", "Scan 64");
    whole.put("serialNumber", "SN-7");
    whole.put("campus", "Campus Noord");
    whole.put("fancDeviceNumber", "X-00001");
    JsonNode granted = grant(List.of(whole, row("N-2", "AZ Bericht andere")));
    operator(name).grantNew("mri");
    JsonNode notice = operator(name).get(NOTICE).json();

    assertThat(notice.get("items")).hasSize(1);
    JsonNode item = notice.at("/items/0");
    whole.forEach((key, value) -> assertThat(item.get(key).asString()).as(key).isEqualTo(value));
    assertThat(item.get("midId")).isEqualTo(granted.at("/0/midId"));
    assertThat(item.get("deviceId")).isEqualTo(granted.at("/0/deviceId"));
    assertThat(operator(name).get(of(name)).json()).isEqualTo(notice);
    assertThat(fixture.health.get(of(name)).json()).isEqualTo(notice);
  }

  @Test
  void showsTheDeviceAsTheCadastreHasItNow() {
    String name = "AZ Wijziging";
    String device = grant(List.of(row("N-3", name))).at("/0/deviceId").stringValue();
    String etag = operator(name).get("/devices/" + device).header("ETag");
    operator(name).patch("/devices/" + device, etag, "{\"campus\":\"Campus Zuid\"}");

    assertThat(operator(name).get(NOTICE).json().at("/items/0/campus").stringValue())
        .isEqualTo("Campus Zuid");
  }

  @Test
  void isEmptyForAnOperatorWithoutExistingDevices() {
    assertThat(operator("Dokter Nieuw").get(NOTICE).json().get("items")).isEmpty();
    fixture.operator.grantNew("mri");
    assertThat(fixture.health.get(of(ProcedureFixture.OPERATOR)).json().get("items")).isEmpty();
  }

  @Test
  void neverMistakesAMistypedOperatorForOneWithoutExistingDevices() {
    assertQueryIssue(fixture.health.get(of("AZ Voorbeld Gent")), UNKNOWN, "operator");
    assertQueryIssue(fixture.operator.get(of("CHU Exemple Liège")), UNKNOWN, "operator");
    assertQueryIssue(
        fixture.health.get(NOTICE),
        "urn:problem-type:belgif:input-validation:schemaViolation",
        "operator");
  }

  @Test
  void pagesByIdentifier() {
    String name = "AZ Pagina";
    grant(List.of(row("N-4", name), row("N-5", name), row("N-6", name)));
    JsonNode page = operator(name).get(NOTICE + "?pageSize=2").json();
    String next = page.get("next").stringValue();
    JsonNode last =
        operator(name).get(next.substring(fixture.register.baseUrl().toString().length())).json();

    assertThat(page.get("items")).hasSize(2);
    assertThat(next).endsWith("afterMidId=" + page.at("/items/1/midId").stringValue());
    assertThat(last.get("items")).hasSize(1);
    assertThat(last.has("next")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Vroeger nummer in het kadaster, PET-MRI",
    "fr, Ancien numéro au cadastre, PET-IRM",
    "de, Frühere Nummer im Kataster, PET-MRT",
    "en, Former number in the cadastre, PET-MRI"
  })
  void isACsvFileInEachLanguage(String language, String header, String modality) {
    String name = "AZ Bestand " + language;
    Map<String, Object> row = row("N-" + language, name);
    row.put("make", "=HYPERLINK(\"https://x.example\";\"x\")");
    row.put("campus", "Noord; \"A\"");
    String midId = grant(List.of(row)).at("/0/midId").stringValue();
    String csv = csv(operator(name), NOTICE, language);

    assertThat(csv).startsWith("\uFEFF" + header + ";MID-ID;").endsWith("\r\n");
    assertThat(csv.lines()).hasSize(2);
    assertThat(csv)
        .contains("\r\nN-" + language + ";" + midId + ";" + name + ";" + modality + ";")
        .contains(";\"'=HYPERLINK(\"\"https://x.example\"\";\"\"x\"\")\";")
        .contains(";\"Noord; \"\"A\"\"\";")
        .contains(";2019-05-01;");
  }

  @Test
  void isWholeAsACsvFile() {
    ApiResponse response =
        fixture.operator.send(
            fixture.operator.request(NOTICE + "?pageSize=1").header("Accept", "text/csv"));

    assertQueryIssue(response, "urn:problem-type:belgif:input-validation:unknownInput", "pageSize");
  }
}

package io.github.openmidid.examples.register.page;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.document;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the pages with the notice, the devices that wait for a link, and the documents. */
@Tag("slow")
class RecordPagesTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static PageVisitor visitor(Role role, String organization, String language) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn(language, fixture.register.accessToken(role, organization));
    return visitor;
  }

  private static PageVisitor operator(String language) {
    return visitor(Role.OPERATOR, ProcedureFixture.OPERATOR, language);
  }

  private static PageVisitor health(String language) {
    return visitor(Role.FPS_HEALTH, "FOD Volksgezondheid", language);
  }

  private static String existing(String operator, String number) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("cadastreNumber", number);
    row.put("operator", operator);
    row.put("modality", "petMri");
    row.put("registeredOn", "2019-05-01");
    row.put("make", "Example <b>Medical</b>");
    return fixture
        .health
        .post("/existingDevices", json(Map.of("items", List.of(row))))
        .json()
        .at("/items/0/midId")
        .stringValue();
  }

  @ParameterizedTest
  @CsvSource({
    "nl, MID-ID’s van bestaande toestellen, PET-MRI, 1 mei 2019",
    "fr, MID-ID des appareils existants, PET-IRM, 1er mai 2019",
    "de, MID-IDs der bestehenden Geräte, PET-MRT, 1. Mai 2019",
    "en, MID-IDs of existing devices, PET-MRI, 1 May 2019"
  })
  void theNoticeIsInTheLanguageOfTheOperator(
      String language, String title, String modality, String day) {
    String name = "AZ Brief " + language;
    String midId = existing(name, "P-" + language);
    PageVisitor visitor = visitor(Role.OPERATOR, name, language);
    Shown shown = visitor.get("/" + language + "/notice");
    Document page = shown.page();

    assertThat(shown.status()).isEqualTo(200);
    assertThat(page.expectFirst("h1").text()).isEqualTo(title);
    assertThat(page.expectFirst("#notice tbody tr").text())
        .contains(midId, "P-" + language, modality, day, "Example <b>Medical</b>");
    assertThat(page.select("#notice b")).isEmpty();
    assertThat(page.text()).contains(name);
    assertThat(page.select("form.filter")).isEmpty();
    Element file = page.expectFirst("main a[href*=notice.csv]");
    String place = file.attr("href").substring("/midIdRegister/page".length());
    String csv = new String(visitor.download(place).body(), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF").contains("P-" + language + ";" + midId + ";" + name);
  }

  @Test
  void theHealthAuthorityNamesTheOperatorOfTheNotice() {
    String midId = existing("AZ Genoemd", "P-1");
    PageVisitor visitor = health("nl");
    Shown shown = visitor.get("/nl/notice");

    assertThat(shown.page().select("#notice")).isEmpty();
    assertThat(shown.page().select("form.filter input[name=operator]")).hasSize(1);
    assertThat(visitor.get("/nl/notice?operator=AZ+Genoemd").text()).contains(midId);
    assertThat(visitor.get("/nl/notice?operator=AZ+Genoemt").status()).isEqualTo(400);
    assertThat(visitor.get("/nl/notice?operator=AZ+Genoemd&x=1").status()).isEqualTo(400);
    assertThat(visitor.get("/nl/notice.csv").status()).isEqualTo(303);
  }

  @Test
  void anOperatorWithoutExistingDevicesReadsSo() {
    assertThat(visitor(Role.OPERATOR, "AZ Leeg", "nl").get("/nl/notice").text())
        .contains("Aan geen enkel bestaand toestel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Een leverancier vermeldt een ander serienummer: SN-7|Let op: Een ander toestel met dit"
            + " serienummer wacht ook op een link; gemeld met MID",
        "fr|Un fournisseur mentionne un autre numéro de série : SN-7|Attention : Un autre"
            + " appareil portant ce numéro de série attend aussi un lien ; notifié avec MID",
        "de|Ein Lieferant gibt eine andere Seriennummer an: SN-7|Bitte beachten: Ein anderes Gerät"
            + " mit dieser Seriennummer wartet ebenfalls auf eine Verknüpfung; gemeldet mit MID",
        "en|A supplier states another serial number: SN-7|Please note: Another device with this"
            + " serial number waits for a link too; reported with MID"
      })
  void theListOfDevicesWithoutLinkHoldsCandidatesAndContradictions(
      String language, String differs, String same) {
    String midId = fixture.operator.grantNew("mri");
    Map<String, Object> delivery = delivery(midId, "mri");
    delivery.put("serialNumber", "SN-7");
    fixture.supplier.post("/deliveries", json(delivery));
    Map<String, Object> device = device(midId, "mri");
    device.put("serialNumber", "WL-" + language + "-41");
    device.put("campus", "Campus <b>Noord</b>");
    fixture.report(device);
    device.put("midId", fixture.operator.grantNew("mri"));
    fixture.report(another(device));
    Document page =
        health(language).get("/" + language + "/unlinkedDevices?search=" + midId).page();
    Element section = page.expectFirst("section");

    assertThat(page.select("section")).hasSize(1);
    assertThat(section.expectFirst("h2").text()).isEqualTo(midId);
    assertThat(section.expectFirst("table tbody tr").text()).contains(midId, differs);
    assertThat(section.expectFirst(".warning").text()).startsWith(same);
    assertThat(section.text()).contains("Campus <b>Noord</b>");
    assertThat(section.select("b")).isEmpty();
  }

  private static Map<String, Object> another(Map<String, Object> device) {
    Map<String, Object> other = new LinkedHashMap<>(device);
    other.put("requestReference", UUID.randomUUID().toString());
    return other;
  }

  @Test
  void theListOfDevicesWithoutLinkIsNarrowedAndRejectsUnknownParameters() {
    PageVisitor visitor = health("nl");

    assertThat(visitor.get("/nl/unlinkedDevices?modality=spectCt").text())
        .contains("Geen enkel toestel voldoet aan deze keuze.");
    assertThat(visitor.get("/nl/unlinkedDevices?status=linked").status()).isEqualTo(400);
    assertThat(visitor.get("/nl/unlinkedDevices?modality=xray").status()).isEqualTo(400);
  }

  @Test
  void anOperatorAddsAndWithdrawsADocument() {
    String midId = fixture.operator.grantNew("mri");
    PageVisitor visitor = operator("nl");
    String place = "/nl/documents?midId=" + midId;
    Element form = form(visitor.get(place).page());
    Map<String, String> filled =
        Map.of(
            "kind", "license",
            "title", "Vergunning <i>Noord</i>",
            "issuedOn", "2026-10-01",
            "issuer", "FANC",
            "link", "https://documents.example/a.pdf?x=1&y=\"2",
            "sha256", " 0123456789ABCDEF".repeat(4));
    Shown rejected = visitor.submit(form, filled);
    assertThat(rejected.status()).isEqualTo(422);
    assertThat(rejected.page().select("#link-fault")).hasSize(1);
    assertThat(rejected.page().expectFirst("#title").val()).isEqualTo("Vergunning <i>Noord</i>");
    Map<String, String> corrected = new LinkedHashMap<>(filled);
    corrected.put("link", "https://documents.example/a.pdf?x=1&y=2");
    Element again = form(rejected.page());
    Shown added = visitor.submit(again, corrected);
    assertThat(added.status()).isEqualTo(303);
    assertThat(visitor.submit(again, corrected).status()).as("sent twice").isEqualTo(303);

    Document page = visitor.follow(added).page();
    assertThat(page.select("[role=status]")).hasSize(1);
    assertThat(page.select("#documents tbody tr")).hasSize(1);
    Element link = page.expectFirst("#documents tbody th a");
    assertThat(link.attr("href")).isEqualTo("https://documents.example/a.pdf?x=1&y=2");
    assertThat(link.attr("rel")).isEqualTo("noopener noreferrer");
    assertThat(page.expectFirst("#documents tbody th").text())
        .isEqualTo("Vergunning <i>Noord</i> (documents.example)");
    assertThat(visitor.get("/nl/midIds/" + midId).page().select("#documents tbody tr")).hasSize(1);
    Shown withdrawn = visitor.submit(page.expectFirst("#documents form"), Map.of());
    assertThat(visitor.follow(withdrawn).page().select("#documents")).isEmpty();
    assertThat(visitor.get(place + "&withdrawn=true").page().expectFirst("#documents").text())
        .contains("Ingetrokken op");
  }

  private static Element form(Document page) {
    return page.expectFirst("main form:has([name=sha256])");
  }

  @Test
  void eachMissingFieldHasItsMessage() {
    String midId = fixture.operator.grantNew("mri");
    PageVisitor visitor = operator("fr");
    Element form = form(visitor.get("/fr/documents?midId=" + midId).page());
    Document page =
        visitor.submit(form, Map.of("kind", "", "title", "", "issuedOn", "2098-01-01")).page();

    for (String field : List.of("kind", "title", "issuer", "link", "sha256")) {
      assertThat(page.select("#" + field + "-fault")).as(field).hasSize(1);
      assertThat(page.expectFirst("#" + field).attr("aria-invalid")).isEqualTo("true");
    }
    Element dated = form(visitor.get("/fr/documents?midId=" + midId).page());
    Map<String, String> future = new LinkedHashMap<>();
    document(midId).forEach((name, value) -> future.put(name, value.toString()));
    future.remove("requestReference");
    future.put("issuedOn", "2098-01-01");
    assertThat(visitor.submit(dated, future).page().select("#issuedOn-fault").text())
        .contains("1971");
  }

  @Test
  void aFormThatAddedAnotherDocumentKeepsWhatWasTyped() {
    String midId = fixture.operator.grantNew("mri");
    PageVisitor visitor = operator("nl");
    Element form = form(visitor.get("/nl/documents?midId=" + midId).page());
    Map<String, String> fields = new LinkedHashMap<>();
    document(midId).forEach((name, value) -> fields.put(name, value.toString()));
    fields.remove("requestReference");
    visitor.submit(form, fields);
    fields.put("title", "Een ander document");
    Shown rejected = visitor.submit(form, fields);

    assertThat(rejected.status()).isEqualTo(409);
    assertThat(rejected.page().select(".fault").text()).contains("ander document");
    Element again = form(rejected.page());
    fields.keySet().stream()
        .filter(name -> !name.equals("kind"))
        .forEach(
            name ->
                assertThat(again.expectFirst("[name=" + name + "]").val())
                    .as(name)
                    .isEqualTo(fields.get(name)));
    visitor.submit(again, Map.of());
    assertThat(visitor.get("/nl/documents?midId=" + midId).page().select("#documents tbody tr"))
        .hasSize(2);
  }

  @Test
  void aFormWithoutReferenceAddsNothing() {
    String midId = fixture.operator.grantNew("mri");
    PageVisitor visitor = operator("nl");
    Element form = form(visitor.get("/nl/documents?midId=" + midId).page());
    Map<String, String> fields = new LinkedHashMap<>();
    document(midId).forEach((name, value) -> fields.put(name, value.toString()));
    fields.put("requestReference", "");

    assertThat(visitor.submit(form, fields).status()).isEqualTo(422);
    assertThat(visitor.get("/nl/documents?midId=" + midId).page().select("#documents")).isEmpty();
  }

  @Test
  void nobodyAddsOrWithdrawsDocumentsOfOthers() {
    String midId = fixture.operator.grantNew("mri");
    String ofHealth =
        fixture
            .health
            .post("/documents", json(document(midId)))
            .json()
            .get("documentId")
            .stringValue();
    PageVisitor other = visitor(Role.OPERATOR, "CHU Exemple Liège", "nl");
    String otherMidId = fixture.otherOperator.grantNew("mri");
    Element form = form(other.get("/nl/documents?midId=" + otherMidId).page());
    Map<String, String> fields = new LinkedHashMap<>();
    document(midId).forEach((name, value) -> fields.put(name, value.toString()));

    assertThat(other.get("/nl/documents?midId=" + midId).page().select("#sha256")).isEmpty();
    assertThat(other.submit(form, fields).status()).isEqualTo(404);
    Document page = operator("nl").get("/nl/documents?midId=" + midId).page();
    assertThat(page.select("#documents tbody tr")).hasSize(1);
    assertThat(page.select("#documents form")).isEmpty();
    PageVisitor operator = operator("nl");
    Element own = form(operator.get("/nl/documents?midId=" + midId).page());
    assertThat(
            operator
                .post("/nl/documents/" + ofHealth + "/withdraw", PageVisitor.fields(own, Map.of()))
                .status())
        .isEqualTo(409);
    assertThat(
            other
                .post("/nl/documents/" + ofHealth + "/withdraw", PageVisitor.fields(form, Map.of()))
                .status())
        .isEqualTo(404);
  }
}

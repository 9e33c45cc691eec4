package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests how an operator reports a device and its changes on the page. */
@Tag("slow")
class DeviceFormPageTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  // The same day in all tests, also when they run around midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  private static final LocalDate FIRST_DAY =
      LocalDate.now(ZoneId.of("Europe/Brussels")).plusMonths(3);

  private static final Map<String, String> DEVICE =
      Map.of(
          "make", "Example Medical",
          "model", "Scan 64",
          "serialNumber", "SN-7",
          "use", "clinical",
          "campus", "Campus <Noord>",
          "commissioningDate", FIRST_DAY.toString());

  private static PageVisitor signedIn(Role role, String organization) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    Shown shown = visitor.signIn("en", fixture.register.accessToken(role, organization));
    assertThat(shown.status()).as(shown.toString()).isEqualTo(303);
    return visitor;
  }

  private static PageVisitor operator() {
    return signedIn(Role.OPERATOR, ProcedureFixture.OPERATOR);
  }

  private static Element form(PageVisitor visitor, String midId) {
    return visitor.get("/en/midIds/" + midId + "/device").page().expectFirst("main form");
  }

  private static Map<String, String> with(String field, String text) {
    Map<String, String> texts = new LinkedHashMap<>(DEVICE);
    texts.put(field, text);
    return texts;
  }

  private static JsonNode device(String midId) {
    return fixture.operator.get("/devices?midId=" + midId).json().at("/items/0");
  }

  private static String reported(PageVisitor visitor) {
    String midId = fixture.operator.grantNew("mri");
    Shown sent = visitor.submit(form(visitor, midId), DEVICE);
    assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
    return midId;
  }

  @Test
  void showsTheNextStepAndReportsTheDevice() {
    PageVisitor visitor = operator();
    String midId = fixture.operator.grantNew("mri");
    Document granted = visitor.get("/en/midIds/" + midId + "?granted").page();
    assertThat(granted.select("#next-steps li").eachText())
        .satisfiesExactly(
            step -> assertThat(step).contains("supplier", "circular"),
            step -> assertThat(step).contains("one month before commissioning", "FAQ"));
    String link = granted.select("main a").last().attr("href");
    assertThat(granted.select("main a[href$=/device]").attr("href")).endsWith(midId + "/device");
    assertThat(link).isNotEmpty();

    Element form = form(visitor, midId);
    assertThat(form.select("[name=decommissioningDate]")).isEmpty();
    Shown sent = visitor.submit(form, DEVICE);
    assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
    Document shown = visitor.follow(sent).page();
    assertThat(shown.expectFirst("[role=status]").text()).contains("has been reported");
    assertThat(shown.select("#next-steps")).isEmpty();
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus <Noord>");
    assertThat(device(midId).get("operator").stringValue()).isEqualTo(ProcedureFixture.OPERATOR);

    assertThat(visitor.submit(form, DEVICE).status()).as("the same form again").isEqualTo(303);
    Shown other = visitor.submit(form, with("model", "Other"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.page().expectFirst("[role=alert]").text()).contains("already reported");
    assertThat(device(midId).get("version").stringValue()).isEqualTo("1");
  }

  @Test
  void namesTheLabelForADeviceThatIsInTheScopeOfFanc() {
    String midId = fixture.operator.grantNew("pet");
    assertThat(operator().get("/en/midIds/" + midId).page().select("#next-steps li")).hasSize(3);
  }

  @Test
  void keepsTheEnteredValuesAndNamesEachFault() {
    PageVisitor visitor = operator();
    String midId = fixture.operator.grantNew("ct");
    Map<String, String> wrong = with("establishmentUnitNumber", "12");
    wrong.put("make", "");
    wrong.put("model", "a\u200Bb");
    wrong.put("commissioningDate", "2099-01-01");
    wrong.put("sequenceNumber", "0");
    Shown shown = visitor.submit(form(visitor, midId), wrong);

    assertThat(shown.status()).isEqualTo(422);
    Document page = shown.page();
    assertThat(page.select("main form [aria-invalid]").eachAttr("name"))
        .containsExactly(
            "make", "model", "establishmentUnitNumber", "sequenceNumber", "priorAuthorizationDate");
    assertThat(page.select("[role=alert] a").eachAttr("href"))
        .contains("#make", "#priorAuthorizationDate");
    assertThat(page.expectFirst("#make-fault").text()).isEqualTo("Fill this in.");
    assertThat(page.expectFirst("[name=campus]").val()).isEqualTo("Campus <Noord>");
    assertThat(page.expectFirst("[name=establishmentUnitNumber]").val()).isEqualTo("12");
    assertThat(page.expectFirst("#use option[selected]").val()).isEqualTo("clinical");
    assertThat(device(midId).isMissingNode()).isTrue();

    Map<String, String> late = with("commissioningDate", "2099-01-01");
    late.put("priorAuthorizationDate", "1960-01-01");
    Document bounds = visitor.submit(form(visitor, midId), late).page();
    assertThat(bounds.select("main form [aria-invalid]").eachAttr("name"))
        .containsExactly("commissioningDate", "priorAuthorizationDate");
    assertThat(bounds.expectFirst("#commissioningDate-fault").text()).contains("1971");
    assertThat(bounds.expectFirst("#priorAuthorizationDate-fault").text()).contains("1971");
  }

  @Test
  void sendsOnlyWhatChanges() {
    PageVisitor visitor = operator();
    String midId = reported(visitor);
    Element form = form(visitor, midId);
    assertThat(form.expectFirst("[name=model]").val()).isEqualTo("Scan 64");
    assertThat(form.expectFirst("#use option[selected]").val()).isEqualTo("clinical");

    Shown same = visitor.submit(form, Map.of());
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.page().expectFirst("[role=alert]").text()).contains("changed nothing");

    Shown sent = visitor.submit(form, Map.of("siteNumber", "1234", "use", "mixed"));
    assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
    assertThat(visitor.follow(sent).page().expectFirst("[role=status]").text())
        .contains("change has been reported");
    assertThat(visitor.submit(form, Map.of("siteNumber", "1234", "use", "mixed")).status())
        .as("the same form again")
        .isEqualTo(303);
    assertThat(device(midId).get("version").stringValue()).isEqualTo("2");
    JsonNode history =
        fixture
            .operator
            .get("/devices/" + device(midId).get("deviceId").stringValue() + "/history")
            .json()
            .at("/items/1/changes");
    assertThat(history).hasSize(2);

    assertThat(visitor.submit(form(visitor, midId), Map.of("siteNumber", "")).status())
        .isEqualTo(303);
    assertThat(device(midId).has("siteNumber")).isFalse();
    Shown blank = visitor.submit(form(visitor, midId), Map.of("campus", " "));
    assertThat(blank.page().select("main form [aria-invalid]").eachAttr("name"))
        .containsExactly("campus");
  }

  @Test
  void reportsAConcurrentChangeAndOverwritesNothing() {
    PageVisitor visitor = operator();
    String midId = reported(visitor);
    String deviceId = device(midId).get("deviceId").stringValue();
    Element form = form(visitor, midId);
    fixture.change(deviceId, "{\"campus\":\"Campus Zuid\",\"make\":\"Acme\"}");

    Shown shown = visitor.submit(form, Map.of("campus", "Campus Oost", "siteNumber", "77"));
    assertThat(shown.status()).isEqualTo(409);
    Document page = shown.page();
    assertThat(page.expectFirst("[role=alert]").text())
        .contains("changed after you opened this form", "Changed meanwhile: Make, Campus.");
    assertThat(page.expectFirst("[name=campus]").val()).isEqualTo("Campus Oost");
    assertThat(page.expectFirst("#campus-fault").text())
        .isEqualTo("The cadastre now holds: Campus Zuid");
    assertThat(page.expectFirst("[name=make]").val()).isEqualTo("Acme");
    assertThat(page.expectFirst("[name=siteNumber]").val()).isEqualTo("77");
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus Zuid");

    Shown again = visitor.submit(page.expectFirst("main form"), Map.of());
    assertThat(again.status()).as(again.toString()).isEqualTo(303);
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus Oost");
    assertThat(device(midId).get("make").stringValue()).isEqualTo("Acme");
  }

  @Test
  void decommissionsADevice() {
    PageVisitor visitor = operator();
    String midId = reported(visitor);
    Shown before =
        visitor.submit(form(visitor, midId), Map.of("decommissioningDate", "2026-01-01"));
    assertThat(before.status()).isEqualTo(422);
    assertThat(before.page().select("main form [aria-invalid]").eachAttr("name"))
        .containsExactly("decommissioningDate");
    String last = FIRST_DAY.plusYears(2).toString();
    assertThat(visitor.submit(form(visitor, midId), Map.of("decommissioningDate", last)).status())
        .isEqualTo(303);
    assertThat(device(midId).get("decommissioningDate").stringValue()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "2", "99999999999", "x"})
  void rejectsAFormWhoseVersionWasChanged(String version) {
    PageVisitor visitor = operator();
    String midId = reported(visitor);
    Shown shown =
        visitor.submit(form(visitor, midId), Map.of("version", version, "campus", "Elsewhere"));
    assertThat(shown.status()).isEqualTo(422);
    assertThat(device(midId).get("campus").stringValue()).isEqualTo("Campus <Noord>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1-1-1-1-1"})
  void rejectsAFormWithoutItsReference(String reference) {
    PageVisitor visitor = operator();
    String midId = fixture.operator.grantNew("mri");
    Map<String, String> fields = with("requestReference", reference);
    assertThat(visitor.submit(form(visitor, midId), fields).status()).isEqualTo(422);
    assertThat(device(midId).isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "OPERATOR,CHU Exemple Liège,404",
    "RECOGNISED_INSTITUTION,Controle,403",
    "SUPPLIER,Voorbeeld Imaging NV,403",
    "RIZIV,RIZIV,403",
    "FANC,FANC,403",
    "FPS_HEALTH,FOD,200"
  })
  void isForTheOperatorAndTheHealthAuthority(Role role, String organization, int status) {
    String midId = fixture.operator.grantNew("mri");
    PageVisitor visitor = signedIn(role, organization);
    Shown shown = visitor.get("/en/midIds/" + midId + "/device");
    assertThat(shown.status()).isEqualTo(status);
    Element any = shown.page().expectFirst("form.session");
    Map<String, String> fields = with("_csrf", any.expectFirst("[name=_csrf]").val());
    fields.put("requestReference", UUID.randomUUID().toString());
    assertThat(visitor.post("/en/midIds/" + midId + "/device", fields).status())
        .isEqualTo(status == 200 ? 303 : status);
    assertThat(device(midId).isMissingNode()).isEqualTo(status != 200);
  }

  @Test
  void isNotFoundForAnIdentifierThatDoesNotExist() {
    PageVisitor visitor = operator();
    for (String midId : new String[] {"MID-9912-3456-11", "x", "mid 9912 3456 11"}) {
      String place = "/en/midIds/" + midId.replace(" ", "%20") + "/device";
      assertThat(visitor.get(place).status()).isEqualTo(404);
    }
  }
}

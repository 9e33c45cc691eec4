package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the pages of suppliers, institutions and authorities, and the start page of each role. */
@Tag("slow")
class RolePageTest {
  private static final String OPERATOR = ProcedureFixture.OPERATOR;
  private static final String OTHER = "CHU Exemple Liège";
  private static final String INSTITUTION = "Voorbeeld Controle";
  private static final Pattern MID_ID = Pattern.compile("MID-\\d{4}-\\d{4}-\\d{2}");

  private static ProcedureFixture fixture;
  private static String foreign;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    delegate(OPERATOR);
    foreign = fixture.otherOperator.grantNew("ct");
    fixture.linked(ProcedureFixture.device("", "mri"));
    delivered();
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static void delegate(String operator) {
    Map<String, Object> body =
        Map.of(
            "requestReference", UUID.randomUUID().toString(),
            "institution", INSTITUTION,
            "permissions", List.of("consultMidIds"),
            "validUntil", Instant.now().plus(1, ChronoUnit.DAYS).toString());
    RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, operator)
        .post("/delegations", ProcedureFixture.json(body));
  }

  /** Grants an identifier with which a delivery and a device are reported; not linked. */
  private static String delivered() {
    String midId = fixture.operator.grantNew("mri");
    fixture.supplier.post(
        "/deliveries", ProcedureFixture.json(ProcedureFixture.delivery(midId, "mri")));
    assertThat(fixture.report(ProcedureFixture.device(midId, "mri")).status()).isEqualTo(201);
    return midId;
  }

  private static String organization(Role role) {
    return switch (role) {
      case OPERATOR, LOCAL_ADMINISTRATOR -> OPERATOR;
      case RECOGNISED_INSTITUTION -> INSTITUTION;
      case SUPPLIER -> ProcedureFixture.SUPPLIER;
      default -> role.name();
    };
  }

  private static char[] token(Role role) {
    return fixture.register.accessToken(role, organization(role));
  }

  private static PageVisitor signedIn(Role role) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    assertThat(visitor.signIn("en", token(role)).status()).isEqualTo(303);
    return visitor;
  }

  private static List<String> midIds(String text) {
    return MID_ID.matcher(text).results().map(match -> match.group()).distinct().toList();
  }

  @Test
  void anInstitutionSeesWhoseIdentifiersItSees() {
    Document start = signedIn(Role.RECOGNISED_INSTITUTION).get("/en").page();
    Element row = start.expectFirst("#operators tbody tr");
    JsonNode overview =
        RegisterCaller.as(Role.RECOGNISED_INSTITUTION, fixture.register, INSTITUTION)
            .get("/midIds/overview")
            .json()
            .get("modalities");
    int available = 0;
    for (JsonNode modality : overview) {
      available += modality.get("available").asInt();
    }

    assertThat(start.select("#operators tbody tr")).hasSize(1);
    assertThat(row.text()).startsWith(OPERATOR).endsWith("No");
    assertThat(row.select("td").get(0).text()).isEqualTo(String.valueOf(available));
    assertThat(start.text()).doesNotContain(OTHER);
    PageVisitor visitor = signedIn(Role.RECOGNISED_INSTITUTION);
    String list = row.expectFirst("a").attr("href").replaceFirst(".*/page", "");
    assertThat(midIds(visitor.get(list).text())).isNotEmpty().doesNotContain(foreign);
    assertThat(visitor.get("/en/midIds/" + foreign).status()).isEqualTo(404);
  }

  @Test
  void anInstitutionWithoutDelegationIsInformed() {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn("en", fixture.register.accessToken(Role.RECOGNISED_INSTITUTION, "Nobody"));

    assertThat(visitor.get("/en").text())
        .contains("No organization delegates access to you at the moment.");
  }

  /** Verifies that the pages show the data that the API returns to the same token, and no other. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void deliveriesAndListForFancAreThoseOfTheApi(Role role) {
    RegisterCaller calls =
        new RegisterCaller(fixture.register.baseUrl(), String.valueOf(token(role)));
    PageVisitor visitor = signedIn(role);

    for (String place : List.of("/deliveries", "/fancDevices")) {
      RegisterCaller.ApiResponse response = calls.get(place);
      Shown shown = visitor.get("/en" + place);
      assertThat(shown.status()).as(place).isEqualTo(response.status());
      if (response.status() == 200) {
        assertThat(midIds(shown.text()))
            .as(place)
            .containsExactlyInAnyOrderElementsOf(midIds(response.response().body()));
      }
    }
    assertThat(midIds(visitor.get("/en").text()))
        .as("the start page shows devices of the API only")
        .isSubsetOf(
            midIds(
                role.scopes().contains("scope:openmidid:devices:consult")
                    ? calls.get("/devices?pageSize=1000").response().body()
                    : ""));
  }

  @Test
  void theHealthAuthorityFindsConflictingDeliveries() {
    String agreed = delivered();
    String conflicting = delivered();
    Map<String, Object> other = ProcedureFixture.delivery(conflicting, "mri");
    other.put("serialNumber", "OTHER-SERIAL");
    fixture.supplier.post("/deliveries", ProcedureFixture.json(other));
    PageVisitor health = signedIn(Role.FPS_HEALTH);

    Shown all = health.get("/en/deliveries");
    assertThat(midIds(all.text())).contains(agreed, conflicting);
    assertThat(all.page().select("form.filter select").attr("name")).isEqualTo("conflicting");
    Shown narrowed = health.get("/en/deliveries?conflicting=true");
    assertThat(midIds(narrowed.text())).contains(conflicting).doesNotContain(agreed);
    assertThat(narrowed.text()).contains("state different serial numbers");
    assertThat(midIds(health.get("/en/deliveries?conflicting=").text())).contains(agreed);
    assertThat(health.get("/en/deliveries?conflicting=yes").status()).isEqualTo(400);
    assertThat(health.get("/en/deliveries?conflict=true").status()).isEqualTo(400);
    assertThat(signedIn(Role.OPERATOR).get("/en/deliveries").page().select("form.filter"))
        .isEmpty();
  }

  @Test
  void theHealthAuthorityLinksADevice() {
    String midId = delivered();
    PageVisitor health = signedIn(Role.FPS_HEALTH);
    String place = "/en/links/" + midId;
    assertThat(health.get("/en").page().select("#toLink tbody a").eachText()).contains(midId);
    Shown shown = health.get(place);
    assertThat(shown.page().select("#deliveries tbody tr")).hasSize(1);
    Shown linked = health.submit(shown.page().expectFirst("main form"), Map.of());

    assertThat(linked.status()).isEqualTo(303);
    assertThat(linked.header("Location")).endsWith("/midIds/" + midId);
    assertThat(fixture.health.get("/links/" + midId).status()).isEqualTo(200);
    assertThat(health.submit(shown.page().expectFirst("main form"), Map.of()).status())
        .as("again")
        .isEqualTo(303);
    assertThat(health.get(place).page().select("main form")).isEmpty();
    assertThat(health.get("/en").page().select("#toLink tbody a").eachText()).doesNotContain(midId);
  }

  @Test
  void aContradictionIsShownBeforeTheLink() {
    String midId = fixture.operator.grantNew("mri");
    Map<String, Object> delivery = ProcedureFixture.delivery(midId, "mri");
    delivery.put("serialNumber", "SN-OTHER");
    fixture.supplier.post("/deliveries", ProcedureFixture.json(delivery));
    fixture.report(ProcedureFixture.device(midId, "mri"));
    String undelivered = fixture.operator.grantNew("mri");
    fixture.report(ProcedureFixture.device(undelivered, "mri"));
    PageVisitor health = signedIn(Role.FPS_HEALTH);

    assertThat(health.get("/en/links/" + midId).page().select(".message.warning").text())
        .contains("serial number");
    assertThat(health.get("/en/links/" + undelivered).page().select(".message.warning").text())
        .contains("No supplier has reported the delivery");
    assertThat(health.get("/en/links/" + fixture.operator.grantNew("mri")).status())
        .as("no device")
        .isEqualTo(404);
  }

  @Test
  void rizivAssignsABillingNumber() {
    String midId = fixture.linked(ProcedureFixture.device("", "mri"));
    PageVisitor riziv = signedIn(Role.RIZIV);
    String place = "/en/billingNumbers/" + midId;
    assertThat(riziv.get("/en").page().select("#toBill tbody a").eachText()).contains(midId);
    Element form = riziv.get(place).page().expectFirst("main form");
    Map<String, String> number = Map.of("billingNumber", " F-" + midId + " ");
    Shown assigned = riziv.submit(form, number);

    assertThat(assigned.status()).as("%s", assigned).isEqualTo(303);
    assertThat(riziv.follow(assigned).text()).contains("F-" + midId);
    assertThat(fixture.riziv.get("/billingNumbers/" + midId).json().get("billingNumber").asString())
        .isEqualTo("F-" + midId);
    assertThat(riziv.submit(form, number).status()).as("again").isEqualTo(303);
    Shown other = riziv.submit(form, Map.of("billingNumber", "F-2"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.page().expectFirst("[role=alert]").text())
        .isEqualTo("The device already has a billing number from that day on.");
    assertThat(riziv.get("/en").page().select("#toBill tbody a").eachText()).doesNotContain(midId);
  }

  @ParameterizedTest
  @CsvSource({
    "clinical, '', 422, It is required.",
    "clinical, '\u200b', 422, 'It is not a single line of text, or it is too long.'",
    "scientific, F-3, 409, The cadastre does not state clinical use of the device."
  })
  void aBillingNumberThatCannotBeAssignedIsExplained(
      String use, String number, int status, String fault) {
    Map<String, Object> device = ProcedureFixture.device("", "mri");
    device.put("use", use);
    String midId = fixture.linked(device);
    PageVisitor riziv = signedIn(Role.RIZIV);
    Element form = riziv.get("/en/billingNumbers/" + midId).page().expectFirst("main form");
    Shown shown = riziv.submit(form, Map.of("billingNumber", number));

    assertThat(shown.status()).isEqualTo(status);
    assertThat(shown.page().select("#billingNumber-fault, [role=alert]").text()).isEqualTo(fault);
    assertThat(fixture.riziv.get("/billingNumbers/" + midId).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isReadable(String language) {
    String midId = fixture.linked(ProcedureFixture.device("", "mri"));
    for (Role role : Role.values()) {
      PageVisitor visitor = new PageVisitor(fixture.register);
      visitor.signIn(language, token(role));
      List<String> places = new ArrayList<>(List.of(""));
      if (role.scopes().contains("scope:openmidid:deliveries:consult")) {
        places.add("/deliveries");
      }
      switch (role) {
        case FANC -> places.add("/fancDevices");
        case FPS_HEALTH -> places.add("/links/" + delivered());
        case RIZIV -> places.add("/billingNumbers/" + midId);
        default -> {}
      }
      for (String place : places) {
        PageReadableTest.assertReadable(
            visitor.get("/" + language + place), language, role + place);
      }
    }
  }
}

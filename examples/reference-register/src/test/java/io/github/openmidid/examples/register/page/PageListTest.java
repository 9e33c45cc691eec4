package io.github.openmidid.examples.register.page;

import static io.github.openmidid.examples.register.support.ProcedureFixture.delivery;
import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the filters and the search of the lists of identifiers and devices. */
@Tag("slow")
class PageListTest {
  private static final String INSTITUTION = "Controle Voorbeeld vzw";

  private static ProcedureFixture fixture;
  private static String free;
  private static String waiting;
  private static String linked;
  private static String billed;

  /** The names of the identifiers by which the tables refer to them. */
  private static final Map<String, String> NAMES = new HashMap<>();

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    free = fixture.operator.grantNew("ct");
    waiting = fixture.operator.grantNew("ct");
    Map<String, Object> report = device(waiting, "ct");
    report.put("serialNumber", "50%_A!-7");
    report.put("make", "Été & fils");
    fixture.report(report);
    linked = fixture.linked(withSerialNumber("LN-1", "Campus Zuid"));
    billed = fixture.linked(withSerialNumber("LN-2", "Campus Noord"));
    fixture.bill(billed, "FACT-77");
    NAMES.putAll(Map.of(free, "free", waiting, "waiting", linked, "linked", billed, "billed"));
    fixture.supplier.post("/deliveries", json(delivery(free, "ct")));
    Map<String, Object> delegation =
        Map.of(
            "requestReference",
            UUID.randomUUID().toString(),
            "institution",
            INSTITUTION,
            "permissions",
            List.of("consultMidIds"),
            "validUntil",
            Instant.now().plus(Duration.ofDays(1)).toString());
    ApiResponse delegated =
        RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, ProcedureFixture.OPERATOR)
            .post("/delegations", json(delegation));
    assertThat(delegated.status()).as(delegated.toString()).isEqualTo(201);
  }

  private static Map<String, Object> withSerialNumber(String number, String campus) {
    Map<String, Object> device = device("", "mri");
    device.put("serialNumber", number);
    device.put("campus", campus);
    return device;
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static PageVisitor signedIn(Role role, String organization) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn("en", fixture.register.accessToken(role, organization));
    return visitor;
  }

  private static PageVisitor operator() {
    return signedIn(Role.OPERATOR, ProcedureFixture.OPERATOR);
  }

  /** Returns the names of the listed identifiers, in alphabetical order. */
  private static String listed(Shown shown) {
    assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
    return String.join(
        " ", shown.page().select("tbody th").eachText().stream().map(NAMES::get).sorted().toList());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource({
    "'', billed free linked waiting",
    "search=&modality=&status=, billed free linked waiting",
    "modality=ct, free waiting",
    "status=available, free waiting",
    "status=linked, billed linked",
    "status=linked&modality=ct, ''"
  })
  void filtersIdentifiers(String query, String expected) {
    assertThat(listed(operator().get("/en/midIds?" + query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'', billed linked waiting",
    "status=unlinked, waiting",
    "status=linked, linked",
    "status=billed, billed",
    "modality=mri, billed linked",
    "modality=mri&status=unlinked, ''",
    "decommissioned=true, billed linked waiting",
    "changedAfterLink=true, ''"
  })
  void filtersDevices(String query, String expected) {
    assertThat(listed(operator().get("/en/devices?" + query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "LN-, billed linked",
    "ln-2, billed",
    "' LN-1 ', linked",
    "campus zuid, linked",
    "fact-7, billed",
    "example medical, billed linked",
    "été &, waiting",
    "50%_A!, waiting",
    "5%A, ''",
    "L_-1, ''",
    "nothing like that, ''"
  })
  void searchesIdentifiersAndDevices(String text, String expected) {
    String query = "?search=" + encoded(text);

    assertThat(listed(operator().get("/en/midIds" + query))).isEqualTo(expected);
    assertThat(listed(operator().get("/en/devices" + query))).isEqualTo(expected);
  }

  @Test
  void findsAnIdentifierInAnySpelling() {
    for (String text : List.of(billed, billed.toLowerCase(Locale.ROOT), billed.replace("-", ""))) {
      assertThat(listed(operator().get("/en/midIds?search=" + encoded(text)))).isEqualTo("billed");
      assertThat(listed(operator().get("/en/devices?search=" + encoded(text)))).isEqualTo("billed");
    }
  }

  @Test
  void showsTheDeviceAndMarksWhatIsAvailable() {
    assertThat(row(operator(), "/en/midIds", billed))
        .startsWith(
            billed
                + " MRI Linked, with a billing number Example Medical Scan 64 LN-2 Campus Noord"
                + " FACT-77");
    assertThat(row(operator(), "/en/midIds", waiting)).contains("Reported, not linked yet");
    assertThat(operator().get("/en/midIds").page().select(".mark.open").eachText())
        .containsExactly("Available");
  }

  private static String row(PageVisitor visitor, String place, String midId) {
    return visitor.get(place).page().select("tbody tr").eachText().stream()
        .filter(text -> text.startsWith(midId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsTheChoiceInTheForm() {
    Shown shown = operator().get("/en/midIds?search=ln-2&modality=mri&status=linked");

    assertThat(shown.page().expectFirst("#search").val()).isEqualTo("ln-2");
    assertThat(shown.page().select(".filter [selected]").eachAttr("value"))
        .containsExactly("mri", "linked");
    assertThat(shown.page().expectFirst(".filter a").attr("href"))
        .isEqualTo("/midIdRegister/page/en/midIds");
  }

  @Test
  void statesOnPaperWhatWasChosen() {
    Document narrowed = operator().get("/fr/midIds?search=ln-2&status=linked").page();

    assertThat(narrowed.select("main .printed").eachText())
        .singleElement()
        .asString()
        .matches("Rechercher .*campus.: ln-2 – Statut.: Lié");
    assertThat(operator().get("/fr/midIds").page().select("main .printed")).isEmpty();
    assertThat(narrowed.expectFirst("footer .printed").text())
        .startsWith("Imprimé le ")
        .endsWith(" – " + ProcedureFixture.OPERATOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/midIds?modalities=ct",
        "/midIds?modality=xray",
        "/midIds?modality=ct&modality=mri",
        "/midIds?status=billed",
        "/midIds?status=linked&status=linked",
        "/midIds?afterMidId=MID-1",
        "/midIds?pageSize=10",
        "/midIds?search=a%00b",
        "/midIds?search=%E2%80%AE",
        "/devices?search=a&search=b",
        "/devices?status=available",
        "/devices?decommissioned=yes",
        "/devices?afterDeviceId=%2F",
        "/devices?Status=linked"
      })
  void rejectsWhatItDoesNotKnow(String place) {
    Shown shown = operator().get("/fr" + place);

    assertThat(shown.status()).as(shown.toString()).isEqualTo(400);
    assertThat(shown.page().expectFirst("h1").text()).isEqualTo("Cela n’a pas fonctionné");
    assertThat(shown.page().select("main li")).hasSize(1);
  }

  @Test
  void leadsFromEachCountToItsList() {
    PageVisitor visitor = operator();
    for (Element link : visitor.get("/en").page().select("#overview td a")) {
      String place = link.attr("href").substring("/midIdRegister/page".length());
      assertThat(visitor.get(place).page().select("tbody tr"))
          .as(place)
          .hasSize(Integer.parseInt(link.text()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LN-1", "Campus", "Example", "50%_A!"})
  void revealsNoDeviceByASearchOfIdentifiers(String text) {
    PageVisitor institution = signedIn(Role.RECOGNISED_INSTITUTION, INSTITUTION);

    assertThat(listed(institution.get("/en/midIds"))).isEqualTo("billed free linked waiting");
    assertThat(listed(institution.get("/en/midIds?search=" + encoded(text)))).isEmpty();
    assertThat(listed(institution.get("/en/devices?search=" + encoded(text)))).isEmpty();
    assertThat(institution.get("/en/midIds/" + linked).text()).doesNotContain("LN-1");
  }

  @Test
  void showsASupplierModalityAndStatusOfWhatItDelivered() {
    PageVisitor supplier = signedIn(Role.SUPPLIER, ProcedureFixture.SUPPLIER);

    assertThat(row(supplier, "/en/midIds", free)).isEqualTo(free + " CT Available");
    assertThat(listed(supplier.get("/en/midIds?search=" + free))).isEqualTo("free");
    assertThat(listed(supplier.get("/en/midIds?search=Voorbeeld"))).isEmpty();
    assertThat(supplier.get("/en/midIds/" + free).text()).doesNotContain(ProcedureFixture.OPERATOR);
    assertThat(supplier.get("/en/midIds/" + linked).status()).isEqualTo(404);
    assertThat(supplier.get("/en/devices").status()).isEqualTo(403);
  }

  @Test
  void showsAuthoritiesTheOperator() {
    for (Role role : List.of(Role.FPS_HEALTH, Role.RIZIV)) {
      PageVisitor authority = signedIn(role, "Authority");
      assertThat(row(authority, "/en/midIds", linked)).contains(ProcedureFixture.OPERATOR);
      assertThat(row(authority, "/en/devices", linked)).contains(ProcedureFixture.OPERATOR);
      assertThat(listed(authority.get("/en/devices?search=voorbeeld+gent&status=billed")))
          .isEqualTo("billed");
    }
    assertThat(signedIn(Role.FANC, "FANC").get("/en/midIds").status()).isEqualTo(403);
  }
}

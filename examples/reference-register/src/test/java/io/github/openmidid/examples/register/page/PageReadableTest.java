package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that each page is accessible, in each language. */
@Tag("slow")
class PageReadableTest {
  private static ProcedureFixture fixture;
  private static Map<String, String> places;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    Map<String, Object> device = ProcedureFixture.device("", "mri");
    device.put("commissioningDate", "2026-01-01");
    device.put("siteNumber", "1234");
    device.put("establishmentUnitNumber", "2123456789");
    device.put("fancEstablishmentNumber", "F-12");
    device.put("sequenceNumber", 2);
    String midId = fixture.linked(device);
    fixture.bill(midId, "FACT-1");
    fixture.change(
        fixture.deviceId(midId),
        "{\"use\":\"mixed\",\"siteNumber\":null,\"decommissioningDate\":\""
            + ProcedureFixture.inYears(2)
            + "\"}");
    fixture.operator.post("/documents", ProcedureFixture.json(ProcedureFixture.document(midId)));
    fixture.health.post(
        "/existingDevices",
        "{\"items\":[{\"cadastreNumber\":\"K-1\",\"operator\":\""
            + ProcedureFixture.OPERATOR
            + "\",\"modality\":\"petMri\",\"registeredOn\":\"2019-05-01\"}]}");
    fixture.reported(fixture.operator.grantNew("mri"), "mri");
    places = new LinkedHashMap<>();
    places.put("overview", "");
    places.put("identifiers", "/midIds");
    places.put("none of this modality", "/midIds?modality=pet");
    places.put("devices", "/devices?search=sn&decommissioned=true");
    places.put("unknown parameter", "/devices?modalities=pet");
    places.put("just granted", "/midIds/" + fixture.operator.grantNew() + "?granted");
    places.put("device", "/midIds/" + midId);
    places.put("documents", "/documents?withdrawn=true&midId=" + midId);
    places.put("notice", "/notice");
    places.put("nothing", "/midIds/MID-9912-3456-11");
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isAccessible(String language) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    assertReadable(visitor.get("/" + language + "/signIn?ended"), language, "signIn");
    assertReadable(visitor.signIn(language, new char[0]), language, "signIn");
    visitor.signIn(
        language, fixture.register.accessToken(Role.OPERATOR, ProcedureFixture.OPERATOR));
    places.forEach(
        (name, place) -> assertReadable(visitor.get("/" + language + place), language, name));
    Element form = visitor.get("/" + language).page().expectFirst("main form");
    assertReadable(visitor.submit(form, Map.of()), language, "fault");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isAccessibleToTheHealthAuthority(String language) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn(language, fixture.register.accessToken(Role.FPS_HEALTH, "FOD"));
    for (String place :
        List.of("/unlinkedDevices", "/unlinkedDevices?modality=pet", "/notice", "/documents")) {
      assertReadable(visitor.get("/" + language + place), language, place);
    }
  }

  static void assertReadable(Shown shown, String language, String name) {
    Document page = shown.page();
    assertThat(shown.status()).as(name).isIn(200, 400, 404, 422);
    assertThat(shown.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    assertThat(shown.header("Content-Language")).isEqualTo(language);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(page.title()).startsWith(page.select("h1").text());
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("script, style, img, [style]")).isEmpty();
    assertThat(page.select("meta[name=viewport]")).hasSize(1);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertLabelled(page);
    assertTabled(page);
    assertThat(page.select("nav.languages a").eachAttr("hreflang"))
        .containsExactly("nl", "fr", "de", "en");
    assertThat(page.expectFirst("nav.languages [aria-current]").attr("hreflang"))
        .isEqualTo(language);
    assertThat(page.text()).doesNotContain("page.", "{0}", "null", "Optional");
  }

  private static void assertLabelled(Document page) {
    for (Element field : page.select("input:not([type=hidden]), select")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
      for (String described : field.attr("aria-describedby").split("(?<=.) ", -1)) {
        assertThat(described.isEmpty() || page.getElementById(described) != null)
            .as(described)
            .isTrue();
      }
    }
    assertThat(page.select("[tabindex]").eachAttr("tabindex"))
        .allMatch(List.of("0", "-1")::contains);
    assertThat(page.expectFirst("body a").attr("href")).isEqualTo("#content");
  }

  private static void assertTabled(Document page) {
    for (Element table : page.select("table")) {
      assertThat(table.select("caption")).hasSize(1);
      assertThat(table.select("thead th[scope=col]").size())
          .isEqualTo(table.select("thead th").size())
          .isGreaterThan(1);
      assertThat(table.select("tbody tr > th[scope=row]").size())
          .isEqualTo(table.select("tbody tr").size());
      assertThat(List.of(table.parent().attr("role"), table.parent().attr("tabindex")))
          .containsExactly("region", "0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void linksToTheSamePageInOtherLanguages(String language) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn("nl", fixture.register.accessToken(Role.OPERATOR, ProcedureFixture.OPERATOR));
    String link =
        visitor
            .get("/nl/midIds?modality=ct")
            .page()
            .expectFirst("nav.languages a[hreflang=" + language + "]")
            .attr("href");

    assertThat(link).isEqualTo("/midIdRegister/page/" + language + "/midIds?modality=ct");
  }
}

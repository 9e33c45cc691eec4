package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the actions of an operator on the page. */
@Tag("slow")
class PageTest {
  private static ProcedureFixture fixture;
  private static int operators;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static PageVisitor signedIn(String operator) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    Shown shown =
        visitor.signIn("en", fixture.register.accessToken(Role.LOCAL_ADMINISTRATOR, operator));
    assertThat(shown.status()).as(shown.toString()).isEqualTo(303);
    return visitor;
  }

  private static synchronized String somebodyNew() {
    return "Operator " + ++operators;
  }

  private static Element form(PageVisitor visitor) {
    return visitor.get("/en").page().expectFirst("main form");
  }

  @Test
  void countsIdentifiersPerModality() {
    String operator = somebodyNew();
    RegisterCaller calls = RegisterCaller.to(fixture.register, operator);
    calls.grantNew("ct");
    calls.grantNew("ct");
    calls.grantNew("mri");

    Document page = signedIn(operator).get("/en").page();

    assertThat(page.select("#overview tr").eachText())
        .containsExactly(
            "Modality Granted Available Linked",
            "CT 2 2 0",
            "PET 0 0 0",
            "PET-CT 0 0 0",
            "PET-MRI 0 0 0",
            "SPECT-CT 0 0 0",
            "MRI 1 1 0",
            "All modalities 3 3 0");
    assertThat(page.expectFirst("header").text()).contains("Signed in on behalf of " + operator);
  }

  @Test
  void grantsAndShowsTheRequestedIdentifier() {
    PageVisitor visitor = signedIn(somebodyNew());
    Shown sent = visitor.submit(form(visitor), Map.of("modality", "petCt"));
    assertThat(sent.status()).isEqualTo(303);
    Document granted = visitor.follow(sent).page();
    String midId = granted.expectFirst("h1").text();

    assertThat(midId).startsWith("MID-99");
    assertThat(granted.expectFirst("[role=status]").text()).contains("has been granted to you");
    assertThat(granted.text())
        .contains("No device with this MID-ID has been reported to the cadastre yet.");
    assertThat(visitor.get("/en/midIds").page().select("#identifiers tbody tr").eachText())
        .singleElement()
        .asString()
        .startsWith(midId + " PET-CT Available");
  }

  @Test
  void grantsOneIdentifierForAFormSubmittedTwice() {
    PageVisitor visitor = signedIn(somebodyNew());
    Element form = form(visitor);
    Shown first = visitor.submit(form, Map.of("modality", "ct"));
    Shown second = visitor.submit(form, Map.of("modality", "ct"));

    assertThat(first.status()).isEqualTo(303);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(visitor.get("/en/midIds").page().select("#identifiers tbody tr")).hasSize(1);
  }

  @Test
  void rejectsAResubmittedFormWithAnotherModality() {
    PageVisitor visitor = signedIn(somebodyNew());
    Element form = form(visitor);
    Shown first = visitor.submit(form, Map.of("modality", "ct"));
    Shown second = visitor.submit(form, Map.of("modality", "mri"));
    String midId = visitor.follow(first).page().expectFirst("h1").text();

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.page().expectFirst("#modality-fault").text()).contains(midId);
    Element another = second.page().expectFirst("main form");
    assertThat(another.expectFirst("option[selected]").val()).isEqualTo("mri");
    assertThat(visitor.submit(another, Map.of("modality", "mri")).status()).isEqualTo(303);
    assertThat(visitor.get("/en/midIds").page().select("#identifiers tbody tr")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xray", "CT"})
  void reportsMissingInputBesideTheField(String modality) {
    PageVisitor visitor = signedIn(somebodyNew());
    Element form = form(visitor);
    Shown shown = visitor.submit(form, Map.of("modality", modality));
    Element select = shown.page().expectFirst("#modality");

    assertThat(shown.status()).isEqualTo(422);
    assertThat(select.attr("aria-invalid")).isEqualTo("true");
    assertThat(select.attr("aria-describedby")).isEqualTo("modality-fault modality-hint");
    assertThat(shown.page().expectFirst("#modality-fault").text())
        .isEqualTo("Choose the modality of the device.");
    assertThat(shown.page().expectFirst("[name=requestReference]").val())
        .isEqualTo(form.expectFirst("[name=requestReference]").val());
  }

  @Test
  void showsTheIdentifiersOfAModality() {
    String operator = somebodyNew();
    RegisterCaller calls = RegisterCaller.to(fixture.register, operator);
    String scanner = calls.grantNew("ct");
    calls.grantNew("mri");
    Document page = signedIn(operator).get("/en/midIds?modality=ct").page();

    assertThat(page.select("#identifiers tbody th").eachText()).containsExactly(scanner);
    assertThat(page.select("#modality [selected]").eachText()).containsExactly("CT");
  }

  @Test
  void paginatesIdentifiers() {
    String operator = somebodyNew();
    RegisterCaller calls = RegisterCaller.to(fixture.register, operator);
    List<String> all = IntStream.range(0, 53).mapToObj(i -> calls.grantNew()).sorted().toList();
    PageVisitor visitor = signedIn(operator);
    Document first = visitor.get("/en/midIds?modality=ct").page();
    String next = first.select("main .pager a").last().attr("href");
    Document second = visitor.get(next.substring("/midIdRegister/page".length())).page();

    assertThat(first.select("#identifiers tbody th").eachText()).isEqualTo(all.subList(0, 50));
    assertThat(second.select("#identifiers tbody th").eachText()).isEqualTo(all.subList(50, 53));
    assertThat(second.select("main .pager")).isEmpty();
  }

  @Test
  void showsTheCadastreDataAndHistoryOfADevice() {
    Map<String, Object> device = ProcedureFixture.device("", "mri");
    device.put("campus", "Campus <Noord> & \"Zuid\"");
    device.put("commissioningDate", "2026-01-02");
    String midId = fixture.linked(device);
    fixture.bill(midId, "FACT-<1>");
    String deviceId = fixture.deviceId(midId);
    fixture.change(deviceId, "{\"model\":\"<script>alert(1)</script>\"}");
    Document page = signedIn(ProcedureFixture.OPERATOR).get("/en/midIds/" + midId).page();

    assertThat(page.select("#identifier div").eachText())
        .startsWith(
            "Modality MRI", "Status Linked, with a billing number", "Billing number FACT-<1>");
    assertThat(page.select("#device div").eachText())
        .contains(
            "Model <script>alert(1)</script>",
            "Campus Campus <Noord> & \"Zuid\"",
            "Use clinical",
            "Commissioning date 2 January 2026");
    assertThat(page.select("#history tbody th").eachText())
        .containsExactly("Reported", "Linked", "Billing number assigned", "Changed");
    assertThat(page.select("#history tbody li").eachText())
        .contains("Model: Scan 64 → <script>alert(1)</script>")
        .anyMatch(text -> text.startsWith("Please note: Reported less than a month before"));
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void hidesIdentifiersOfOtherOperators() {
    Map<String, Object> device = ProcedureFixture.device("", "mri");
    String midId = fixture.linked(device);
    PageVisitor other = signedIn(somebodyNew());

    for (String place :
        List.of("/en/midIds/" + midId, "/en/midIds/MID-9912-3456-11", "/en/midIds/x", "/en/no")) {
      Shown shown = other.get(place);
      assertThat(shown.status()).as(place).isEqualTo(404);
      assertThat(shown.page().expectFirst("main").text())
          .isEqualTo(
              "That did not work This page does not exist, or it belongs to another organization."
                  + " To the overview");
    }
    assertThat(other.get("/en/midIds").text()).doesNotContain(midId);
  }

  @ParameterizedTest
  @CsvSource({"nl,nl,Aanmelden", "fr-BE,fr,Se connecter", "de,de,Anmelden", "tr,en,Sign in"})
  void startsInTheLanguageOfTheBrowser(String accepted, String language, String title) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    Shown start = visitor.send(visitor.request("").header("Accept-Language", accepted));
    Shown shown = visitor.follow(visitor.follow(start));

    assertThat(start.status()).isEqualTo(303);
    assertThat(start.header("Vary")).contains("Accept-Language");
    assertThat(shown.header("Content-Language")).isEqualTo(language);
    assertThat(shown.page().expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(shown.page().expectFirst("h1").text()).isEqualTo(title);
  }

  @Test
  void statesItsLimits() {
    assertThat(new PageVisitor(fixture.register).get("/en/signIn").text())
        .contains("not the register of an authority", "provisional, not official");
  }
}

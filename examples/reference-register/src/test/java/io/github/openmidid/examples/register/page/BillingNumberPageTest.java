package io.github.openmidid.examples.register.page;

import static io.github.openmidid.examples.register.support.ProcedureFixture.device;
import static io.github.openmidid.examples.register.support.ProcedureFixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.RegisterInternals;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.MovingClock;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests the pages on which billing numbers are assigned from a day on, ended, and shown. */
@Tag("slow")
@Execution(ExecutionMode.SAME_THREAD)
class BillingNumberPageTest {
  /** A quarter past midnight in Belgium, still 28 November in UTC. */
  private static final MovingClock CLOCK = new MovingClock(Instant.parse("2026-11-28T23:15:00Z"));

  @AutoClose
  private static final ReferenceRegister REGISTER =
      RegisterInternals.clock(ReferenceRegister.builder(), CLOCK).start();

  private final ProcedureFixture fixture = new ProcedureFixture(REGISTER);
  private final String midId = fixture.linked(device("", "mri"));
  private final String number = "F-" + midId;
  private final PageVisitor riziv = signedIn("en", Role.RIZIV, "RIZIV");
  private final String place = "/en/billingNumbers/" + midId;

  private static PageVisitor signedIn(String language, Role role, String organization) {
    PageVisitor visitor = new PageVisitor(REGISTER);
    Shown shown = visitor.signIn(language, REGISTER.accessToken(role, organization));
    assertThat(shown.status()).isEqualTo(303);
    return visitor;
  }

  private static Element form(Shown shown) {
    return shown.page().expectFirst("main form[method=post]");
  }

  private static List<String> rows(Document page) {
    return page.select("#billingNumbers tbody tr").eachText();
  }

  private JsonNode billingNumber() {
    return fixture.riziv.get("/billingNumbers/" + midId).json();
  }

  private void assign(String other, String validFrom) {
    Map<String, String> body =
        Map.of("midId", midId, "billingNumber", other, "validFrom", validFrom);
    assertThat(fixture.riziv.post("/billingNumbers", json(body)).status()).isEqualTo(201);
  }

  private Shown submitEnd(Map<String, String> fields) {
    return riziv.submit(form(riziv.get(place + "/end")), fields);
  }

  @Test
  void aNumberIsAssignedFromADay() {
    Element form = form(riziv.get(place));
    assertThat(form.expectFirst("#validFrom").val()).isEqualTo("2026-11-29");
    assertThat(form.expectFirst("#validFrom-hint").text())
        .startsWith("On or after 29 November 2026.");
    Shown assigned = riziv.submit(form, Map.of("billingNumber", number, "validFrom", "2026-12-15"));

    Document shown = riziv.follow(assigned).page();
    assertThat(shown.expectFirst("[role=status]").text())
        .isEqualTo("The billing number has been assigned.");
    assertThat(rows(shown)).containsExactly(number + " 15 December 2026 no end");
    assertThat(billingNumber().get("validFrom").stringValue()).isEqualTo("2026-12-15");
    Document again = riziv.get(place).page();
    assertThat(again.select("main form[method=post]")).isEmpty();
    assertThat(again.text()).contains("End it first; then you can assign another one.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-28|422|'A billing number never applies retroactively: its first day is the day of"
            + " its assignment, 2026-11-29, at the earliest (FAQ of the FPS Public Health,"
            + " question 1).'",
        "2026-02-30|422|It is not a date such as 2026-11-22.",
        "tomorrow|422|It is not a date such as 2026-11-22."
      })
  void aDayThatIsNotPossibleIsExplainedAtItsField(String day, int status, String fault) {
    Shown shown =
        riziv.submit(form(riziv.get(place)), Map.of("billingNumber", number, "validFrom", day));

    assertThat(shown.status()).isEqualTo(status);
    assertThat(shown.page().expectFirst("#validFrom-fault").text()).isEqualTo(fault);
    assertThat(shown.page().select("#billingNumber-fault")).isEmpty();
    assertThat(form(shown).expectFirst("#billingNumber").val()).isEqualTo(number);
    assertThat(form(shown).expectFirst("#validFrom").val()).isEqualTo(day);
    assertThat(fixture.riziv.get("/billingNumbers/" + midId).status()).isEqualTo(404);
  }

  @Test
  void bothFieldsAreExplainedAtOnce() {
    Shown shown = riziv.submit(form(riziv.get(place)), Map.of("validFrom", "x"));

    assertThat(shown.page().select("#billingNumber-fault, #validFrom-fault").eachText())
        .containsExactly("It is required.", "It is not a date such as 2026-11-22.");
  }

  @Test
  void aNumberEndsOnceItsEndIsConfirmed() {
    fixture.bill(midId, number);
    Map<String, String> end = Map.of("validUntil", "2026-12-31", "reason", "Vervangen <b>");
    Shown confirmation = submitEnd(end);

    assertThat(confirmation.status()).isEqualTo(200);
    assertThat(confirmation.page().select(".warning").eachText())
        .singleElement()
        .asString()
        .contains("can no longer be billed", "cannot be changed or withdrawn");
    assertThat(confirmation.page().select("#end dd").eachText())
        .containsExactly(number, "29 November 2026", "31 December 2026", "Vervangen <b>");
    assertThat(billingNumber().has("validUntil")).as("not confirmed").isFalse();

    Shown ended = riziv.submit(form(confirmation), Map.of());
    Document shown = riziv.follow(ended).page();
    assertThat(shown.expectFirst("[role=status]").text())
        .isEqualTo("The last day of the billing number has been recorded.");
    String row = number + " 29 November 2026 31 December 2026 Vervangen <b>";
    assertThat(rows(shown)).containsExactly(row);
    assertThat(
            rows(
                signedIn("en", Role.OPERATOR, ProcedureFixture.OPERATOR)
                    .get("/en/midIds/" + midId)
                    .page()))
        .as("its operator")
        .containsExactly(row);
    assertThat(billingNumber().get("validUntil").stringValue()).isEqualTo("2026-12-31");
    assertThat(riziv.submit(form(confirmation), Map.of()).status()).as("again").isEqualTo(303);
    Shown other = riziv.submit(form(confirmation), Map.of("validUntil", "2026-12-30"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.page().expectFirst("[role=alert]").text())
        .isEqualTo("The billing number of the device already has another last day.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''|It is required.",
        "2026-11-28|''|'The last day is before the first day of the billing number,"
            + " 2026-11-29.'",
        "2026-12-31|\u200b|'It is not a single line of text, or it is too long.'"
      })
  void anEndThatIsNotPossibleIsExplainedAtItsField(String day, String reason, String fault) {
    fixture.bill(midId, number);
    for (String confirmed : List.of("", "true")) {
      Map<String, String> fields =
          confirmed.isEmpty()
              ? Map.of("validUntil", day, "reason", reason)
              : Map.of("validUntil", day, "reason", reason, "confirmed", confirmed);
      Shown shown = submitEnd(fields);

      assertThat(shown.status()).isEqualTo(422);
      assertThat(shown.page().select(".field .fault").eachText()).containsExactly(fault);
      assertThat(form(shown).expectFirst("#validUntil").val()).isEqualTo(day);
    }
    assertThat(billingNumber().has("validUntil")).isFalse();
  }

  @Test
  void anotherNumberFollows() {
    fixture.bill(midId, number);
    riziv.submit(form(submitEnd(Map.of("validUntil", "2026-12-31"))), Map.of());
    Element next = form(riziv.get(place));
    assertThat(next.expectFirst("#validFrom").val()).as("after the end").isEqualTo("2027-01-01");
    Shown tooEarly =
        riziv.submit(next, Map.of("billingNumber", "G-" + midId, "validFrom", "2026-12-31"));
    assertThat(tooEarly.status()).isEqualTo(409);
    assertThat(form(tooEarly).expectFirst("#billingNumber").val()).isEqualTo("G-" + midId);

    Shown assigned = riziv.submit(next, Map.of("billingNumber", "G-" + midId));
    assertThat(rows(riziv.follow(assigned).page()))
        .containsExactly(
            number + " 29 November 2026 31 December 2026", "G-" + midId + " 1 January 2027 no end");
  }

  @Test
  void aFormAboutAFormerNumberEndsNoOtherOne() {
    fixture.bill(midId, number);
    Element former = form(riziv.get(place + "/end"));
    riziv.submit(form(submitEnd(Map.of("validUntil", "2026-12-31"))), Map.of());
    assign("G-" + midId, "2027-01-01");

    for (Map<String, String> fields :
        List.of(
            Map.of("validUntil", "2027-02-01"),
            Map.of("validUntil", "2027-02-01", "confirmed", "true"))) {
      assertThat(riziv.submit(former, fields).status()).isEqualTo(409);
    }
    assertThat(billingNumber().get("billingNumber").stringValue()).isEqualTo("G-" + midId);
    assertThat(billingNumber().has("validUntil")).isFalse();
  }

  @Test
  void nothingToEndIsReported() {
    Shown shown = riziv.get(place + "/end");

    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains("The device has no billing number without a last day.");
    assertThat(riziv.get(place + "/end?validUntil=2026-12-31").status()).isEqualTo(400);
    assertThat(riziv.get("/en/billingNumbers/MID-9912-3456-11/end").status()).isEqualTo(404);
  }

  @Test
  void anEndInThePastWarnsOfExaminationsAfterIt() {
    fixture.bill(midId, number);
    CLOCK.advance(Duration.ofDays(1));
    try {
      PageVisitor later = signedIn("en", Role.RIZIV, "RIZIV");
      Shown confirmation =
          later.submit(form(later.get(place + "/end")), Map.of("validUntil", "2026-11-29"));
      assertThat(confirmation.page().select(".warning")).hasSize(2);
      assertThat(confirmation.page().select(".warning").last().text())
          .contains("Examinations after 29 November 2026 cannot be billed");
      Shown today =
          later.submit(form(later.get(place + "/end")), Map.of("validUntil", "2026-11-30"));
      assertThat(today.page().select(".warning")).hasSize(1);
    } finally {
      CLOCK.advance(Duration.ofDays(-1));
    }
  }

  /** Verifies that the page shows a role the numbers that the API returns to it, and no others. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void whoeverSeesTheDeviceSeesItsNumbers(Role role) {
    fixture.bill(midId, number);
    fixture.supplier.post("/deliveries", json(ProcedureFixture.delivery(midId, "mri")));
    String organization =
        switch (role) {
          case OPERATOR, LOCAL_ADMINISTRATOR -> ProcedureFixture.OPERATOR;
          case SUPPLIER -> ProcedureFixture.SUPPLIER;
          default -> role.name();
        };
    Shown shown = signedIn("en", role, organization).get("/en/midIds/" + midId);

    boolean sees =
        switch (role) {
          case OPERATOR, LOCAL_ADMINISTRATOR, FPS_HEALTH, RIZIV -> true;
          case RECOGNISED_INSTITUTION, SUPPLIER, FANC -> false;
        };
    assertThat(rows(shown.page())).hasSize(sees ? 1 : 0);
    assertThat(shown.text().contains(number)).isEqualTo(sees);
    assertThat(shown.page().select("main a[href*=billingNumbers]"))
        .hasSize(role == Role.RIZIV ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void isReadable(String language) {
    PageVisitor visitor = signedIn(language, Role.RIZIV, "RIZIV");
    String billing = "/" + language + "/billingNumbers/" + midId;
    PageReadableTest.assertReadable(visitor.get(billing), language, "assign");
    PageReadableTest.assertReadable(visitor.get(billing + "/end"), language, "nothing to end");
    fixture.bill(midId, number);
    PageReadableTest.assertReadable(visitor.get(billing), language, "end first");
    Shown end = visitor.get(billing + "/end");
    PageReadableTest.assertReadable(end, language, "end");
    Shown confirmation =
        visitor.submit(form(end), Map.of("validUntil", "2027-01-01", "reason", "Reden"));
    PageReadableTest.assertReadable(confirmation, language, "confirm");
    PageReadableTest.assertReadable(
        visitor.submit(form(end), Map.of("validUntil", "x")), language, "rejected");
    Shown ended = visitor.follow(visitor.submit(form(confirmation), Map.of()));
    PageReadableTest.assertReadable(ended, language, "ended");
  }
}

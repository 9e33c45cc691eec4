package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how the FPS Health enters notification files on the page. */
@Tag("slow")
class NotificationPageTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";
  private static final String PLACE = "/en/notifications";

  // The same year in all tests, also when they run around midnight.
  @SuppressWarnings("TimeInStaticInitializer")
  private static final int YEAR = LocalDate.now(ZoneId.of("Europe/Brussels")).getYear();

  private static final String NAME =
      ProcedureFixture.OPERATOR + "-MRI-" + YEAR + "-MELDING_TOESTEL.csv";

  private static PageVisitor signedIn(Role role) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    Shown shown = visitor.signIn("en", fixture.register.accessToken(role, "FOD Volksgezondheid"));
    assertThat(shown.status()).as(shown.toString()).isEqualTo(303);
    return visitor;
  }

  private static String part(String disposition, String content) {
    return "--"
        + BOUNDARY
        + "\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static Shown post(PageVisitor visitor, String body) {
    return visitor.send(
        visitor
            .request(PLACE)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  private static Shown upload(PageVisitor visitor, String name, String content, String operator) {
    Element form = visitor.get(PLACE).page().expectFirst("main form");
    assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
    return post(
        visitor,
        part("name=\"_csrf\"", form.expectFirst("[name=_csrf]").val())
            + part("name=\"operator\"", operator)
            + part("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: text/csv", content)
            + "--"
            + BOUNDARY
            + "--\r\n");
  }

  @Test
  void returnsAResultForEachRow() {
    String midId = fixture.operator.grantNew("mri");
    String day = LocalDate.now(ZoneId.of("Europe/Brussels")).plusDays(3).toString();
    String file =
        "MID-ID;Merk;Model;Serienummer;Gebruik;Campus;Datum van ingebruikname;Kleur\n"
            + midId
            + ";Ëxample;Scan;SN-1;klinisch;<b>Noord</b>;"
            + day
            + ";wit\nMID-9912-3456-12;;;;;Zuid;;\n";
    PageVisitor visitor = signedIn(Role.FPS_HEALTH);
    Shown shown = upload(visitor, NAME, file, "");

    assertThat(shown.status()).as(shown.toString()).isEqualTo(200);
    Document page = shown.page();
    assertThat(page.expectFirst("[role=alert]").text()).isEqualTo("Entered: 1. Refused: 1.");
    assertThat(page.select("#rows tbody th").eachText()).containsExactly("2", "3");
    assertThat(page.select("#rows tbody tr").get(0).text())
        .contains(midId, "Reported", "Please note: Reported less than a month before");
    assertThat(page.select("#rows tbody tr").get(1).text()).contains("Refused", "MID-ID: ");
    assertThat(page.select("#columns tbody tr").last().text()).isEqualTo("H1 Kleur Not read");
    assertThat(page.expectFirst("[aria-current]").text()).isNotEmpty();
    assertThat(
            fixture
                .operator
                .get("/devices?midId=" + midId)
                .json()
                .at("/items/0/make")
                .stringValue())
        .isEqualTo("Ëxample");

    Document again = upload(visitor, NAME, file.replace("Zuid", "Oost"), "").page();
    assertThat(again.select("#rows tbody tr").get(0).text()).contains("Unchanged");
    String change = "MID-ID;Campus\n" + midId + ";Zuid\n";
    Document changed = upload(visitor, NAME, change, "").page();
    assertThat(changed.expectFirst("[role=status]").text()).isEqualTo("Entered: 1. Refused: 0.");
    assertThat(changed.select("#rows tbody li").eachText()).contains("Campus: <b>Noord</b> → Zuid");
  }

  @Test
  void namesWhatIsWrongWithTheFileBesideItsField() {
    PageVisitor visitor = signedIn(Role.FPS_HEALTH);
    Shown name = upload(visitor, "list <1>.csv", "MID-ID;Campus\nx;y\n", "Somebody <else>");
    assertThat(name.status()).isEqualTo(422);
    assertThat(name.page().expectFirst("#file-fault").text()).startsWith("list <1>.csv: ");
    assertThat(name.page().expectFirst("[name=operator]").val()).isEqualTo("Somebody <else>");
    Shown content = upload(visitor, NAME, "%PDF-1.7", "");
    assertThat(content.page().expectFirst("#file-fault").text()).contains("PDF");
    Shown operator = upload(visitor, NAME, "MID-ID;Campus\nx;y\n", "CHU Exemple Liège");
    assertThat(operator.page().expectFirst("#operator").attr("aria-invalid")).isEqualTo("true");
    Shown none = upload(visitor, "", "", "");
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.page().expectFirst("#file-fault").text()).isEqualTo("Choose a file.");
  }

  @Test
  void rejectsAFileThatIsTooLargeWithAPageThatExplainsIt() {
    PageVisitor visitor = signedIn(Role.FPS_HEALTH);
    Shown shown = upload(visitor, NAME, "x".repeat(900_000), "");
    assertThat(shown.status()).isEqualTo(413);
    assertThat(shown.page().expectFirst("main").text()).contains("too large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--other\r\n",
        "--" + BOUNDARY + "\r\n",
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx",
        "--" + BOUNDARY + "\r\nContent-Type: text/csv\r\n\r\nx\r\n--" + BOUNDARY + "--",
        "--" + BOUNDARY + "\r\nContent-Disposition: form-data\r\n\r\nx\r\n--" + BOUNDARY + "--"
      })
  void rejectsAMalformedForm(String body) {
    assertThat(post(signedIn(Role.FPS_HEALTH), body).status()).isEqualTo(400);
  }

  @Test
  void rejectsAFormWithoutItsToken() {
    String body =
        part("name=\"file\"; filename=\"" + NAME + "\"", "MID-ID\n") + "--" + BOUNDARY + "--";
    assertThat(post(signedIn(Role.FPS_HEALTH), body).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FPS_HEALTH")
  void isForTheHealthAuthorityOnly(Role role) {
    PageVisitor visitor = signedIn(role);
    assertThat(visitor.get(PLACE).status()).isEqualTo(403);
    assertThat(visitor.get("/en").text()).doesNotContain("Notification documents");
    String token = visitor.get("/en").page().expectFirst("[name=_csrf]").val();
    assertThat(visitor.post(PLACE, Map.of("_csrf", token)).status()).isEqualTo(403);
  }
}

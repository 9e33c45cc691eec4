package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a form takes effect only if the page of this session has submitted it, as it is. */
@Tag("slow")
class FormProtectionTest {
  private static final String SESSION = "midIdRegisterSession";
  private static final String FORM = "midIdRegisterForm";

  private static ReferenceRegister register;

  @BeforeAll
  static void start() {
    register = ReferenceRegister.start();
  }

  @AfterAll
  static void stop() {
    register.close();
  }

  private static PageVisitor signedIn(String operator) {
    PageVisitor visitor = new PageVisitor(register);
    assertThat(visitor.signIn("en", register.accessToken(operator)).status()).isEqualTo(303);
    return visitor;
  }

  private static Element form(PageVisitor visitor) {
    return visitor.get("/en").page().expectFirst("main form");
  }

  private static String token(Element form) {
    return form.expectFirst("[name=_csrf]").val();
  }

  private static int granted(PageVisitor visitor) {
    return visitor.get("/en/midIds").page().select("#identifiers tbody tr").size();
  }

  private static Map<String, String> fields(Element form) {
    return new HashMap<>(PageVisitor.fields(form, Map.of("modality", "ct")));
  }

  @Test
  void rejectsTheFormTokenOfAnotherSession() {
    PageVisitor visitor = signedIn("AZ Token");
    PageVisitor attacker = signedIn("AZ Token");
    Map<String, String> fields = fields(form(visitor));
    fields.put("_csrf", token(form(attacker)));

    // Not even if the attacker could set the cookie that the sign-in form was bound to.
    visitor.setCookie(FORM, "planted");
    Shown shown = visitor.post("/en", fields);
    assertThat(shown.status()).isEqualTo(403);
    assertThat(shown.text()).contains("This form has expired.");
    fields.remove("_csrf");
    assertThat(visitor.post("/en", fields).status()).isEqualTo(403);
    assertThat(visitor.post("/en/signOut", Map.of()).status()).isEqualTo(403);
    assertThat(granted(visitor)).isZero();
  }

  @Test
  void rejectsAPlantedCookieWithItsToken() {
    PageVisitor attacker = new PageVisitor(register);
    String token = token(attacker.get("/en/signIn").page().expectFirst("main form"));
    PageVisitor visitor = signedIn("AZ Planted");
    Map<String, String> fields = fields(form(visitor));
    visitor.setCookie(FORM, attacker.cookie(FORM));
    fields.put("_csrf", token);

    assertThat(visitor.post("/en", fields).status()).isEqualTo(403);
    assertThat(granted(visitor)).isZero();
  }

  @Test
  void changesTheFormTokenAtSignInAndSignOut() {
    PageVisitor visitor = new PageVisitor(register);
    Element signIn = visitor.get("/en/signIn").page().expectFirst("main form");
    String token = String.valueOf(register.accessToken("AZ Rotation"));
    assertThat(visitor.submit(signIn, Map.of("accessToken", token)).status()).isEqualTo(303);
    Element first = form(visitor);
    Map<String, String> fields = fields(first);
    fields.put("_csrf", token(signIn));
    assertThat(visitor.post("/en", fields).status()).isEqualTo(403);

    // A second sign-in in the same browser.
    Element again = visitor.get("/en/signIn").page().expectFirst("main form");
    assertThat(visitor.submit(again, Map.of("accessToken", token)).status()).isEqualTo(303);
    assertThat(visitor.submit(first, Map.of("modality", "ct")).status()).isEqualTo(403);

    Element last = form(visitor);
    visitor.submit(visitor.get("/en").page().expectFirst("header form"), Map.of());
    assertThat(visitor.submit(last, Map.of("modality", "ct")).status()).isEqualTo(403);
    visitor.signIn("en", token.toCharArray());
    assertThat(granted(visitor)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site,403",
    "same-site,403",
    "unknown,403",
    "same-origin,303",
    "none,303",
  })
  void rejectsFormsOfOtherSites(String site, int status) {
    PageVisitor visitor = signedIn("AZ Site " + site);
    Map<String, String> fields = fields(form(visitor));
    Shown shown = visitor.post("/en", fields, "Sec-Fetch-Site", site);

    assertThat(shown.status()).isEqualTo(status);
    assertThat(granted(visitor)).isEqualTo(status == 303 ? 1 : 0);
    if (status == 403) {
      assertThat(shown.text()).contains("This form comes from another website.");
      assertThat(visitor.get("/en").status()).isEqualTo(200);
    }
  }

  @Test
  void rejectsSignInAndSignOutFromOtherSites() {
    PageVisitor visitor = signedIn("AZ Forced");
    for (String place : List.of("/en/signIn", "/en/signOut", "/en/signIn/code", "/en/nothing")) {
      Map<String, String> fields = Map.of("_csrf", token(form(visitor)));
      assertThat(visitor.post(place, fields, "Sec-Fetch-Site", "cross-site").status())
          .as(place)
          .isEqualTo(403);
    }
    assertThat(visitor.get("/en").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-",
        "",
        "x",
        "1-1-1-1-1",
        "{b5a1d7a6-5f0c-4a7e-9d0e-3d8f0a6b1c22}",
        "B5A1D7A6-5F0C-4A7E-9D0E-3D8F0A6B1C22",
        "b5a1d7a6-5f0c-4a7e-9d0e-3d8f0a6b1c22 "
      })
  void grantsNothingWithoutAValidRequestReference(String reference) {
    PageVisitor visitor = signedIn("AZ " + UUID.randomUUID());
    Map<String, String> fields = fields(form(visitor));
    fields.put("requestReference", reference);
    if (reference.equals("-")) {
      fields.remove("requestReference");
    }
    Shown shown = visitor.post("/en", fields);

    assertThat(shown.status()).isEqualTo(422);
    assertThat(shown.page().expectFirst("#modality-fault").text())
        .isEqualTo("The form arrived incomplete, and nothing was done. Send it again.");
    assertThat(granted(visitor)).isZero();
    Element again = shown.page().expectFirst("main form");
    assertThat(again.expectFirst("option[selected]").val()).isEqualTo("ct");
    assertThat(visitor.submit(again, Map.of("modality", "ct")).status()).isEqualTo(303);
    assertThat(granted(visitor)).isEqualTo(1);
  }

  @Test
  void keepsSessionsOfVisitorsOutOfMemory() {
    PageVisitor visitor = new PageVisitor(register);
    visitor.get("/en/signIn");

    assertThat(visitor.cookie(SESSION)).isEmpty();
    assertThat(visitor.cookie(FORM)).hasSize(43);
  }
}

package io.github.openmidid.examples.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.register.support.RegisterCaller.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that details are in the requested language, and titles in English. */
@Tag("slow")
class LanguagesTest {
  /** The words that are the same as in English. */
  private static final Map<String, List<String>> AS_IN_ENGLISH =
      Map.of(
          "nl",
          List.of(
              "page.status",
              "page.label",
              "page.document.link",
              "page.document.sha256",
              "page.field.midId",
              "page.field.model",
              "page.field.campus"),
          "fr",
          List.of(
              "page.menu",
              "page.menu.documents",
              "page.filter.conflict",
              "page.document.sha256",
              "page.eventDay",
              "page.field.midId",
              "page.field.campus",
              "page.unlinked.contradictions"),
          "de",
          List.of(
              "page.status",
              "page.label",
              "page.person",
              "page.report.optional",
              "page.document.link",
              "page.document.sha256",
              "page.menu.midIds",
              "page.field.midId",
              "page.field.campus"));

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|nl|het register kent dit niet",
        "nl-BE|nl|het register kent dit niet",
        "fr-BE, en;q=0.5|fr|le registre ne connaît pas cet élément",
        "de|de|das Register kennt dies nicht",
        "en-GB|en|the register does not know it",
        "tr, de;q=0.4|de|das Register kennt dies nicht",
        "fr;q=0, nl;q=0.1|nl|het register kent dit niet",
        "tr|en|the register does not know it",
        "*|en|the register does not know it",
        "!!|en|the register does not know it"
      })
  void usesTheRequestedLanguage(String accepted, String language, String detail) {
    ApiResponse response =
        fixture.operator.send(
            fixture
                .operator
                .request("/midIds/MID-9912-3456-11")
                .header("Accept-Language", accepted));

    assertThat(response.header("Content-Language")).isEqualTo(language);
    assertThat(response.json().get("title").stringValue()).isEqualTo("Resource not found");
    assertThat(response.json().at("/issues/0/detail").stringValue()).isEqualTo(detail);
  }

  @Test
  void usesTheRequestedLanguageWithoutToken() {
    RegisterCaller anonymous = new RegisterCaller(fixture.register.baseUrl(), "");
    ApiResponse response =
        anonymous.send(anonymous.request("/midIds").header("Accept-Language", "fr"));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.header("Content-Language")).isEqualTo("fr");
    assertThat(response.json().get("detail").stringValue()).contains("jeton d’accès");
  }

  @Test
  void warnsInTheRequestedLanguage() {
    Map<String, Object> report = ProcedureFixture.device(fixture.operator.grantNew("mri"), "mri");
    report.put("commissioningDate", LocalDate.now(ZoneId.of("Europe/Brussels")).toString());
    ApiResponse made = fixture.report(report);
    ApiResponse response =
        fixture.operator.send(
            fixture
                .operator
                .request("/devices/" + made.json().get("deviceId").stringValue())
                .header("Accept-Language", "nl"));

    assertThat(response.header("Content-Language")).isEqualTo("nl");
    assertThat(response.json().at("/warnings/0/detail").stringValue())
        .contains("minder dan een maand");
    assertThat(made.json().at("/warnings/0/detail").stringValue()).contains("less than a month");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de"})
  void translatesEveryText(String language) throws IOException {
    Properties english = texts("en");
    Properties other = texts(language);

    assertThat(other.keySet()).isEqualTo(english.keySet());
    assertThat(other.keySet().stream().filter(key -> other.get(key).equals(english.get(key))))
        .containsExactlyInAnyOrderElementsOf(AS_IN_ENGLISH.get(language));
    other.forEach(
        (key, text) ->
            assertThat((String) text)
                .as((String) key)
                .isNotBlank()
                .doesNotContain("'")
                .matches(
                    translation ->
                        translation.contains("{0}")
                            == english.get(key).toString().contains("{0}")));
  }

  private static Properties texts(String language) throws IOException {
    Properties texts = new Properties();
    String file = "/mid-id-register/texts_" + language + ".properties";
    try (InputStream stream = LanguagesTest.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return texts;
  }
}

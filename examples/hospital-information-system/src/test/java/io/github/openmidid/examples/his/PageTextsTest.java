package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Verifies the text of the pages in each language. */
@Tag("slow")
class PageTextsTest extends ServiceTest {

  private MvcTestResult get(String language, String page) {
    return mvc.get().uri(page).locale(Locale.forLanguageTag(language)).exchange();
  }

  private MvcTestResult imported(String language, String csv) {
    return mvc.post()
        .uri("/devices/import")
        .multipart()
        .file(new MockMultipartFile("file", csv.getBytes(StandardCharsets.UTF_8)))
        .locale(Locale.forLanguageTag(language))
        .exchange();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Dit is een voorbeeld. Het formaat van de MID-ID’s is voorlopig, niet officieel.",
        "fr | Ceci est un exemple. Le format des MID-ID est provisoire, et non officiel.",
        "de | Dies ist ein Beispiel. Das Format der MID-IDs ist vorläufig, nicht amtlich.",
        "en | This is an example. The format of the MID-IDs is provisional, not official."
      })
  void everyPageStatesThatTheFormatIsProvisional(String language, String notice) {
    devices.create(CT, Modality.CT, "K12");
    for (String page :
        List.of("/devices", "/devices/new", "/devices/import", "/warnings", "/devices/" + CT)) {
      assertThat(get(language, page)).as(page).hasStatus(200).bodyText().contains(notice);
    }
    assertThat(imported(language, "")).bodyText().contains(notice);
  }

  @ParameterizedTest
  @CsvSource({"nl, Register:", "fr, Registre\u00a0:", "de, Register:", "en, Register:"})
  void theRegisterIsNamedWithTheColonOfTheLanguage(String language, String label) {
    devices.create(CT, Modality.CT, "K12");
    assertThat(imported(language, "MID-ID;Modality;Room\n" + OTHER_CT + ";CT;K1\n"))
        .bodyText()
        .containsPattern("<span>" + label + "</span>\\s+<span class=\"verdict\">");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Lokaal is niet ingevuld | Lokaal is langer dan 100 tekens",
        "fr | Local n’est pas rempli | Local dépasse 100 caractères",
        "de | Raum ist nicht ausgefüllt | Raum ist länger als 100 Zeichen",
        "en | Room is empty | Room is longer than 100 characters"
      })
  void aRoomHasTextsOfOurOwn(String language, String missing, String tooLong) {
    devices.create(CT, Modality.CT, "K12");
    String version = String.valueOf(devices.get(CT).version());
    for (String page : List.of("/devices", "/devices/" + CT)) {
      assertThat(posted(language, page, version, " ")).bodyText().contains(missing);
      assertThat(posted(language, page, version, "K".repeat(101))).bodyText().contains(tooLong);
    }
  }

  private MvcTestResult posted(String language, String page, String version, String room) {
    return mvc.post()
        .uri(page)
        .param("midId", page.equals("/devices") ? OTHER_CT.toString() : CT.toString())
        .param("modality", "ct")
        .param("version", version)
        .param("room", room)
        .locale(Locale.forLanguageTag(language))
        .exchange();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | te veel kolommen | aanhalingsteken",
        "fr | trop de colonnes | guillemet",
        "de | zu viele Spalten | Anführungszeichen",
        "en | too many columns | quotation mark"
      })
  void tooManyColumnsAreNotReportedAsAMissingQuotationMark(
      String language, String columns, String quotes) {
    String header = "MID-ID;Modality;Room\n";
    assertThat(imported(language, header + ";".repeat(20_000)))
        .bodyText()
        .contains(columns)
        .doesNotContain(quotes);
    assertThat(imported(language, header + "x;\"y;z\n")).bodyText().contains(quotes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | Lokaal is niet ingevuld | Lokaal is langer dan 100 tekens",
        "fr | Local n’est pas rempli | Local dépasse 100 caractères",
        "de | Raum ist nicht ausgefüllt | Raum ist länger als 100 Zeichen",
        "en | Room is empty | Room is longer than 100 characters"
      })
  void cellsOfAListAreNamedAsTheFormNamesThem(String language, String missing, String tooLong) {
    String header = "MID-ID;Modality;Room\n";
    assertThat(imported(language, header + CT + ";CT; \n" + OTHER_CT + ";CT;" + "K".repeat(101)))
        .bodyText()
        .contains("<span>" + missing + "</span>", "<span>" + tooLong + "</span>");
  }
}

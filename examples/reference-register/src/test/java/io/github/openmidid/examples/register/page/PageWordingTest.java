package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies that composed texts with names and dates read naturally in each language. */
@Tag("slow")
class PageWordingTest {
  private static final String IMPORTED = "MID-9956-7396-98";

  private static ProcedureFixture fixture;
  private static String midId;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("register.csv");
    Files.writeString(
        file,
        "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n"
            + String.join(
                ",",
                IMPORTED,
                "MRI",
                ProcedureFixture.OPERATOR,
                "Acme,Scan,SN-1,2021-03-04,true\n"));
    fixture = new ProcedureFixture(ReferenceRegister.builder().importing(file).start());
    Map<String, Object> device = ProcedureFixture.device("", "petMri");
    device.put("commissioningDate", "2021-10-01");
    device.put("priorAuthorizationDate", "2021-09-28");
    midId = fixture.operator.grantNew("petMri");
    device.put("midId", midId);
    assertThat(fixture.report(device).status()).isEqualTo(201);
    fixture.change(
        fixture.deviceId(midId),
        "{\"serialNumber\":\"SN-0043\",\"commissioningDate\":\"2021-11-28\"}");
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static Document page(String language, String place) {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn(
        language, fixture.register.accessToken(Role.OPERATOR, ProcedureFixture.OPERATOR));
    return visitor.get("/" + language + place).page();
  }

  @ParameterizedTest
  @CsvSource({
    "nl, CT PET PET-CT PET-MRI SPECT-CT MRI",
    "fr, CT PET PET-CT PET-IRM SPECT-CT IRM",
    "de, CT PET PET-CT PET-MRT SPECT-CT MRT",
    "en, CT PET PET-CT PET-MRI SPECT-CT MRI"
  })
  void namesModalitiesAsInTheirList(String language, String names) {
    String[] all = names.split(" ", -1);
    Document overview = page(language, "");
    Document list = page(language, "/midIds");
    Document device = page(language, "/midIds/" + midId);

    assertThat(overview.select("#overview tbody th").eachText()).startsWith(all);
    assertThat(list.select("#modality option").eachText()).contains(all);
    assertThat(list.select("#identifiers tbody tr").text()).contains(all[3]).contains(all[5]);
    assertThat(device.select("#device dd").eachText()).contains(all[3]);
    for (int i = 0; i < all.length; i++) {
      assertThat(overview.select("#modality option").get(i + 1).text()).startsWith(all[i] + " (");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nl, 1 oktober 2021, 28 november 2021",
    "fr, 1er octobre 2021, 28 novembre 2021",
    "de, 1. Oktober 2021, 28. November 2021",
    "en, 1 October 2021, 28 November 2021"
  })
  void formatsDatesAsInTheTexts(String language, String first, String second) {
    String text = page(language, "/midIds/" + midId).text();

    assertThat(text).contains(first, second).doesNotContain("28, 2021");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Serienummer: SN-0042 → SN-0043",
    "fr, Numéro de série\u00a0: SN-0042 → SN-0043",
    "de, Seriennummer: SN-0042 → SN-0043",
    "en, Serial number: SN-0042 → SN-0043"
  })
  void formatsTheColonOfEachLanguage(String language, String change) {
    // jsoup's text() would replace a no-break space by a space.
    assertThat(page(language, "/midIds/" + midId).select("#history li"))
        .extracting(Element::wholeText)
        .contains(change);
  }

  @ParameterizedTest
  @CsvSource({
    "nl, import uit een registerbestand",
    "fr, importation d’un fichier de registre",
    "de, Import aus einer Registerdatei",
    "en, import from a register file"
  })
  void namesAnImportInTheLanguageOfThePage(String language, String by) {
    Document page = page(language, "/midIds/" + IMPORTED);

    assertThat(page.select("#history tbody tr")).isNotEmpty();
    assertThat(page.select("#history tbody tr").eachText()).allMatch(row -> row.contains(by));
    assertThat(page.text().replace(by, "")).doesNotContain("register file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void capitalisesLanguageNames(String language) {
    assertThat(page(language, "").select("nav.languages a").eachText())
        .containsExactlyInAnyOrder("Nederlands", "Français", "Deutsch", "English");
  }

  @Test
  void statesThatTheFormatIsProvisionalAndGrantsNoRight() {
    assertThat(page("nl", "").text())
        .contains("voorlopig, niet officieel", "geen rechten", "erkenningen of vergunningen");
    assertThat(page("fr", "").text())
        .contains(
            "provisoire, et non officiel", "aucun droit", "des agréments ni des autorisations");
    assertThat(page("de", "").text())
        .contains("vorläufig, nicht amtlich", "keine Rechte", "Zulassungen oder Genehmigungen");
    assertThat(page("en", "").text())
        .contains("provisional, not official", "no rights", "recognitions or licences");
  }
}

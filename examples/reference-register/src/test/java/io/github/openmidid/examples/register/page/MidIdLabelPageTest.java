package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.openmidid.examples.label.read.DecodedSymbol;
import io.github.openmidid.examples.label.read.LabelReader;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.security.Scopes;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the label that the page offers for an own identifier. */
@Tag("slow")
class MidIdLabelPageTest {
  private static final double POINT = 25.4 / 72;

  private static ProcedureFixture fixture;
  private static String midId;

  @BeforeAll
  static void start() {
    fixture = new ProcedureFixture(ReferenceRegister.start());
    midId = fixture.operator.grantNew("mri");
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  private static PageVisitor signedIn() {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn("en", fixture.register.accessToken(Role.OPERATOR, ProcedureFixture.OPERATOR));
    return visitor;
  }

  private static String place(String language, String midId) {
    return "/" + language + "/midIds/" + midId + "/label.pdf";
  }

  @ParameterizedTest
  @CsvSource({
    "nl, MID-ID-label, MID-ID-label downloaden (PDF)",
    "fr, Étiquette MID-ID, Télécharger l’étiquette MID-ID (PDF)",
    "de, MID-ID-Etikett, MID-ID-Etikett herunterladen (PDF)",
    "en, MID-ID label, Download the MID-ID label (PDF)"
  })
  void linksToTheLabelInTheLanguageOfThePage(String language, String title, String text) {
    Element main = signedIn().get("/" + language + "/midIds/" + midId).page().expectFirst("main");
    Element link = main.expectFirst("a[type=application/pdf]");

    assertThat(main.select("h2").eachText()).contains(title);
    assertThat(link.text()).isEqualTo(text);
    assertThat(link.attr("href")).isEqualTo("/midIdRegister/page" + place(language, midId));
    assertThat(main.text()).contains("70 × 30 mm", "100");
  }

  @ParameterizedTest
  @CsvSource({
    "nl, voorlopig formaat",
    "fr, format provisoire",
    "de, vorläufiges Format",
    "en, provisional format"
  })
  void theLabelHasSymbolTextAndWordsOfTheLanguage(String language, String provisional)
      throws Exception {
    byte[] pdf = signedIn().download(place(language, midId)).body();

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getPage(0).getMediaBox().getWidth() * POINT).isEqualTo(70, within(1e-4));
      assertThat(document.getPage(0).getMediaBox().getHeight() * POINT).isEqualTo(30, within(1e-4));
      // The MID-ID may be broken between groups.
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\R", ""))
          .isEqualTo(midId + provisional);
      assertThat(
              LabelReader.read(
                  new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.GRAY)))
          .containsExactly(new DecodedSymbol("Data Matrix", midId, false));
    }
  }

  @Test
  void theResponseIsADownloadThatNobodyStores() {
    HttpResponse<byte[]> response = signedIn().download(place("fr", midId));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().map())
        .containsEntry("content-type", List.of("application/pdf"))
        .containsEntry("content-disposition", List.of("attachment; filename=\"" + midId + ".pdf\""))
        .containsEntry("content-length", List.of(String.valueOf(response.body().length)))
        .containsEntry("content-language", List.of("fr"))
        .containsEntry("x-content-type-options", List.of("nosniff"));
    assertThat(response.headers().allValues("cache-control"))
        .singleElement()
        .asString()
        .contains("no-store")
        .doesNotContain("public");
    assertThat(response.headers().firstValue("content-security-policy").orElseThrow())
        .startsWith("default-src 'none'");
  }

  @Test
  void aHeadHasTheHeadersOnly() {
    PageVisitor visitor = signedIn();
    Shown head =
        visitor.send(visitor.request(place("nl", midId)).method("HEAD", BodyPublishers.noBody()));

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(head.response().body()).isEmpty();
  }

  @Test
  void othersLookLikeUnknownIdentifiers() {
    PageVisitor visitor = signedIn();
    String foreign = fixture.otherOperator.grantNew();
    Shown another = visitor.get(place("en", foreign));
    Shown unknown = visitor.get(place("en", "MID-1234-5678-89"));

    assertThat(another.status()).isEqualTo(404);
    assertThat(another.header("Content-Disposition")).isEmpty();
    assertThat(another.text()).contains("This page does not exist, or it belongs to another");
    assertThat(another.page().expectFirst("main").outerHtml())
        .isEqualTo(unknown.page().expectFirst("main").outerHtml());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/midIds/%s/label.pdf/",
        "/en/midIds/%s/label.PDF",
        "/en/midIds/%s/label",
        "/en/midIds/%s%%20/label.pdf",
        "/en/midIds/label.pdf",
        "/xx/midIds/%s/label.pdf"
      })
  void otherPathsAreNotFound(String place) {
    assertThat(signedIn().get(String.format(place, midId)).status()).isEqualTo(404);
  }

  @Test
  void anotherSpellingIsNotFound() {
    PageVisitor visitor = signedIn();

    assertThat(visitor.get(place("en", midId.toLowerCase(Locale.ROOT))).status()).isEqualTo(404);
    assertThat(visitor.get(place("en", midId.replace("-", ""))).status()).isEqualTo(404);
  }

  @Test
  void whoeverMaySeeTheIdentifierMayPrintItsLabel() {
    PageVisitor visitor = new PageVisitor(fixture.register);
    visitor.signIn(
        "en",
        fixture.register.accessToken(
            ProcedureFixture.OPERATOR, List.of(Scopes.CONSULT), Duration.ofMinutes(10)));

    assertThat(visitor.download(place("en", midId)).statusCode()).isEqualTo(200);
  }

  @Test
  void theSignInComesFirst() {
    Shown shown = new PageVisitor(fixture.register).get(place("de", midId));

    assertThat(shown.status()).isEqualTo(303);
    assertThat(shown.header("Location")).isEqualTo("/midIdRegister/page/de/signIn");
    assertThat(shown.response().body()).isEmpty();
  }
}

package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.page.PageVisitor.Shown;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.testing.browser.Browser;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumDriver;

/** Tests the public pages about mobile apps with the sample data. */
@Tag("slow")
class AppPagesTest {
  private static final String APP = "/apps/made-up-knie";

  private static final List<String> PLACES =
      List.of(
          "/apps",
          "/apps?level=m3Plus&careProcess=example-knee&audience=patient&financedOn=2026-02-01"
              + "&search=Knie",
          "/apps?search=nothing+like+this",
          APP,
          APP + "?financedOn=2025-12-31",
          "/apps/made-up-morgen",
          "/careProcesses",
          "/appLevels");

  /** The page and the section that explain each question of mHealthBELGIUM, in its order. */
  private static final List<Map.Entry<String, String>> QUESTIONS =
      List.of(
          Map.entry("/appLevels", "system"),
          Map.entry("/appLevels", "criteria"),
          Map.entry("/apps", "catalog"),
          Map.entry(APP, "claims"),
          Map.entry(APP, "financed"),
          Map.entry(APP, "evidence"));

  @AutoClose
  private static final ReferenceRegister register =
      ReferenceRegister.builder().sampleData().start();

  /** A visitor that is not signed in. */
  private static final PageVisitor anybody = new PageVisitor(register);

  /** The pages that several tests look at. */
  private static final Map<String, Document> pages = new ConcurrentHashMap<>();

  private static Shown get(String place) {
    return anybody.get(place);
  }

  private static Document page(String place) {
    return pages.computeIfAbsent(
        place,
        wanted -> {
          Shown shown = get(wanted);
          assertThat(shown.status()).as(wanted).isEqualTo(200);
          PageReadableTest.assertReadable(shown, wanted.substring(1, 3), wanted);
          return shown.page();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void everybodyReadsThem(String language) {
    for (String place : PLACES) {
      Document page = page("/" + language + place);
      assertThat(page.expectFirst("main .message").text())
          .as(place)
          .contains("mHealthBELGIUM")
          .containsPattern("(?i)d[eé]monstrati");
      assertThat(page.select("main nav a")).as(place).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void eachQuestionOfThePlatformIsExplainedInASection(String language) {
    List<String> words = page("/" + language + "/apps").select("#questions a").eachText();
    assertThat(words).hasSize(QUESTIONS.size()).doesNotHaveDuplicates();
    for (int i = 0; i < QUESTIONS.size(); i++) {
      Map.Entry<String, String> question = QUESTIONS.get(i);
      Document page = page("/" + language + question.getKey());
      Element section = page.getElementById(question.getValue());
      assertThat(section).as(words.get(i)).isNotNull();
      assertThat(section.expectFirst("h2").text()).isEqualTo(words.get(i));
      assertThat(section.select("tbody td, dd")).as(words.get(i)).hasSizeGreaterThan(3);
    }
  }

  @Test
  void showsOnWhichDaysTheFinancingChanges() {
    List<String> rows = page("/en" + APP).select("#financingHistory tbody tr").eachText();

    assertThat(rows.stream().map(row -> row.replaceFirst("(yes|no) .*", "$1")))
        .containsExactly(
            "Example: follow-up of heart failure 15 January 2020 no",
            "Example: rehabilitation of the knee 15 January 2020 no",
            "Example: rehabilitation of the knee 1 April 2022 yes",
            "Example: rehabilitation of the knee 1 January 2026 yes");
    assertThat(rows.get(2)).contains("Financed temporarily on 1 April 2022");
    assertThat(rows.get(3)).contains("Financed definitively on 1 January 2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void showsWhatTheRegisterHasRecorded(String language) {
    Element history = page("/" + language + APP).expectFirst("#history");

    assertThat(history.expectFirst("p").text())
        .containsPattern("(?i)d[eé]monstration|demonstratie");
    assertThat(history.select("tbody tr")).hasSize(1);
    assertThat(history.select("tbody td").get(1).select("li")).hasSizeGreaterThan(2);
  }

  @Test
  void linksLeadToPagesAndSections() {
    for (String place : List.of("/nl/apps", "/nl" + APP, "/nl/careProcesses", "/nl/appLevels")) {
      for (String href : page(place).select("main a[href^=/]").eachAttr("href")) {
        String path = href.replace("/midIdRegister/page", "");
        String id = path.contains("#") ? path.substring(path.indexOf('#') + 1) : "content";
        assertThat(page(path.replaceFirst("#.*", "")).getElementById(id)).as(href).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "level=m3Plus|Knie",
        "level=m3Light&careProcess=example-infection|Koorts",
        "careProcess=example-sleep|Slaap",
        "audience=healthcareInstitution|Cœur Koorts",
        "financedOn=2022-03-31|Koorts",
        "financedOn=2022-04-01|Knie Koorts",
        "financedOn=2023-06-30&careProcess=example-infection|Koorts",
        "financedOn=2023-07-01&careProcess=example-infection|",
        "financedOn=2025-02-01&level=m3Plus|",
        "search=BLUTDRUCK|Cœur Herz"
      })
  void theCatalogueIsNarrowed(String query, String names) {
    List<String> found =
        get("/nl/apps?" + query).page().select("#apps tbody th").eachText().stream()
            .map(name -> name.replaceFirst("(Cœur|Herz|Knie|Koorts|Slaap).*", "$1"))
            .toList();

    assertThat(String.join(" ", found)).isEqualTo(names == null ? "" : names);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/en/apps?levels=m1",
        "/en/apps?level=m4",
        "/en/apps?level=m1&level=m2",
        "/en/apps?careProcess=unlisted",
        "/en/apps?audience=everybody",
        "/en/apps?financedOn=2026-02-30",
        "/en/apps?financedOn=tomorrow",
        "/en/apps/made-up-knie?level=m1",
        "/en/apps/made-up-knie?financedOn=1",
        "/en/apps/made-up-knie?financedOn=2026-01-01&financedOn=2026-01-02",
        "/en/careProcesses?status=active",
        "/en/appLevels?edition=1"
      })
  void whatIsUnknownIsAnError(String place) {
    Shown shown = get(place);

    assertThat(shown.status()).isEqualTo(400);
    assertThat(shown.page().select("main li")).isNotEmpty();
    assertThat(shown.page().select("main a").eachAttr("href"))
        .containsExactly("/midIdRegister/page/en/apps");
  }

  @Test
  void anUnknownAppIsNotFound() {
    assertThat(get("/en/apps/made-up-nothing").status()).isEqualTo(404);
    assertThat(get("/en/apps/made-up-nothing").text()).contains("To the mobile medical apps");
    assertThat(get("/en/apps/a_b").status()).isEqualTo(400);
  }

  @Test
  void nothingElseIsPublic() {
    PageVisitor visitor = new PageVisitor(register);
    assertThat(
            visitor
                .send(visitor.request("/en/apps").method("HEAD", BodyPublishers.noBody()))
                .status())
        .isEqualTo(200);
    assertThat(visitor.post("/en/apps", Map.of("level", "m1")).status()).isEqualTo(403);
    for (String place : List.of("/en/apps/made-up-knie/edit", "/en/app", "/en/midIds")) {
      assertThat(visitor.get(place).status()).as(place).isEqualTo(303);
    }
    assertThat(visitor.get("/en/apps").header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self';");
  }

  @Test
  void theSignInAndEachPageLinkToThem() {
    PageVisitor visitor = new PageVisitor(register);
    assertThat(visitor.get("/fr/signIn").page().select("footer a").eachAttr("href"))
        .containsExactly("/midIdRegister/page/fr/apps");
    visitor.signIn("fr", register.accessToken(Role.FANC, "AFCN"));
    assertThat(visitor.get("/fr").page().select("footer a").eachAttr("href"))
        .containsExactly("/midIdRegister/page/fr/apps");
    Document page = visitor.get("/fr/apps").page();
    assertThat(page.select("header form.session")).hasSize(1);
    assertThat(page.select("main section")).hasSize(3);
  }

  @Test
  @Tag("browser")
  void fitsOnScreensAndPhones() {
    try (Browser browser = Browser.open("fr")) {
      WebDriver driver = browser.driver();
      for (String place : List.of("/apps", "/apps/made-up-knie", "/careProcesses", "/appLevels")) {
        driver.get(register.pageUrl() + "/fr" + place);
        assertFits(driver, 1280);
        assertFits(driver, 390);
      }
      driver.get(register.pageUrl() + "/fr/apps");
      WebElement pyramid = driver.findElement(By.cssSelector("svg"));
      assertThat(pyramid.getSize().getWidth()).isBetween(300, 390);
      for (WebElement name : pyramid.findElements(By.tagName("text"))) {
        assertThat(name.getSize().getHeight()).as(name.getText()).isGreaterThanOrEqualTo(12);
        assertThat(name.getRect().getX() + name.getSize().getWidth()).isLessThanOrEqualTo(390);
      }
      assertThat(driver.findElement(By.cssSelector("svg .m1")).getCssValue("fill"))
          .isEqualTo("rgb(10, 61, 120)");
    }
  }

  private static void assertFits(WebDriver driver, int width) {
    ChromiumDriver chromium = (ChromiumDriver) driver;
    chromium.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    Map<?, ?> metrics = chromium.executeCdpCommand("Page.getLayoutMetrics", Map.of());
    Map<?, ?> content = (Map<?, ?>) metrics.get("cssContentSize");
    assertThat(((Number) content.get("width")).intValue())
        .as("%s at %d", driver.getCurrentUrl(), width)
        .isLessThanOrEqualTo(width);
  }
}

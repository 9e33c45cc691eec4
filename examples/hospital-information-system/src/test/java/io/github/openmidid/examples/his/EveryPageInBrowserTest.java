package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.importing.DeviceImporter;
import io.github.openmidid.examples.testing.browser.Browser;
import io.github.openmidid.examples.testing.browser.BrowserScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Verifies every page in every language, at the width of a screen and of a phone, in Chromium
 * without JavaScript.
 */
@Tag("browser")
class EveryPageInBrowserTest extends ServiceTest {
  private static final List<String> PAGES =
      List.of(
          "/devices",
          "/devices?status=linked",
          "/devices/new",
          "/devices/" + CT,
          "/devices/import",
          "/warnings",
          "/devices?x=1",
          "/nowhere");

  @LocalServerPort int port;
  @Autowired DeviceImporter imports;
  @TempDir private Path folder;

  private void store() throws IOException {
    devices.create(CT, Modality.CT, "Radiologie, lokaal met een lange naam K12.345");
    devices.create(CT_NOT_LINKED, Modality.CT, "K13");
    devices.create(MRI, Modality.CT, "K14");
    String csv = "MID-ID;Modality;Room\n" + TYPO + ";CT;K1\n";
    imports.take(Files.writeString(folder.resolve("l"), csv), "list.csv", Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void hasOneHeadingLandmarksAndLabelsAndFits(String language) throws IOException {
    BrowserScope.assumeLanguage(language, "de"); // the longest words
    store();
    try (Browser browser = Browser.open(language)) {
      WebDriver driver = browser.driver();
      for (int width : BrowserScope.widths(500, 1280)) {
        driver.manage().window().setSize(new Dimension(width, 900));
        for (String page : PAGES) {
          driver.get("http://127.0.0.1:" + port + page);
          verify(driver, language, page);
        }
      }
    }
  }

  private static void verify(WebDriver driver, String language, String page) {
    assertThat(driver.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(driver.findElements(By.tagName("h1"))).as(page).hasSize(1);
    for (String landmark : List.of("header", "nav", "main", "footer")) {
      assertThat(driver.findElements(By.tagName(landmark))).as(page).hasSize(1);
    }
    assertThat(driver.getTitle()).startsWith(driver.findElement(By.tagName("h1")).getText());
    for (WebElement field :
        driver.findElements(By.cssSelector("input:not([type=hidden]), select"))) {
      String id = field.getDomAttribute("id");
      assertThat(driver.findElements(By.cssSelector("label[for=" + id + "]"))).as(id).hasSize(1);
    }
    int width = driver.findElement(By.tagName("html")).getSize().getWidth();
    for (WebElement part : driver.findElements(By.cssSelector("table, form, h1, nav li"))) {
      assertThat(part.getLocation().getX() + part.getSize().getWidth())
          .as("%s at %d: %s", page, width, part.getTagName())
          .isLessThanOrEqualTo(width);
    }
    for (WebElement midId : driver.findElements(By.className("midid"))) {
      assertThat(midId.getSize().getHeight()).as("%s: one line", page).isLessThan(60);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void aWarningIsMarkedAsResolved(String language) throws IOException {
    BrowserScope.assumeLanguage(language, "nl");
    store();
    try (Browser browser = Browser.open(language)) {
      WebDriver driver = browser.driver();
      driver.get("http://127.0.0.1:" + port + "/warnings");
      assertThat(driver.findElement(By.id("warnings")).getText()).endsWith("(2)");
      Browser.follow(driver, driver.findElement(By.cssSelector("main form button")));
      assertThat(driver.findElement(By.id("warnings")).getText()).endsWith("(1)");
      assertThat(driver.findElement(By.tagName("main")).getText())
          .doesNotContain(TYPO)
          .contains(MRI.toString());
    }
  }
}

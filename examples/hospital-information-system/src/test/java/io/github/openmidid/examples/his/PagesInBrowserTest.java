package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.examples.testing.browser.Browser;
import io.github.openmidid.examples.testing.browser.BrowserScope;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Verifies the form in Chromium without JavaScript. */
@Tag("browser")
class PagesInBrowserTest extends ServiceTest {
  @LocalServerPort int port;

  private Browser browser;

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private WebDriver open(String language, String page) {
    browser = Browser.open(language);
    browser.driver().get("http://127.0.0.1:" + port + page);
    return browser.driver();
  }

  private static void fill(WebDriver page, String midId) {
    page.findElement(By.id("midId")).sendKeys(midId);
    page.findElement(By.cssSelector("#modality option[value=ct]")).click();
    page.findElement(By.id("room")).sendKeys("K12");
    Browser.follow(page, page.findElement(By.id("save")));
  }

  /** WebDriver returns a no-break space as a plain one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl | MID-ID heeft controlecijfers die niet kloppen: minstens één cijfer is verkeerd"
            + " | MID-9905-7004-32? Dan zijn twee cijfers verwisseld.",
        "fr | MID-ID a des chiffres de contrôle qui ne correspondent pas : au moins un chiffre"
            + " est faux | MID-9905-7004-32 ? Dans ce cas, deux chiffres ont été intervertis."
      })
  void aTypoShowsItsMessageAndTakingASuggestionStoresTheDevice(
      String language, String message, String reason) {
    BrowserScope.assumeLanguage(language, "nl");
    WebDriver page = open(language, "/devices/new");
    fill(page, TYPO);

    WebElement field = page.findElement(By.id("midId"));
    WebElement error = page.findElement(By.id("midId-error"));
    assertThat(page.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(error.getText()).isEqualTo(message);
    assertThat(field.getDomAttribute("value")).isEqualTo(TYPO);
    assertThat(field.getDomAttribute("aria-describedby")).isEqualTo("midId-error");
    // Beside the field: right below it, before the next one.
    assertThat(error.getLocation().getY())
        .isBetween(
            field.getLocation().getY() + field.getSize().getHeight(),
            page.findElement(By.id("modality")).getLocation().getY());
    assertThat(devices.all()).isEmpty();

    List<WebElement> suggestions = page.findElements(By.cssSelector(".suggestions li"));
    WebElement meant =
        suggestions.stream().filter(s -> s.getText().contains(reason)).findAny().orElseThrow();
    Browser.follow(page, meant.findElement(By.tagName("button")));

    assertThat(page.findElement(By.id("midId")).getDomAttribute("value")).isEqualTo(CT.toString());
    assertThat(page.findElements(By.id("midId-error"))).isEmpty();
    assertThat(page.findElement(By.id("room")).getDomAttribute("value")).isEqualTo("K12");
    assertThat(devices.all()).as("not before it is saved").isEmpty();

    Browser.follow(page, page.findElement(By.id("save")));
    assertThat(page.findElement(By.id(CT.toString())).getText()).contains("K12");
    assertThat(devices.get(CT).modality()).isEqualTo(Modality.CT);
  }

  @ParameterizedTest
  @CsvSource({"de, Gerät", "en, device"})
  void aDeviceIsEdited(String language, String word) {
    BrowserScope.assumeLanguage(language, "de");
    devices.create(CT, Modality.CT, "K12");
    WebDriver page = open(language, "/devices/" + CT);
    assertThat(page.findElement(By.id("register")).getText()).containsIgnoringCase(word);
    WebElement room = page.findElement(By.id("room"));
    room.clear();
    room.sendKeys("<b>K13</b>");
    Browser.follow(page, page.findElement(By.id("save")));
    assertThat(page.findElement(By.id(CT.toString())).getText()).contains("<b>K13</b>");
    assertThat(devices.get(CT).room()).isEqualTo("<b>K13</b>");
  }
}

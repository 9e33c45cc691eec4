package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.testing.browser.Browser;
import io.github.openmidid.examples.testing.browser.BrowserScope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Tests the operator's page in a browser without JavaScript. */
@Tag("browser")
class PageBrowserTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Aanmelden|Overzicht|Deze MID-ID is aan u toegekend. Geef ze door aan de leverancier, en"
            + " vermeld ze bij de melding van het toestel aan het kadaster.|MRI"
            + "|Gelinkt|Gemeld|Gelinkt",
        "fr|Se connecter|Aperçu|Ce MID-ID vous a été attribué. Transmettez-le au fournisseur, et"
            + " indiquez-le lors de la notification de l’appareil au cadastre.|IRM"
            + "|Lié|Notifié|Lié"
      })
  void anOperatorSignsInRequestsAnIdentifierAndSeesADevice(
      String language,
      String signIn,
      String overview,
      String granted,
      String mri,
      String linked,
      String reported,
      String event) {
    BrowserScope.assumeLanguage(language, "nl");
    Map<String, Object> device = ProcedureFixture.device("", "mri");
    device.put("campus", "Campus <b>Noord</b>");
    String midId = fixture.linked(device);
    try (Browser browser = Browser.open(language)) {
      WebDriver driver = browser.driver();
      driver.get(fixture.register.pageUrl().toString());
      assertThat(title(driver)).isEqualTo(signIn);
      assertThat(driver.findElement(By.tagName("html")).getDomAttribute("lang"))
          .isEqualTo(language);

      signIn(driver);
      assertThat(title(driver)).isEqualTo(overview);
      assertThat(driver.getCurrentUrl()).endsWith("/page/" + language);
      String own = request(driver, "petCt");
      assertThat(driver.findElement(By.cssSelector("[role=status]")).getText()).isEqualTo(granted);
      driver.navigate().refresh();
      assertThat(title(driver)).isEqualTo(own);

      go(driver, "/" + language + "/midIds");
      assertThat(texts(driver, "#identifiers tbody th")).contains(own, midId);
      Browser.follow(driver, driver.findElement(By.linkText(midId)));
      assertThat(texts(driver, "#identifier dd")).contains(mri, linked);
      assertThat(texts(driver, "#device dd")).contains("SN-0042", "Campus <b>Noord</b>");
      assertThat(texts(driver, "#history tbody th")).containsExactly(reported, event);
    }
  }

  @Test
  void grantsOneIdentifierForTwoClicksAndAReload() {
    try (Browser browser = Browser.open("nl")) {
      WebDriver driver = browser.driver();
      driver.get(fixture.register.pageUrl().toString());
      signIn(driver);
      long before = fixture.register.size();
      choose(driver, "ct");
      WebElement button = driver.findElement(By.cssSelector("main form button"));
      new Actions(driver).doubleClick(button).perform();

      assertThat(title(driver)).startsWith("MID-");
      driver.navigate().refresh();
      assertThat(title(driver)).startsWith("MID-");
      assertThat(fixture.register.size()).isEqualTo(before + 1);
    }
  }

  @Test
  void reportsMissingInputUnknownPagesAndExpiredSessions() {
    String ofAnother = fixture.otherOperator.grantNew();
    try (Browser browser = Browser.open("fr")) {
      WebDriver driver = browser.driver();
      driver.get(fixture.register.pageUrl().toString());
      signIn(driver);
      Browser.follow(driver, driver.findElement(By.cssSelector("main form button")));
      assertThat(texts(driver, "#modality-fault"))
          .containsExactly("Choisissez la modalité de l’appareil.");
      go(driver, "/fr/midIds/" + ofAnother);
      assertThat(title(driver)).isEqualTo("Cela n’a pas fonctionné");

      Browser.follow(driver, driver.findElement(By.linkText("Nederlands")));
      assertThat(title(driver)).isEqualTo("Dat is niet gelukt");
      driver.manage().deleteCookieNamed("midIdRegisterSession");
      go(driver, "/nl");
      assertThat(title(driver)).isEqualTo("Aanmelden");
    }
  }

  @Test
  void runsNoScriptAndFitsAPhone() {
    try (Browser browser = Browser.open("nl")) {
      WebDriver driver = browser.driver();
      driver.manage().window().setSize(new Dimension(500, 800));
      driver.get(fixture.register.pageUrl().toString());
      signIn(driver);
      int window = driver.findElement(By.tagName("html")).getSize().getWidth();

      assertThat(driver.findElements(By.tagName("script"))).isEmpty();
      for (String selector : List.of("header", "main", "form button", "select", ".wide")) {
        for (WebElement element : driver.findElements(By.cssSelector(selector))) {
          assertThat(element.getRect().getX() + element.getSize().getWidth())
              .as(selector)
              .isLessThanOrEqualTo(window);
        }
      }
      // The content security policy allows only the style sheet.
      assertThat(driver.findElement(By.cssSelector("main form button")).getCssValue("color"))
          .contains("255, 255, 255");
    }
  }

  private static void signIn(WebDriver driver) {
    char[] token = fixture.register.accessToken(Role.OPERATOR, ProcedureFixture.OPERATOR);
    driver.findElement(By.id("accessToken")).sendKeys(String.valueOf(token));
    Browser.follow(driver, driver.findElement(By.cssSelector("main form button")));
    driver.findElement(By.cssSelector("form.session"));
  }

  private static String request(WebDriver driver, String modality) {
    choose(driver, modality);
    Browser.follow(driver, driver.findElement(By.cssSelector("main form button")));
    return title(driver);
  }

  private static void choose(WebDriver driver, String modality) {
    driver.findElement(By.cssSelector("#modality option[value=" + modality + "]")).click();
  }

  private static void go(WebDriver driver, String place) {
    driver.get(fixture.register.pageUrl() + place);
  }

  /** Returns the title of a page that may be replaced at this moment. */
  private static String title(WebDriver driver) {
    for (int attempt = 1; ; attempt++) {
      try {
        return driver.findElement(By.tagName("h1")).getText();
      } catch (NoSuchElementException | StaleElementReferenceException e) {
        assertThat(attempt).isLessThan(100);
      }
    }
  }

  private static List<String> texts(WebDriver driver, String selector) {
    return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
  }
}

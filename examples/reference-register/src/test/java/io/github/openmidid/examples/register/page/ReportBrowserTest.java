package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.testing.browser.Browser;
import io.github.openmidid.examples.testing.browser.BrowserScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** Tests in a browser without JavaScript how devices are reported: in the form, and from a file. */
@Tag("browser")
class ReportBrowserTest {
  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Een toestel melden|Vul dit in.|Het toestel is gemeld|Een wijziging melden|De wijziging",
        "fr|Notifier un appareil|Complétez ce champ.|L’appareil a été notifié"
            + "|Notifier une modification|La modification",
        "de|Ein Gerät melden|Füllen Sie dieses Feld aus.|Das Gerät wurde|Eine Änderung melden"
            + "|Die Änderung",
        "en|Report a device|Fill this in.|The device has been|Report a change|The change"
      })
  void anOperatorReportsADeviceAndAChange(
      String language,
      String title,
      String missing,
      String reported,
      String changeTitle,
      String changed) {
    BrowserScope.assumeLanguage(language, "de");
    String midId = fixture.operator.grantNew("mri");
    try (Browser browser = Browser.open(language)) {
      WebDriver driver = browser.driver();
      signIn(driver, Role.OPERATOR, ProcedureFixture.OPERATOR);
      open(driver, "/" + language + "/midIds/" + midId);
      Browser.follow(driver, driver.findElement(By.cssSelector("main a[href$='/device']")));
      assertThat(text(driver, "h1")).isEqualTo(title);

      fill(driver, "campus", "Campus <Noord>");
      send(driver);
      assertThat(text(driver, "#make-fault")).isEqualTo(missing);
      assertThat(driver.findElements(By.cssSelector("[role=alert] li"))).hasSize(5);
      assertThat(driver.findElement(By.id("campus")).getDomProperty("value"))
          .isEqualTo("Campus <Noord>");

      for (String field : List.of("make", "model", "serialNumber")) {
        fill(driver, field, field + " 1");
      }
      driver.findElement(By.cssSelector("#use option[value=mixed]")).click();
      fillDate(
          driver, "commissioningDate", LocalDate.now(ZoneId.of("Europe/Brussels")).plusMonths(3));
      send(driver);
      assertThat(text(driver, "[role=status]")).startsWith(reported);

      Browser.follow(driver, driver.findElement(By.cssSelector("main a[href$='/device']")));
      assertThat(text(driver, "h1")).isEqualTo(changeTitle);
      fill(driver, "siteNumber", "1234");
      send(driver);
      assertThat(text(driver, "[role=status]")).startsWith(changed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|Meldingsdocumenten|Gemeld|Niet gelezen",
        "fr|Documents de notification|Notifié|Non lu",
        "de|Meldedokumente|Gemeldet|Nicht gelesen",
        "en|Notification documents|Reported|Not read"
      })
  void theHealthAuthorityEntersAFile(
      String language, String title, String reported, String notRead, @TempDir Path directory)
      throws IOException {
    BrowserScope.assumeLanguage(language, "nl");
    String midId = fixture.operator.grantNew("mri");
    int year = LocalDate.now(ZoneId.of("Europe/Brussels")).getYear();
    Path file =
        directory.resolve(ProcedureFixture.OPERATOR + "-MRI-" + year + "-MELDING_TOESTEL.csv");
    Files.writeString(
        file,
        "MID-ID;Merk;Model;Serienummer;Gebruik;Campus;Datum van ingebruikname;Kleur\n"
            + midId
            + ";Merk;Model;SN;klinisch;Noord;"
            + LocalDate.now(ZoneId.of("Europe/Brussels")).plusMonths(2)
            + ";wit\n");
    try (Browser browser = Browser.open(language)) {
      WebDriver driver = browser.driver();
      signIn(driver, Role.FPS_HEALTH, "FOD Volksgezondheid");
      open(driver, "/" + language + "/notifications");
      assertThat(text(driver, "h1")).isEqualTo(title);
      driver.findElement(By.id("file")).sendKeys(file.toString());
      send(driver);
      assertThat(text(driver, "#rows tbody tr")).contains(midId, reported);
      assertThat(text(driver, "#columns tbody tr:last-child")).contains("Kleur", notRead);
    }
  }

  private static void signIn(WebDriver driver, Role role, String organization) {
    driver.get(fixture.register.pageUrl() + "/en/signIn");
    char[] token = fixture.register.accessToken(role, organization);
    driver.findElement(By.id("accessToken")).sendKeys(String.valueOf(token));
    send(driver);
  }

  private static void open(WebDriver driver, String place) {
    driver.get(fixture.register.pageUrl() + place);
  }

  private static void send(WebDriver driver) {
    Browser.follow(driver, driver.findElement(By.cssSelector("main form button")));
  }

  /** Types a date as the field asks for it: in the language of the browser, month or day first. */
  private static void fillDate(WebDriver driver, String field, LocalDate day) {
    WebElement input = driver.findElement(By.id(field));
    for (String pattern : List.of("ddMMyyyy", "MMddyyyy")) {
      input.clear();
      input.sendKeys(day.format(DateTimeFormatter.ofPattern(pattern)));
      if (day.toString().equals(input.getDomProperty("value"))) {
        return;
      }
    }
    throw new AssertionError("the date was not taken: " + input.getDomProperty("value"));
  }

  private static String text(WebDriver driver, String selector) {
    return driver.findElement(By.cssSelector(selector)).getText();
  }

  private static void fill(WebDriver driver, String field, String text) {
    WebElement input = driver.findElement(By.id(field));
    input.clear();
    input.sendKeys(text);
  }
}

package io.github.openmidid.examples.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.security.Role;
import io.github.openmidid.examples.register.support.ProcedureFixture;
import io.github.openmidid.examples.register.support.RegisterCaller;
import io.github.openmidid.examples.testing.browser.Browser;
import io.github.openmidid.examples.testing.browser.BrowserScope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.ChromiumDriver;

/**
 * Follows the links of each role in a browser without JavaScript, and verifies on a screen and on a
 * phone that each page fits and breaks no identifier over lines.
 */
@Tag("browser")
class EveryPageBrowserTest {
  private static final int MOST_PAGES = 30;
  private static final double TWO_LINES = 1.6;
  private static final String LINKS =
      "return [...document.querySelectorAll('nav.menu a, main a')].map(link => link.href)";
  private static final String CODES =
      """
      return [...document.querySelectorAll('main .code')].map(code =>
          [code.innerText, code.getBoundingClientRect().height, getComputedStyle(code).lineHeight])
      """;

  @AutoClose
  private static final ProcedureFixture fixture = new ProcedureFixture(ReferenceRegister.start());

  private static final Map<Role, String> ORGANIZATIONS =
      Map.of(
          Role.OPERATOR, ProcedureFixture.OPERATOR,
          Role.LOCAL_ADMINISTRATOR, ProcedureFixture.OPERATOR,
          Role.RECOGNISED_INSTITUTION, "Controle Voorbeeld vzw",
          Role.SUPPLIER, ProcedureFixture.SUPPLIER,
          Role.FPS_HEALTH, "FOD Volksgezondheid",
          Role.RIZIV, "RIZIV",
          Role.FANC, "FANC");

  @BeforeAll
  static void fillIn() {
    Map<String, Object> device = ProcedureFixture.device("", "mri");
    device.put("serialNumber", "0123456789".repeat(10));
    device.put("campus", "Campus " + "Donaudampfschifffahrt".repeat(9));
    String midId = fixture.linked(device);
    fixture.bill(midId, "782-17-001-24");
    fixture.reported(fixture.operator.grantNew("ct"), "ct");
    String delivered = fixture.operator.grantNew("spectCt");
    fixture.supplier.post(
        "/deliveries", ProcedureFixture.json(ProcedureFixture.delivery(delivered, "spectCt")));
    delegate();
  }

  /** Delegates to the institution, with an end that has a time of day. */
  private static void delegate() {
    RegisterCaller.as(Role.LOCAL_ADMINISTRATOR, fixture.register, ProcedureFixture.OPERATOR)
        .post(
            "/delegations",
            ProcedureFixture.json(
                Map.of(
                    "requestReference", UUID.randomUUID().toString(),
                    "institution", ORGANIZATIONS.get(Role.RECOGNISED_INSTITUTION),
                    "permissions", List.of("consultMidIds", "consultDevices"),
                    "validUntil", Instant.now().plus(300, ChronoUnit.DAYS).toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "fr", "de", "en"})
  void fitsOnScreensAndPhones(String language) {
    BrowserScope.assumeLanguage(language, "de"); // the longest words
    try (Browser browser = Browser.open(language)) {
      WebDriver driver = browser.driver();
      for (Role role : Role.values()) {
        driver.manage().deleteAllCookies();
        signIn(driver, language, role);
        Set<String> visited = visit(driver, language);
        assertThat(visited).as("%s", role).contains("").hasSizeLessThan(MOST_PAGES);
        assertThat(visited.contains("/midIds")).as("%s", role).isEqualTo(role != Role.FANC);
      }
    }
  }

  private static void signIn(WebDriver driver, String language, Role role) {
    driver.get(fixture.register.pageUrl() + "/" + language + "/signIn");
    char[] token = fixture.register.accessToken(role, ORGANIZATIONS.get(role));
    driver.findElement(By.id("accessToken")).sendKeys(String.valueOf(token));
    Browser.follow(driver, driver.findElement(By.cssSelector("main form button")));
  }

  /** Visits one page of each kind, and returns their kinds. */
  private static Set<String> visit(WebDriver driver, String language) {
    Set<String> kinds = new HashSet<>(Set.of(""));
    Deque<String> next = new ArrayDeque<>(List.of(""));
    String start = fixture.register.pageUrl() + "/" + language;
    while (!next.isEmpty()) {
      driver.get(start + next.remove());
      BrowserScope.widths(390, 1280).forEach(width -> assertFits(driver, width));
      for (Object link : read(driver, LINKS)) {
        String href = String.valueOf(link);
        String place = href.startsWith(start) ? href.substring(start.length()) : "";
        // Another identifier, filter or page of a list is the same kind of page; files are none.
        String kind = place.replaceFirst("\\?.*", "").replaceAll("/[^/]*\\d[^/]*", "/x");
        if (!kind.contains(".") && kinds.add(kind)) {
          next.add(place);
        }
      }
    }
    return kinds;
  }

  private static void assertFits(WebDriver driver, int width) {
    ChromiumDriver chromium = (ChromiumDriver) driver;
    chromium.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    String page = driver.getCurrentUrl() + " at " + width;
    assertThat(driver.findElements(By.tagName("h1"))).as(page).hasSize(1);
    assertThat(driver.findElements(By.cssSelector("h1, main, header")))
        .as(page)
        .allMatch(WebElement::isDisplayed);
    Map<?, ?> metrics = chromium.executeCdpCommand("Page.getLayoutMetrics", Map.of());
    Map<?, ?> content = (Map<?, ?>) metrics.get("cssContentSize");
    assertThat(((Number) content.get("width")).intValue()).as(page).isLessThanOrEqualTo(width);
    for (Object code : read(driver, CODES)) {
      List<?> textAndSizes = (List<?>) code;
      double lineHeight = Double.parseDouble(((String) textAndSizes.get(2)).replace("px", ""));
      assertThat(((Number) textAndSizes.get(1)).doubleValue())
          .as("%s: %s", page, textAndSizes.get(0))
          .isLessThan(TWO_LINES * lineHeight);
    }
  }

  /** Executes a script that reads all elements in one call, instead of several for each element. */
  private static List<?> read(WebDriver driver, String script) {
    return (List<?>) ((ChromiumDriver) driver).executeScript(script);
  }
}

package io.github.openmidid.examples.testing.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.opentest4j.TestAbortedException;

/**
 * Headless Chromium, as Debian packages it, with JavaScript disabled: a page has to work without
 * it. A closed browser forgets its cookies and pages and waits for the next test of its language;
 * all of them end with the JVM.
 *
 * <pre>{@code
 * try (Browser browser = Browser.open("nl")) {
 *   browser.driver().get(address);
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
  private static final String INSTALL = "apt-get install -y chromium chromium-driver";
  private static final int BLOCKED = 2;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);
  private static final Dimension WINDOW = new Dimension(1000, 900);
  private static final Map<String, Queue<ChromeDriver>> IDLE = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Browser::endAll));
  }

  private final String language;
  private final ChromeDriver driver;

  private Browser(String language, ChromeDriver driver) {
    this.language = language;
    this.driver = driver;
  }

  /**
   * Opens it for a user of this language.
   *
   * @throws TestAbortedException if it is not installed: JUnit then skips the test, and shows how
   *     to install it
   */
  public static Browser open(String language) {
    File chromium = installed("chromium");
    File chromedriver = installed("chromedriver");
    ChromeDriver idle = idle(language).poll();
    return new Browser(language, idle != null ? idle : start(chromium, chromedriver, language));
  }

  private static ChromeDriver start(File chromium, File chromedriver, String language) {
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver)
            .usingAnyFreePort()
            .build();
    return new ChromeDriver(service, options(chromium, language));
  }

  private static Queue<ChromeDriver> idle(String language) {
    return IDLE.computeIfAbsent(language, unused -> new ConcurrentLinkedQueue<>());
  }

  private static void endAll() {
    IDLE.values().forEach(drivers -> drivers.forEach(ChromeDriver::quit));
  }

  private static ChromeOptions options(File chromium, String language) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // it cannot be had by root, as whom CI runs
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--lang=" + language,
        "--window-size=" + WINDOW.width + "," + WINDOW.height);
    options.setExperimentalOption(
        "prefs",
        Map.of(
            "intl.accept_languages",
            language,
            "profile.managed_default_content_settings.javascript",
            BLOCKED));
    return options;
  }

  private static File installed(String program) {
    return find(program)
        .orElseThrow(
            () ->
                new TestAbortedException(
                    program + " is missing, so that no page was looked at: " + INSTALL));
  }

  private static Optional<File> find(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return List.of(path.split(File.pathSeparator)).stream()
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /** Returns the WebDriver that controls the browser. */
  public WebDriver driver() {
    return driver;
  }

  /**
   * Clicks a link or button and waits until the page is replaced by the next one: on a busy
   * machine, the click itself returns earlier.
   */
  public static void follow(WebDriver driver, WebElement link) {
    WebElement page = driver.findElement(By.tagName("html"));
    link.click();
    long start = System.nanoTime();
    while (isShown(page)) {
      if (System.nanoTime() - start > LONGEST_WAIT.toNanos()) {
        throw new IllegalStateException("no other page after " + LONGEST_WAIT.toSeconds() + " s");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private static boolean isShown(WebElement page) {
    try {
      page.getTagName();
      return true;
    } catch (StaleElementReferenceException e) {
      return false;
    } catch (WebDriverException e) {
      // The driver reports a page that goes at this moment as an error of the browser.
      if (String.valueOf(e.getMessage()).contains("does not belong to the document")) {
        return false;
      }
      throw e;
    }
  }

  /** Forgets cookies, pages and sizes, and keeps the browser for the next test of its language. */
  @Override
  public void close() {
    boolean isClean = false;
    try {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
      driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
      driver.get("about:blank");
      driver.executeCdpCommand("Page.resetNavigationHistory", Map.of());
      driver.manage().window().setSize(WINDOW);
      isClean = driver.getWindowHandles().size() == 1;
    } finally {
      if (isClean) {
        idle(language).add(driver);
      } else {
        driver.quit();
      }
    }
  }
}

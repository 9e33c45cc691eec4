package io.github.openmidid.examples.testing.browser;

import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * The languages and widths in which pages are tested: one of each in the build, all of them with
 * {@code -Dbrowser.all}.
 */
public final class BrowserScope {
  private static final boolean IS_FULL = System.getProperty("browser.all") != null;

  private BrowserScope() {}

  /**
   * Skips a test in any language but that of the build, unless all are requested.
   *
   * @throws TestAbortedException if the language is another one: JUnit then skips the test
   */
  public static void assumeLanguage(String language, String ofBuild) {
    if (!IS_FULL && !language.equals(ofBuild)) {
      throw new TestAbortedException(language + " is looked at with -Dbrowser.all");
    }
  }

  /** Returns the widths in pixels to test: all of them, or the first. */
  public static List<Integer> widths(Integer... all) {
    return List.of(all).subList(0, IS_FULL ? all.length : 1);
  }
}

package io.github.openmidid.examples.testing.browser;

import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * In which languages and at which widths pages are looked at: in one language and at one width in
 * the build, in all of them with {@code -Dbrowser.all}.
 */
public final class BrowserScope {
  private static final boolean IS_FULL = System.getProperty("browser.all") != null;

  private BrowserScope() {}

  /**
   * Ends a test in any language but that of the build, unless all are wanted.
   *
   * @throws TestAbortedException if the language is another one: JUnit then skips the test
   */
  public static void assumeLanguage(String language, String ofBuild) {
    if (!IS_FULL && !language.equals(ofBuild)) {
      throw new TestAbortedException(language + " is looked at with -Dbrowser.all");
    }
  }

  /** The widths in pixels that are wanted: all of them, or the first. */
  public static List<Integer> widths(Integer... all) {
    return List.of(all).subList(0, IS_FULL ? all.length : 1);
  }
}

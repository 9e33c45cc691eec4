package io.github.openmidid.examples.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The system properties in which Tomcat leaves the directory of the instance that was started last.
 * The next one would read them, and make that directory again after it was deleted.
 */
final class TomcatSystemProperties {
  private static final List<String> NAMES = List.of("catalina.home", "catalina.base");

  private TomcatSystemProperties() {}

  /** Runs what starts Tomcat, and leaves the properties as they were; one at a time. */
  static synchronized void preserveDuring(Runnable start) {
    Map<String, @Nullable String> before = new HashMap<>();
    NAMES.forEach(name -> before.put(name, System.getProperty(name)));
    try {
      start.run();
    } finally {
      before.forEach(TomcatSystemProperties::restore);
    }
  }

  private static void restore(String name, @Nullable String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }
}

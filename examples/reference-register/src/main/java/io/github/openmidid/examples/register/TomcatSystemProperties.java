package io.github.openmidid.examples.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Restores the system properties in which Tomcat stores the directory of the instance that was
 * started last. Otherwise the next instance would read them and create that directory again after
 * its deletion.
 */
final class TomcatSystemProperties {
  private static final List<String> NAMES = List.of("catalina.home", "catalina.base");

  private TomcatSystemProperties() {}

  /**
   * Runs an action that starts Tomcat, and restores the properties afterwards; one action at a
   * time.
   */
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

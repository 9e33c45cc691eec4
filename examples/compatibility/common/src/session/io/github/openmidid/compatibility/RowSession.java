package io.github.openmidid.compatibility;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Runs before the tests of a row of the compatibility table: writes the versions that Maven has
 * resolved, and starts a register if the row uses the client.
 */
public final class RowSession implements LauncherSessionListener {
  private static final String STARTED = "compatibility.started";
  private static final List<String> LIBRARIES =
      List.of(
          "spring-boot",
          "spring-cloud-openfeign-core",
          "quarkus-core",
          "jersey-server",
          "weld-core-impl",
          "hibernate-core",
          "org.eclipse.persistence.core",
          "hibernate-validator",
          "jackson-annotations",
          "jackson-databind",
          "feign-core",
          "gson",
          "kryo",
          "kotlin-stdlib",
          "mapstruct");
  private static final Pattern JAR =
      Pattern.compile("(" + String.join("|", LIBRARIES) + ")-(\\d.*)\\.jar");

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    // A system property, since some frameworks load this class several times.
    if (System.setProperty(STARTED, "true") == null) {
      List<String> jars =
          Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(entry -> Path.of(entry).getFileName().toString())
              .toList();
      writeVersions(jars);
      if (jars.stream().anyMatch(jar -> jar.startsWith("mid-id-client"))) {
        RegisterLauncher.start();
      }
    }
  }

  private static void writeVersions(List<String> jars) {
    List<String> versions =
        jars.stream()
            .map(JAR::matcher)
            .filter(Matcher::matches)
            .map(jar -> jar.group(1) + " " + jar.group(2))
            .sorted()
            .toList();
    try {
      Files.write(Path.of("target", "versions.txt"), versions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

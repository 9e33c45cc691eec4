package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verifies that a simple name stands for one class in the whole repository, tests included. */
class SimpleNamesTest {
  private static final Path ROOT = Path.of(System.getProperty("basedir", "."), "..", "..");
  private static final Set<String> SHARED = Set.of("package-info.java", "module-info.java");

  @Test
  void aSimpleNameStandsForOneClass() throws IOException {
    Map<String, Path> known = new HashMap<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> sources = files.filter(SimpleNamesTest::isSource).toList();
      assertThat(sources).hasSizeGreaterThan(500);
      for (Path source : sources) {
        String name = source.getFileName().toString();
        if (!SHARED.contains(name)) {
          assertThat(known.putIfAbsent(name, source)).as("%s and another class", source).isNull();
        }
      }
    }
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains("/src/") && !path.contains("/target/");
  }
}

package io.github.openmidid.examples.his;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verifies the numbers of lines between {@code // mid-id: …} and {@code // end} in the README. */
class HospitalReadmeTest {
  private static final Path BASEDIR = Path.of(System.getProperty("basedir", "."));
  private static final Pattern START = Pattern.compile(" *// mid-id: (.*)");
  private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `(\\w+)` \\| (\\d+) \\|");

  /** Lines of code by file and purpose. */
  private static Map<String, Integer> counted() throws IOException {
    Map<String, Integer> counted = new TreeMap<>();
    try (Stream<Path> sources = Files.walk(BASEDIR.resolve("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        String file = source.getFileName().toString().replace(".java", "");
        count(file, Files.readAllLines(source), counted);
      }
    }
    return counted;
  }

  private static void count(String file, List<String> lines, Map<String, Integer> counted) {
    String purpose = null;
    for (String line : lines) {
      var start = START.matcher(line);
      if (start.matches()) {
        assertThat(purpose).as("%s: not ended", file).isNull();
        purpose = start.group(1);
      } else if (line.strip().equals("// end")) {
        purpose = null;
      } else if (purpose != null && isCode(line)) {
        counted.merge(purpose + " in " + file, 1, Integer::sum);
      }
    }
    assertThat(purpose).as("%s: not ended", file).isNull();
  }

  private static boolean isCode(String line) {
    return !line.isBlank() && !line.strip().startsWith("//");
  }

  @Test
  void theLinesThatAnEmbedderNeedsAreCounted() throws IOException {
    String readme = Files.readString(BASEDIR.resolve("README.md"));
    Map<String, Integer> shown = new LinkedHashMap<>();
    List<Integer> lines = new ArrayList<>();
    ROW.matcher(readme)
        .results()
        .forEach(
            row -> {
              lines.add(Integer.valueOf(row.group(3)));
              shown.put(row.group(1) + " in " + row.group(2), Integer.valueOf(row.group(3)));
            });
    assertThat(shown).containsExactlyInAnyOrderEntriesOf(counted());
    int sum = lines.stream().mapToInt(Integer::intValue).sum();
    assertThat(readme).contains("**" + sum + " lines**");
  }
}

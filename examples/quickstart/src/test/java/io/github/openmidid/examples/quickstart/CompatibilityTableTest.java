package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Verifies that docs/compatibility.md has each row of examples/compatibility with its versions and
 * lines of glue. The rows themselves are run by -Pcompatibility.
 */
@Tag("process")
class CompatibilityTableTest {
  private static final Path COMPATIBILITY =
      Path.of(System.getProperty("basedir", "."), "..", "compatibility");

  @Test
  void theDocumentHasEachRowWithItsVersionsAndGlue() throws Exception {
    Process table =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                COMPATIBILITY.resolve("common/src/table/CompatibilityTable.java").toString(),
                COMPATIBILITY.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(table.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(table.waitFor()).as(output).isZero();
    assertThat(output.lines().filter(line -> line.startsWith("| ["))).hasSizeGreaterThan(20);
  }
}

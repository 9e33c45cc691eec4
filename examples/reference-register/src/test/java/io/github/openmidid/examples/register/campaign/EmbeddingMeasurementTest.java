package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.examples.register.support.RegisterSubprocess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Measures the cost of embedding a register, in a process that does nothing else. */
@Timeout(120)
@Tag("process")
class EmbeddingMeasurementTest {
  private static final Pattern FIGURES =
      Pattern.compile("200: first response after (\\d+) ms, (\\d+) MiB of heap, (\\d+) MiB .*");

  @Test
  void usesLittleMemory() throws Exception {
    Process process = command().start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print("Embedded: " + output);
    Matcher figures = FIGURES.matcher(output.strip());

    assertThat(figures.matches()).as(output).isTrue();
    assertThat(Integer.parseInt(figures.group(2))).isLessThan(64);
    assertThat(process.waitFor()).isZero();
  }

  /**
   * Returns the command of a JVM with the options of the other tests, or with the default options.
   */
  private static ProcessBuilder command() {
    if (!Boolean.getBoolean("register.plainJvm")) {
      return RegisterSubprocess.command(EmbeddingMeasurement.class);
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EmbeddingMeasurement.class.getName())
        .redirectErrorStream(true);
  }
}

package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs a test program in a separate JVM, whose memory and files it does not share. */
final class ForkedJvm {
  private static final List<String> QUICK_START =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-BytecodeVerificationRemote");

  private ForkedJvm() {}

  /** Returns the output of the program. */
  static String run(String option, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    return output(start(List.of(), option, program, arguments));
  }

  /**
   * Returns the output of the program, whose files are limited to a number of blocks of 512 bytes
   * or 1 KiB.
   */
  static String runWithFilesOf(int blocks, Class<?> program, String... arguments)
      throws IOException, InterruptedException {
    List<String> shell = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh");
    return output(start(shell, "-XX:-UsePerfData", program, arguments));
  }

  private static String output(Process process) throws IOException, InterruptedException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    process.getInputStream().transferTo(output);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output.toString(StandardCharsets.UTF_8);
  }

  /** Starts the program. */
  static Process start(List<String> before, String option, Class<?> program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_START);
    command.addAll(List.of(option, "-cp", wholePath(), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The complete class path, whether the tests run on the class path or on the module path. */
  private static String wholePath() {
    return Stream.of("jdk.module.path", "surefire.test.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .collect(
            Collectors.joining(
                File.pathSeparator, Path.of("target", "test-classes") + File.pathSeparator, ""));
  }
}

package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ends the program with SIGTERM while it reads the standard input. */
@Tag("process")
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended without a signal there")
class StandardInputTest {
  private static final int SIGTERM = 128 + 15;

  @TempDir private Path folder;

  @Test
  void theCopyOfTheStandardInputIsDeletedAtSigterm() throws Exception {
    Process process =
        start(FancTransfer.class, "check", "-", "--register", "https://register.example/v1");
    process.getOutputStream().write('M');
    process.getOutputStream().flush();
    while (files().isEmpty() && process.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(files()).hasSize(1);

    end(process);

    assertThat(files()).isEmpty();
  }

  private static void end(Process process) throws InterruptedException {
    process.toHandle().destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(SIGTERM);
  }

  private Process start(Class<?> program, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}

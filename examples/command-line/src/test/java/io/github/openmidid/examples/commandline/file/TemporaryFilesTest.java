package io.github.openmidid.examples.commandline.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** Ends processes with SIGTERM while they have temporary files. */
@Tag("process")
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended without a signal there")
class TemporaryFilesTest {
  private static final int SIGTERM = 128 + 15;

  @TempDir private Path folder;

  @Test
  void aFileThatIsBeingWrittenIsDeletedAtSigterm() throws Exception {
    Path target = Files.writeString(folder.resolve("findings.csv"), "old");
    Process process = start(WaitingProgram.class, target.toString());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("written");
      assertThat(files()).hasSize(2);

      end(process);
    }

    assertThat(files()).containsExactly(target);
    assertThat(target).hasContent("old");
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

package io.github.openmidid.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.chaos.trial.Operation;
import io.github.openmidid.examples.testing.chaos.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
  private static final Operation FIND = Operation.named("midIds.find").orElseThrow();

  @TempDir private Path directory;

  private static Verdict verdict(int round, Outcome outcome, String... violations) {
    Task task = new Task(1, FIND, round, Protocol.HTTP1);
    return new Verdict(task, List.of("content:status"), outcome, List.of(violations));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Path file = directory.resolve("state");
    Tally tally = new Tally();
    tally.add(verdict(0, Outcome.ANSWERED));
    tally.add(verdict(1, Outcome.WRONG, "wrong result: is\n a, right is Ü"));
    Progress.read(file, "seed 1").write("midIds.find", 2, tally);

    Progress read = Progress.read(file, "seed 1");
    assertThat(read.next("midIds.find")).isEqualTo(2);
    assertThat(read.next("midIds.list")).isZero();
    assertThat(read.tally().byOperation()).isEqualTo(tally.byOperation());
    assertThat(read.tally().byFault()).isEqualTo(tally.byFault());
    assertThat(read.tally().violations()).isEqualTo(tally.violations());
    assertThat(directory).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void ofOtherSettingsIsRefused() throws IOException {
    Path file = directory.resolve("state");
    Progress.read(file, "seed 1").write("midIds.find", 2, new Tally());
    assertThatThrownBy(() -> Progress.read(file, "seed 2"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("seed 1");
  }

  @Test
  void thatIsNoneIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("state"), "hello \\u00");
    assertThatThrownBy(() -> Progress.read(file, "seed 1")).isInstanceOf(IOException.class);
  }
}

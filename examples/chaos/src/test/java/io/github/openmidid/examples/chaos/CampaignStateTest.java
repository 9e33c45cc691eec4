package io.github.openmidid.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.examples.chaos.operation.ClientOperation;
import io.github.openmidid.examples.testing.chaos.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignStateTest {
  private static final ClientOperation FIND = ClientOperation.named("midIds.find").orElseThrow();

  @TempDir private Path directory;

  private static RoundResult verdict(int round, Outcome outcome, String... violations) {
    RoundTask task = new RoundTask(1, FIND, round, Protocol.HTTP1);
    return new RoundResult(task, List.of("content:status"), outcome, List.of(violations));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Path file = directory.resolve("state");
    OutcomeCounter counter = new OutcomeCounter();
    counter.add(verdict(0, Outcome.ANSWERED));
    counter.add(verdict(1, Outcome.WRONG, "wrong result: is\n a, right is Ü"));
    CampaignState.read(file, "seed 1").write("midIds.find", 2, counter);

    CampaignState read = CampaignState.read(file, "seed 1");
    assertThat(read.next("midIds.find")).isEqualTo(2);
    assertThat(read.next("midIds.list")).isZero();
    assertThat(read.counter().byOperation()).isEqualTo(counter.byOperation());
    assertThat(read.counter().byFault()).isEqualTo(counter.byFault());
    assertThat(read.counter().violations()).isEqualTo(counter.violations());
    assertThat(directory).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void rejectsTheStateOfOtherSettings() throws IOException {
    Path file = directory.resolve("state");
    CampaignState.read(file, "seed 1").write("midIds.find", 2, new OutcomeCounter());
    assertThatThrownBy(() -> CampaignState.read(file, "seed 2"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("seed 1");
  }

  @Test
  void rejectsAnInvalidState() throws IOException {
    Path file = Files.writeString(directory.resolve("state"), "hello \\u00");
    assertThatThrownBy(() -> CampaignState.read(file, "seed 1")).isInstanceOf(IOException.class);
  }
}

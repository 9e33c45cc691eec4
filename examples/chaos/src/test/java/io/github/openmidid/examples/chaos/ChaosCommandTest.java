package io.github.openmidid.examples.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ChaosCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  private int run(String... args) {
    return ChaosCommand.run(
        Optional.of(SharedRegister.shared()),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        args);
  }

  private int run(int rounds, Path state) {
    return run(
        "--operation=register", "--protocol=http1", "--rounds=" + rounds, "--state=" + state);
  }

  @Test
  void goesOnFromItsState() throws Exception {
    Path state = directory.resolve("chaos.state");

    assertThat(run(2, state)).as(out.toString()).isBetween(0, 1);
    assertThat(Files.readString(state)).contains("next.register=2");
    assertThat(run(3, state)).as(out.toString()).isBetween(0, 1);
    assertThat(Files.readString(state)).contains("next.register=3");
    assertThat(out.toString()).containsPattern("register +3 ");
    assertThat(err.toString()).contains("register 2/2", "register 3/3");
  }

  @Test
  void reportsWhyItCannotRun() {
    assertThat(run("--operation=midIds.guess")).isEqualTo(2);
    assertThat(err.toString()).contains("midIds.guess", "midIds.findAll");
    assertThat(run("--protocol=http3")).isEqualTo(2);
    assertThat(err.toString()).contains("http3", "tls2");
    assertThat(
            ChaosCommand.run(
                Optional.empty(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "--register-file=none.csv"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("none.csv");
  }
}

package io.github.openmidid.examples.register.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.ReferenceRegister;
import io.github.openmidid.examples.register.support.RegisterSubprocess;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a register in the middle of an import, whose progress it logs. */
@Timeout(300)
@Tag("process")
class ImportKillTest {
  private static final int ROWS = 20_000;
  private static final String HEADER =
      "midId,modality,operator,manufacturer,model,serialNumber,inServiceSince,linked\n";

  @TempDir private Path directory;

  @Test
  @DisplayName("N97 an import that is killed leaves nothing, and a repetition imports the whole")
  void n97_importsAllOrNothing() throws Exception {
    Path store = directory.resolve("store");
    Path file = directory.resolve("rows.csv");
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = 0; i < ROWS; i++) {
      csv.append(MidId.ofSerial(99_000_001 + i)).append(",CT,AZ,,,,,false\n");
    }
    Files.writeString(file, csv);
    ProcessBuilder command =
        RegisterSubprocess.command(
            List.of("--test", "--port=0", "--store=" + store, "--import=" + file));
    Process killed = command.start();
    try (BufferedReader log = killed.inputReader()) {
      assertThat(log.readLine()).contains(file + ": 10000 of 20000 rows");
    } finally {
      killed.destroyForcibly().waitFor();
    }

    try (ReferenceRegister register = ReferenceRegister.builder().store(store).start()) {
      assertThat(register.size()).isZero();
    }
    Process repeated = command.start();
    try (BufferedReader log = repeated.inputReader()) {
      assertThat(log.readLine()).contains(file + ": 10000 of 20000 rows");
      assertThat(log.readLine()).containsPattern(": 20000 rows in \\d+ ms");
      assertThat(log.readLine()).contains(": test mode, " + ROWS + " MID-IDs");
    } finally {
      repeated.destroy();
      repeated.waitFor();
    }
    try (Stream<Path> left = Files.list(store)) {
      assertThat(left)
          .containsExactlyInAnyOrder(
              store.resolve("register.mv.db"), store.resolve("register.lock"));
    }
  }
}

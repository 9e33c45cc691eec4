package io.github.openmidid.examples.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.transfer.check.ChunkedRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests a file with a hundred times the number of devices in the country. */
@Tag("slow")
class LargeFileTest {
  private static final int ROWS = 100_000;
  private static final long FIRST_SERIAL = 99_000_000;

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void isCheckedInBulk() throws Exception {
    Map<MidId, Registration> known = new HashMap<>();
    Path file = folder.resolve("large.csv");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("Operator;Modality;In service since;MID-ID\n");
      for (int i = 0; i < ROWS; i++) {
        MidId midId = MidId.ofSerial(FIRST_SERIAL + i);
        known.put(midId, Registration.of(midId, Modality.CT, "Example", RegistrationStatus.LINKED));
        writer.write("Example hospital;CT;16/08/2023;" + (i == ROWS / 2 ? "x" : midId) + "\n");
      }
    }
    FakeRegister register = new FakeRegister(known);
    ProgramRunner.Result result = new ProgramRunner(register).check(file);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("100000", "99999", "D50002");
    assertThat(register.requests).hasSize(ROWS / ChunkedRegister.CHUNK);
  }
}

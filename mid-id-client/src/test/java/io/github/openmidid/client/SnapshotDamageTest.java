package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Cases N39 and N40 of the list of faults: damaged files and killed writers. */
@Tag("process")
class SnapshotDamageTest extends SnapshotInFile {
  /** {@code SnapshotEnvelopeTest} covers every length and every bit, without a file for each. */
  private static final int LENGTHS = 37;

  private static final int BITS = 331;

  private void refresh(long identifiers) throws IOException {
    refresh(
        SignedSnapshots.of(
            "s-1", SignedSnapshots.CREATED, LongStream.rangeClosed(1, identifiers).toArray()));
  }

  private byte[] written() throws IOException {
    refresh(30);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSizeGreaterThan(4_096);
    return bytes;
  }

  @Test
  @DisplayName("N39 a truncated file")
  void n39_aTruncatedFileIsCorrupt() throws IOException {
    byte[] bytes = written();
    for (int length = 0; length < bytes.length; length += LENGTHS) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(rejection()).as("%d bytes", length).isEqualTo(Reason.CORRUPT);
    }
  }

  @Test
  @DisplayName("N39 a flipped bit in the file")
  void n39_aFlippedBitIsCorrupt() throws IOException {
    byte[] bytes = written();
    for (int bit = 0; bit < 8 * bytes.length; bit += BITS) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      Files.write(file, flipped);
      assertThat(rejection()).as("bit %d", bit).isEqualTo(Reason.CORRUPT);
    }
  }

  @Test
  @DisplayName("N41 a disk without enough space")
  @DisabledOnOs(OS.WINDOWS)
  void n41_keepsTheOldFileIfTheNewOneDoesNotFit() throws Exception {
    RefreshProgram.main(new String[] {file.toString(), "1"});
    int blocks = (int) (Files.size(file) / 1024 / 2); // of 512 bytes or of 1 KiB
    String output = ForkedJvm.runWithFilesOf(blocks, RefreshProgram.class, file.toString(), "2");
    assertThat(output).isEqualTo("." + IOException.class.getName() + System.lineSeparator());
    assertThat(open().snapshotId()).isEqualTo("one");
    assertAlone();
  }

  @Test
  @DisplayName("N40 kill -9 while it writes")
  void n40_aKilledRefreshLeavesTheOldOrTheNewFile() throws Exception {
    int kills = Integer.getInteger("midid.kills", 2);
    RefreshProgram.main(new String[] {file.toString(), "1"});
    for (int i = 0; i < kills; i++) {
      Process process =
          ForkedJvm.start(
              List.of(),
              "-XX:TieredStopAtLevel=1",
              RefreshProgram.class,
              file.toString(),
              Integer.toString(Integer.MAX_VALUE));
      assertThat(process.getInputStream().readNBytes(2)).containsOnly('.'); // it is writing
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(100_000));
      process.destroyForcibly().waitFor();
      assertThat(open().snapshotId()).isIn("one", "other");
      assertThat(open().size()).isEqualTo(2_000);
    }
  }

  @Test
  void opensALargerSnapshotInProportionatelyMoreTime() throws IOException {
    long small;
    long large;
    Elapsed elapsed;
    do {
      elapsed = Elapsed.start();
      small = timeToOpen(5_000);
      Files.delete(file);
      large = timeToOpen(50_000);
      Files.delete(file);
    } while (large >= 40 * small && elapsed.isMachineLate());
    assertThat(large).isLessThan(40 * small); // a quadratic time would be 100 times
  }

  /** Returns the shortest of four times. */
  private long timeToOpen(int identifiers) throws IOException {
    refresh(identifiers);
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      long start = System.nanoTime();
      assertThat(open().size()).isEqualTo(identifiers);
      shortest = Math.min(shortest, System.nanoTime() - start);
    }
    return shortest;
  }
}

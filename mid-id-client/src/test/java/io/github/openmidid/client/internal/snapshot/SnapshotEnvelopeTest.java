package io.github.openmidid.client.internal.snapshot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.client.SignedSnapshots;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Case N39 of the list of faults: the bytes of a file, damaged at every position. */
@Tag("slow")
class SnapshotEnvelopeTest {
  private static final int HASH_LINE = 78;

  /** Each changed byte costs the verification of a signature. */
  private static final int STEP = 5;

  private static final SnapshotSettings SETTINGS =
      SnapshotSettings.trusting(SignedSnapshots.PUBLIC_KEY);

  private static byte[] bytes;

  @BeforeAll
  static void refresh(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("register.jsonl");
    long[] serials = LongStream.rangeClosed(1, 30).toArray();
    RegisterSnapshot.refresh(
        SignedSnapshots.of("s-1", SignedSnapshots.CREATED, serials), file, SETTINGS);
    bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSizeGreaterThan(4_096);
    assertThat(SnapshotEnvelope.read(bytes, SETTINGS).registrations()).hasSize(30);
  }

  private static Reason rejection(byte[] damaged) {
    return catchThrowableOfType(
            SnapshotException.class, () -> SnapshotEnvelope.read(damaged, SETTINGS))
        .reason();
  }

  private static byte[] withHash(byte[] content) {
    byte[] hash =
        SignedSnapshots.bytes("{\"sha256\":\"" + SignedSnapshots.sha256(content) + "\"}\n");
    byte[] all = Arrays.copyOf(content, content.length + hash.length);
    System.arraycopy(hash, 0, all, content.length, hash.length);
    return all;
  }

  @Test
  @DisplayName("N39 truncated after every byte")
  void n39_aTruncatedFileIsCorrupt() {
    for (int length = 0; length < bytes.length; length++) {
      assertThat(rejection(Arrays.copyOf(bytes, length)))
          .as("%d bytes", length)
          .isEqualTo(Reason.CORRUPT);
    }
  }

  @Test
  @DisplayName("N39 every bit flipped")
  void n39_aFlippedBitIsCorrupt() {
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(rejection(flipped)).as("bit %d", bit).isEqualTo(Reason.CORRUPT);
    }
  }

  /** An attacker who changes a file can also change its checksum, but not sign it. */
  @Test
  @DisplayName("N39 every fifth byte changed, with a corrected checksum")
  void n39_aChangeWithValidChecksumIsNotTrusted() {
    int sealAt = new String(bytes, ISO_8859_1).indexOf("{\"signatureAlgorithm\"");
    for (int at = 0; at < sealAt; at += STEP) {
      byte[] changed = Arrays.copyOf(bytes, bytes.length - HASH_LINE);
      changed[at] ^= 1;
      assertThat(rejection(withHash(changed)))
          .as("byte %d", at)
          .isIn(Reason.NOT_TRUSTED, Reason.CORRUPT);
    }
  }
}

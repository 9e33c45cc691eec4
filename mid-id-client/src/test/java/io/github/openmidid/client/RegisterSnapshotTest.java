package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotInformation;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import io.github.openmidid.client.snapshot.Snapshots;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases N39 to N42 of the list of faults, and the use of a snapshot. */
class RegisterSnapshotTest extends SnapshotInFile {
  private static final Instant CREATED = SignedSnapshots.CREATED;

  @Nested
  class Lookups {
    @Test
    void reflectTheTimeOfTheSnapshot() throws IOException {
      refresh(SignedSnapshots.of("s-1", CREATED, 1, 2, 5));
      RegisterSnapshot register = open();

      assertThat(register.find(MidId.ofSerial(2)))
          .contains(
              new Registration(
                  MidId.ofSerial(2),
                  "ct",
                  "AZ Voorbeeld 2",
                  "linked",
                  Optional.of(Instant.parse("2026-11-01T10:00:00Z")),
                  Optional.of("B2")));
      assertThat(register.find(MidId.ofSerial(3))).isEmpty();
      assertThat(register.findAll(List.of(MidId.ofSerial(5), MidId.ofSerial(4))))
          .containsOnlyKeys(MidId.ofSerial(5));
      assertThat(register.registrations())
          .extracting(registration -> registration.midId().serial())
          .containsExactly(1L, 2L, 5L);
      assertThat(register.size()).isEqualTo(3);
      assertThat(register.asOf()).contains(CREATED);
      assertThat(register.snapshotId()).isEqualTo("s-1");
      assertThat(register.environment()).isEqualTo("production");
      assertThat(register)
          .hasToString(
              "RegisterSnapshot[s-1, full of FPS Health, of 2026-11-24T10:00:00Z, 3 identifiers]");
    }

    @Test
    void areEvidenceWithDate() throws IOException {
      RegisterSnapshot register = refresh(SignedSnapshots.of("s-1", CREATED, 1));
      Verification verdict =
          Verification.of(MidId.ofSerial(1).toString(), register, Clock.systemUTC());

      assertThat(verdict.level()).isEqualTo(Verification.Level.BILLABLE);
      assertThat(verdict.toString()).contains("2026-11-24");
    }

    @Test
    void areEmptyForAnEmptyRegister() throws IOException {
      assertThat(refresh(SignedSnapshots.of("s-1", CREATED)).size()).isZero();
      assertThat(open().find(MidId.ofSerial(1))).isEmpty();
    }

    @Test
    void keepUnknownCodes() throws IOException {
      String content =
          SignedSnapshots.header("s-1", CREATED, 1)
              + SignedSnapshots.line(1)
                  .replace("linked", "future")
                  .replace("\"ct\"", "\"x\"")
                  .replace("}\n", ",\"more\":{\"a\":[1]}}\n");
      Registration registration =
          refresh(new SignedSnapshots("s-1", CREATED, 1, content))
              .find(MidId.ofSerial(1))
              .orElseThrow();
      assertThat(registration.statusCode()).isEqualTo("future");
      assertThat(registration.modalityCode()).isEqualTo("x");
      assertThat(registration.modality()).isEmpty();
    }
  }

  @Nested
  class Refresh {
    @Test
    void downloadsNothingIfTheFileIsUpToDate() throws IOException {
      SignedSnapshots snapshots = SignedSnapshots.of("s-1", CREATED, 1);
      refresh(snapshots);
      assertThat(refresh(snapshots).size()).isEqualTo(1);
      assertThat(snapshots.downloads()).isEqualTo(1);
    }

    @Test
    void replacesAnOlderOrDamagedFile() throws IOException {
      refresh(SignedSnapshots.of("s-1", CREATED, 1));
      SignedSnapshots next = SignedSnapshots.of("s-2", CREATED.plusSeconds(1), 1, 2);
      assertThat(refresh(next).size()).isEqualTo(2);
      Files.write(file, new byte[] {1, 2, 3});
      assertThat(refresh(next).size()).isEqualTo(2);
      assertThat(open().snapshotId()).isEqualTo("s-2");
      assertAlone();
    }

    @Test
    @DisplayName("N41 an old snapshot offered as the latest")
    void n41_neverReplacesByAnOlderSnapshot() throws IOException {
      refresh(SignedSnapshots.of("s-2", CREATED, 1, 2));
      assertThat(rejection(SignedSnapshots.of("s-1", CREATED.minusSeconds(1), 1)))
          .isEqualTo(Reason.OLDER_THAN_STORED);
      assertThat(open().snapshotId()).isEqualTo("s-2");
      assertAlone();
    }

    @Test
    void rejectsASnapshotSignedByAnotherKey() throws Exception {
      refresh(SignedSnapshots.of("s-1", CREATED, 1));
      SignedSnapshots next = SignedSnapshots.of("s-2", CREATED.plusSeconds(1), 1);
      assertThat(rejection(next.signedBy("ed25519", SignedSnapshots.sign(new byte[] {1}))))
          .isEqualTo(Reason.NOT_TRUSTED);
      assertThat(rejection(next.signedBy("ed25519", "AAAA"))).isEqualTo(Reason.NOT_TRUSTED);
      assertThat(rejection(next.signedBy("ed25519", "?"))).isEqualTo(Reason.CORRUPT);
      assertThat(rejection(next.signedBy("ed448", "AAAA"))).isEqualTo(Reason.OTHER_VERSION);
      SnapshotSettings other = SnapshotSettings.trusting(otherKey());
      assertThat(
              catchThrowableOfType(
                      SnapshotException.class, () -> RegisterSnapshot.open(file, other))
                  .reason())
          .isEqualTo(Reason.NOT_TRUSTED);
      assertThat(
              RegisterSnapshot.open(file, other.withKey(SignedSnapshots.PUBLIC_KEY)).snapshotId())
          .isEqualTo("s-1");
      assertAlone();
    }

    @Test
    void rejectsASnapshotThatDiffersFromItsInformation() {
      String content = SignedSnapshots.content("s-1", CREATED, 1);
      assertThat(rejection(new SignedSnapshots("s-2", CREATED, 1, content)))
          .isEqualTo(Reason.NOT_UNDERSTOOD);
      assertThat(rejection(new SignedSnapshots("s-1", CREATED.plusSeconds(1), 1, content)))
          .isEqualTo(Reason.NOT_UNDERSTOOD);
      assertThat(rejection(new SignedSnapshots("s-1", CREATED, 2, content)))
          .isEqualTo(Reason.NOT_UNDERSTOOD);
      assertThat(directory).isEmptyDirectory();
    }

    @Test
    void failsIfThereIsNone() {
      Snapshots none =
          new Snapshots() {
            @Override
            public Optional<SnapshotInformation> latest() {
              return Optional.empty();
            }

            @Override
            public void download(SnapshotInformation snapshot, Path target) {
              throw new AssertionError();
            }
          };
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> RegisterSnapshot.refresh(none, file, SETTINGS))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NONE));
    }

    @Test
    @DisplayName("N41 a missing directory, a target that is a directory")
    void n41_throwsIoExceptionIfTheFileIsNotWritable() throws IOException {
      SignedSnapshots snapshots = SignedSnapshots.of("s-1", CREATED, 1);
      Path nowhere = directory.resolve("none").resolve("register.jsonl");
      assertThatExceptionOfType(NoSuchFileException.class)
          .isThrownBy(() -> RegisterSnapshot.refresh(snapshots, nowhere, SETTINGS));
      Path full = Files.createDirectories(directory.resolve("d").resolve("register.jsonl"));
      Files.createFile(full.resolve("x"));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> RegisterSnapshot.refresh(snapshots, full, SETTINGS));
      assertThat(full.getParent()).isDirectoryNotContaining("glob:**.part");
    }
  }

  @Nested
  class Damage {
    @Test
    void aLongerOrShorterFileIsCorrupt() throws IOException {
      refresh(SignedSnapshots.of("s-1", CREATED, 1));
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, 77, 78, 79, bytes.length - 1, bytes.length + 1}) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThat(rejection()).as("%d bytes", length).isEqualTo(Reason.CORRUPT);
      }
    }

    @Test
    @DisplayName("N42 a compressed file")
    void n42_aCompressedFileIsCorrupt() throws IOException {
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
        out.write(new byte[10_000_000]);
      }
      Files.write(file, compressed.toByteArray());
      assertThat(rejection()).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void doesNotReadAFileBeyondTheMaximumSize() throws IOException {
      try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
        huge.setLength(Snapshots.MAX_BYTES + 2048); // a sparse file on most disks
      }
      assertThat(rejection()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void reportsAMissingFile() {
      assertThatExceptionOfType(NoSuchFileException.class)
          .isThrownBy(RegisterSnapshotTest.this::open);
    }
  }

  @Nested
  class Signed {
    private Reason rejectionOfContent(String content) {
      return rejection(new SignedSnapshots("s-1", CREATED, 1, content));
    }

    @ParameterizedTest
    @DisplayName("N41 another environment, version or format")
    @CsvSource({
      "production, test, OTHER_ENVIRONMENT",
      "openmidid-snapshot/3, openmidid-snapshot/2, OTHER_VERSION",
      "openmidid-snapshot/3, openmidid-snapshot/4, OTHER_VERSION",
      "\"extent\":\"full\", \"extent\":\"half\", OTHER_VERSION",
      "\"formatName\":\", \"formatName\":\"x, OTHER_FORMAT"
    })
    void n41_rejectsAnotherEnvironmentVersionOrFormat(String part, String other, Reason reason) {
      String content = SignedSnapshots.content("s-1", CREATED, 1);
      assertThat(rejectionOfContent(content.replace(part, other))).isEqualTo(reason);
    }

    @Test
    void acceptsATestSnapshotIfConfigured() throws IOException {
      String content = SignedSnapshots.content("s-1", CREATED, 1).replace("production", "test");
      assertThat(
              RegisterSnapshot.refresh(
                      new SignedSnapshots("s-1", CREATED, 1, content),
                      file,
                      SETTINGS.withEnvironment("test"))
                  .environment())
          .isEqualTo("test");
    }

    @Test
    @DisplayName("N42 impossible lengths, truncated JSON")
    void n42_rejectsNonConformingContent() {
      String header = SignedSnapshots.header("s-1", CREATED, 1);
      String line = SignedSnapshots.line(1);
      for (String content :
          List.of(
              "",
              "\n",
              "{}\n",
              header,
              header + line + line,
              header + line + SignedSnapshots.line(2),
              header.replace(":1}", ":-1}") + line,
              header.replace(":1}", ":99999999999999999999}") + line,
              header.replace(":1}", ":2}") + SignedSnapshots.line(2) + line,
              header.replace("\"s-1\"", "\"../s-1\"") + line,
              header.replace("\"s-1\"", "null") + line,
              header.replace("2026", "x") + line,
              header + line.strip(),
              header + "\n",
              header + line + "\n",
              header + line.replace("MID-", "mid-"),
              header + line.replace("\"modality\":\"ct\",", ""),
              header + "{\"a\":" + "[".repeat(10_000) + "\n",
              header + "{\"midId\":\"" + "1".repeat(200_000) + "\"}\n",
              "\uFEFF" + header + line)) {
        assertThat(rejectionOfContent(content)).as(content).isEqualTo(Reason.NOT_UNDERSTOOD);
      }
      assertThat(directory).isEmptyDirectory();
    }

    @Test
    void reportsTheLine() {
      String content =
          SignedSnapshots.header("s-1", CREATED, 2)
              + SignedSnapshots.line(1)
              + SignedSnapshots.line(2).replace("MID-", "mid-");
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(new SignedSnapshots("s-1", CREATED, 2, content)))
          .withMessage(
              "the snapshot violates the contract, line 3: midId is not a canonical MID-ID");
    }
  }

  @Test
  @DisplayName("N41 older than the maximum age")
  void n41_rejectsASnapshotOverTheMaximumAge() throws IOException {
    SignedSnapshots snapshots = SignedSnapshots.of("s-1", CREATED, 1);
    SnapshotSettings week = SETTINGS.withMaximumAge(Duration.ofDays(7));
    Clock before = Clock.fixed(CREATED.plus(Duration.ofDays(7)), ZoneOffset.UTC);
    Clock after = Clock.offset(before, Duration.ofNanos(1));
    assertThat(RegisterSnapshot.refresh(snapshots, file, week, before).size()).isEqualTo(1);
    assertThat(RegisterSnapshot.open(file, week, before).size()).isEqualTo(1);
    for (Clock late : List.of(after, Clock.offset(before, Duration.ofDays(1)))) {
      assertThat(
              catchThrowableOfType(
                      SnapshotException.class, () -> RegisterSnapshot.open(file, week, late))
                  .reason())
          .isEqualTo(Reason.TOO_OLD);
      assertThat(
              catchThrowableOfType(
                      SnapshotException.class,
                      () -> RegisterSnapshot.refresh(snapshots, file, week, late))
                  .reason())
          .isEqualTo(Reason.TOO_OLD);
    }
  }

  private static PublicKey otherKey() throws GeneralSecurityException {
    return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
  }
}

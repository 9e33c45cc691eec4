package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case N86 of the list of faults: snapshots with a valid signature and impossible dates. */
@Tag("slow")
class N86SnapshotDatesTest extends SnapshotInFile {
  private static final Instant NOW = SignedSnapshots.CREATED;
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Duration TOLERANCE = SnapshotSettings.CLOCK_TOLERANCE;
  private static final SnapshotSettings WEEK = SETTINGS.withMaximumAge(Duration.ofDays(7));
  private static final SnapshotSettings FOR_EVER =
      SETTINGS.withMaximumAge(Duration.ofSeconds(Long.MAX_VALUE, 999_999_999));
  private static final List<SnapshotSettings> ALL = List.of(SETTINGS, WEEK);

  private RegisterSnapshot refresh(
      SignedSnapshots snapshots, SnapshotSettings settings, Clock clock) throws IOException {
    return RegisterSnapshot.refresh(snapshots, file, settings, clock);
  }

  private Reason rejection(SignedSnapshots snapshots, SnapshotSettings settings, Clock clock) {
    return catchThrowableOfType(SnapshotException.class, () -> refresh(snapshots, settings, clock))
        .reason();
  }

  private Reason notOpened(SnapshotSettings settings, Clock clock) {
    return catchThrowableOfType(
            SnapshotException.class, () -> RegisterSnapshot.open(file, settings, clock))
        .reason();
  }

  private static SignedSnapshots of(String snapshotId, Instant createdAt) {
    return SignedSnapshots.of(snapshotId, createdAt, 1);
  }

  /** Writes a file like {@code refresh}, independent of the clock. */
  private void store(String content) throws IOException {
    String signed =
        content
            + "{\"signatureAlgorithm\":\"ed25519\",\"keyId\":\"k-1\",\"signature\":\""
            + SignedSnapshots.sign(SignedSnapshots.bytes(content))
            + "\"}\n";
    String hash = SignedSnapshots.sha256(SignedSnapshots.bytes(signed));
    Files.writeString(file, signed + "{\"sha256\":\"" + hash + "\"}\n");
  }

  private static Stream<Instant> futures() {
    return Stream.of(
        NOW.plus(TOLERANCE).plusNanos(1),
        NOW.plus(Duration.ofHours(1)), // a missing time zone
        NOW.plus(Duration.ofDays(1)),
        Instant.parse("2038-01-19T03:14:08Z"),
        Instant.parse("2126-11-24T10:00:00Z"),
        Instant.parse("9999-12-31T23:59:59.999999999Z"));
  }

  @Nested
  class FromTheFuture {
    private static Stream<Instant> futures() {
      return N86SnapshotDatesTest.futures();
    }

    @ParameterizedTest
    @MethodSource("futures")
    @DisplayName("N86 is not stored and replaces no file")
    void n86_doesNotReplaceTheFile(Instant createdAt) throws IOException {
      for (SnapshotSettings settings : ALL) {
        SignedSnapshots future = of("s-2", createdAt);
        assertThat(rejection(future, settings, CLOCK)).isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(directory).isEmptyDirectory();
        refresh(of("s-1", NOW.minusSeconds(1)), settings, CLOCK);
        byte[] before = Files.readAllBytes(file);
        assertThat(rejection(future, settings, CLOCK)).isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertAlone();
        assertThat(RegisterSnapshot.open(file, settings, CLOCK).snapshotId()).isEqualTo("s-1");
        assertThat(refresh(of("s-3", NOW), settings, CLOCK).snapshotId()).isEqualTo("s-3");
        Files.delete(file);
      }
    }

    @ParameterizedTest
    @MethodSource("futures")
    @DisplayName("N86 a stored one is not opened, and a valid one replaces it")
    void n86_isReplacedByAValidSnapshot(Instant createdAt) throws IOException {
      for (SnapshotSettings settings : ALL) {
        store(SignedSnapshots.content("s-2", createdAt, 1));
        byte[] before = Files.readAllBytes(file);
        assertThat(notOpened(settings, CLOCK)).isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(rejection(of("s-2", createdAt), settings, CLOCK))
            .isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(rejection(of("s-1", NOW).signedBy("ed25519", "AAAA"), settings, CLOCK))
            .isEqualTo(Reason.NOT_TRUSTED);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(refresh(of("s-1", NOW), settings, CLOCK).snapshotId()).isEqualTo("s-1");
        assertThat(RegisterSnapshot.open(file, settings, CLOCK).asOf()).contains(NOW);
        assertAlone();
        Files.delete(file);
      }
    }

    @Test
    @DisplayName("N86 names the two clocks that differ")
    void n86_namesBothClocks() {
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(of("s-1", Instant.parse("2126-01-01T00:00:00Z")), WEEK, CLOCK))
          .withMessageContaining("2126-01-01T00:00:00Z")
          .withMessageContaining(NOW.toString());
    }

    @Test
    @DisplayName("N86 is used within the tolerance")
    void n86_toleratesASmallClockDifference() throws IOException {
      for (SnapshotSettings settings : ALL) {
        for (Duration ahead : List.of(Duration.ofNanos(1), TOLERANCE.minusNanos(1), TOLERANCE)) {
          SignedSnapshots snapshots = of("s-1", NOW.plus(ahead));
          refresh(snapshots, settings, CLOCK);
          assertThat(RegisterSnapshot.open(file, settings, CLOCK).asOf()).contains(NOW.plus(ahead));
          Files.delete(file);
        }
      }
    }

    @Test
    @DisplayName("N86 a clock that jumps back and is corrected")
    void n86_recoversFromAClockThatJumpsBack() throws IOException {
      for (Duration jump : List.of(TOLERANCE.plusSeconds(1), Duration.ofDays(20_000))) {
        Clock back = Clock.offset(CLOCK, jump.negated());
        SignedSnapshots latest = of("s-1", NOW);
        refresh(latest, WEEK, CLOCK);
        byte[] before = Files.readAllBytes(file);
        assertThat(notOpened(WEEK, back)).isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(rejection(latest, WEEK, back)).isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(rejection(of("s-2", NOW.plusSeconds(1)), WEEK, back))
            .isEqualTo(Reason.FROM_THE_FUTURE);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(RegisterSnapshot.open(file, WEEK, CLOCK).snapshotId()).isEqualTo("s-1");
      }
    }
  }

  @Nested
  class FromThePast {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-11-17T09:59:59.999999999Z",
          "2022-01-01T00:00:00Z",
          "1970-01-01T00:00:00Z",
          "1969-12-31T23:59:59Z",
          "0000-01-01T00:00:00Z"
        })
    @DisplayName("N86 is too old and replaces no file")
    void n86_isTooOld(String createdAt) throws IOException {
      SignedSnapshots old = of("s-1", Instant.parse(createdAt));
      assertThat(rejection(old, WEEK, CLOCK)).isEqualTo(Reason.TOO_OLD);
      assertThat(directory).isEmptyDirectory();
      store(SignedSnapshots.content("s-1", Instant.parse(createdAt), 1));
      assertThat(notOpened(WEEK, CLOCK)).isEqualTo(Reason.TOO_OLD);
      assertThat(rejection(old, WEEK, CLOCK)).isEqualTo(Reason.TOO_OLD);
      assertThat(refresh(of("s-2", NOW), WEEK, CLOCK).snapshotId()).isEqualTo("s-2");
      assertThat(rejection(old, SETTINGS, CLOCK)).isEqualTo(Reason.OLDER_THAN_STORED);
      assertThat(RegisterSnapshot.open(file, WEEK, CLOCK).snapshotId()).isEqualTo("s-2");
    }

    @Test
    @DisplayName("N86 any age is compared without overflow")
    void n86_comparesAnyAge() throws IOException {
      for (String createdAt : List.of("1970-01-01T00:00:00Z", "0000-01-01T00:00:00Z")) {
        SignedSnapshots empty = SignedSnapshots.of("s-1", Instant.parse(createdAt));
        assertThat(refresh(empty, FOR_EVER, CLOCK).size()).isZero();
        assertThat(RegisterSnapshot.open(file, FOR_EVER, CLOCK).size()).isZero();
        Files.delete(file);
      }
    }
  }

  @Nested
  class ContentNewerThanSnapshot {
    private static final Instant GRANTED = Instant.parse("2026-11-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1970-01-01T00:00:00Z",
          "2026-10-31T10:00:00Z",
          "2026-11-01T09:49:59.999999999Z"
        })
    @DisplayName("N86 granted after the snapshot was created: is not used and replaces no file")
    void n86_rejectsContentNewerThanTheSnapshot(String createdAt) throws IOException {
      Instant date = Instant.parse(createdAt);
      SignedSnapshots contradictory = SignedSnapshots.of("s-2", date, 1, 2);
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(contradictory, SETTINGS, CLOCK))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_UNDERSTOOD))
          .withMessageContaining("line 2")
          .withMessageContaining("grantedAt");
      assertThat(directory).isEmptyDirectory();
      store(SignedSnapshots.content("s-2", date, 1, 2));
      assertThat(notOpened(SETTINGS, CLOCK)).isEqualTo(Reason.NOT_UNDERSTOOD);
      SignedSnapshots right = SignedSnapshots.of("s-1", date.minusSeconds(1));
      assertThat(refresh(right, SETTINGS, CLOCK).snapshotId()).isEqualTo("s-1");
    }

    @Test
    @DisplayName("N86 granted while the snapshot was created, or by another clock")
    void n86_toleratesASmallClockDifference() throws IOException {
      assertThat(refresh(of("s-1", GRANTED.minus(TOLERANCE)), SETTINGS, CLOCK).size()).isEqualTo(1);
      assertThat(refresh(of("s-2", GRANTED), SETTINGS, CLOCK).size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "9999-12-31"})
    @DisplayName("N86 linked after the day on which the snapshot was created, in Belgium")
    void n86_rejectsALinkAfterTheSnapshot(String linkedOn) throws IOException {
      Instant beforeMidnight = Instant.parse("2026-11-20T22:49:59Z");
      String content =
          SignedSnapshots.content("s-1", beforeMidnight, 1)
              .replace("\"linkedOn\":\"2026-11-01\"", "\"linkedOn\":\"" + linkedOn + "\"");
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(
              () ->
                  refresh(new SignedSnapshots("s-1", beforeMidnight, 1, content), SETTINGS, CLOCK))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_UNDERSTOOD))
          .withMessageContaining("line 2: linkedOn is after the date of the snapshot");
      Instant midnight = Instant.parse("2026-11-20T22:50:00Z"); // with the tolerance
      String right =
          SignedSnapshots.content("s-1", midnight, 1)
              .replace("\"linkedOn\":\"2026-11-01\"", "\"linkedOn\":\"2026-11-21\"");
      assertThat(refresh(new SignedSnapshots("s-1", midnight, 1, right), SETTINGS, CLOCK).size())
          .isEqualTo(1);
    }

    @Test
    @DisplayName("N86 an identifier without date is accepted")
    void n86_acceptsAnIdentifierWithoutDate() throws IOException {
      Instant date = Instant.EPOCH;
      String content =
          SignedSnapshots.content("s-1", date, 1)
              .replace("\"grantedAt\":\"2026-11-01T10:00:00Z\",", "")
              .replace("\"linkedOn\":\"2026-11-01\",", "");
      RegisterSnapshot snapshot =
          refresh(new SignedSnapshots("s-1", date, 1, content), SETTINGS, CLOCK);
      assertThat(snapshot.registrations())
          .first()
          .extracting("grantedAt")
          .isEqualTo(Optional.empty());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-13-01T00:00:00Z", "2026-11-24", "2026-11-24T10:00:00", "1764000000"})
  @DisplayName("N86 an invalid date")
  void n86_rejectsAnInvalidDate(String date) {
    String content = SignedSnapshots.content("s-1", NOW, 1).replace(NOW.toString(), date);
    assertThat(rejection(new SignedSnapshots("s-1", NOW, 1, content), SETTINGS, CLOCK))
        .isEqualTo(Reason.NOT_UNDERSTOOD);
    assertThat(directory).isEmptyDirectory();
  }
}

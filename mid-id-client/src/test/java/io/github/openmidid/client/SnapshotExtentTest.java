package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import io.github.openmidid.client.snapshot.SnapshotExtent;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.fanc.Finding;
import io.github.openmidid.fanc.TransferField;
import io.github.openmidid.fanc.TransferResult;
import io.github.openmidid.fanc.TransferRow;
import io.github.openmidid.fanc.TransferRules;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.LookupResult.Outcome;
import io.github.openmidid.register.OutsideExtentException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.Verification;
import io.github.openmidid.register.Verification.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies what a snapshot of each extent holds, and that it never states more than it knows. */
class SnapshotExtentTest extends SnapshotInFile {
  private static final Instant CREATED = SignedSnapshots.CREATED;
  private static final MidId HELD = MidId.ofSerial(1);
  private static final MidId OTHER = MidId.ofSerial(2);
  private static final String FULL = "'extent':'full','holder':'FPS Health'";
  private static final String OWN =
      "'extent':'own','holder':'AZ Voorbeeld 1','operators':['AZ Voorbeeld 1']";
  private static final String INSTITUTION =
      "'extent':'own','holder':'Physics','operators':['UZ Proef','AZ Voorbeeld 1']";
  private static final String MINIMAL = "'extent':'minimal','holder':'Supplier'";
  private static final String FULL_LINE = SignedSnapshots.line(1);
  private static final String MINIMAL_LINE =
      "{\"midId\":\"" + HELD + "\",\"modality\":\"ct\",\"status\":\"linked\"}\n";

  private static SignedSnapshots snapshot(
      String id, Instant createdAt, String extent, String line) {
    String content = SignedSnapshots.header(id, createdAt, extent.replace('\'', '"'), 1) + line;
    return new SignedSnapshots(id, createdAt, 1, content);
  }

  private static SignedSnapshots snapshot(String extent, String line) {
    return snapshot("s-1", CREATED, extent, line);
  }

  private static SignedSnapshots snapshot(String extent) {
    return snapshot(extent, extent.contains("minimal") ? MINIMAL_LINE : FULL_LINE);
  }

  @Nested
  class Statement {
    @Test
    void namesExtentHolderAndOperators() throws IOException {
      assertThat(refresh(snapshot(FULL)).extent()).isEqualTo(SnapshotExtent.FULL);
      assertThat(open().operators()).isEmpty();
      assertThat(open().holder()).isEqualTo("FPS Health");
      Files.delete(file);
      assertThat(refresh(snapshot(INSTITUTION)).extent()).isEqualTo(SnapshotExtent.OWN);
      assertThat(open().holder()).isEqualTo("Physics");
      assertThat(open().operators()).containsExactly("AZ Voorbeeld 1", "UZ Proef");
      assertThat(open()).asString().contains("own of Physics");
      Files.delete(file);
      assertThat(refresh(snapshot(MINIMAL)).extent()).isEqualTo(SnapshotExtent.MINIMAL);
      assertThat(open().operators()).isEmpty();
    }

    @Test
    void ofAnInstitutionWithoutDelegationsHoldsNothing() throws IOException {
      String extent = "\"extent\":\"own\",\"holder\":\"Physics\",\"operators\":[]";
      String content = SignedSnapshots.header("s-1", CREATED, extent, 0);
      RegisterSnapshot none = refresh(new SignedSnapshots("s-1", CREATED, 0, content));
      assertThat(none.operators()).isEmpty();
      assertThat(none.lookUp(HELD).outcome()).isEqualTo(Outcome.CANNOT_TELL);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "'extent':'own','holder':'AZ Voorbeeld 1'",
          "'extent':'own','holder':'AZ Voorbeeld 1','operators':null",
          "'extent':'own','holder':'AZ Voorbeeld 1','operators':[null]",
          "'extent':'own','holder':'AZ Voorbeeld 1','operators':['AZ Voorbeeld 1','AZ Voorbeeld 1']",
          "'extent':'own','holder':'AZ Voorbeeld 1','operators':[' ']",
          "'extent':'own','holder':'AZ Voorbeeld 1','operators':'AZ Voorbeeld 1'",
          "'extent':'own','holder':'UZ','operators':['UZ']",
          "'extent':'own','holder':' ','operators':['AZ Voorbeeld 1']",
          "'extent':'full','holder':'FPS Health','operators':['AZ Voorbeeld 1']",
          "'extent':'full','holder':'FPS Health','operators':[]",
          "'extent':'full','holder':null",
          "'extent':'full'",
          "'holder':'FPS Health'",
          "'extent':null,'holder':'FPS Health'",
        })
    void thatIsIncompleteOrContradictsTheContentIsRejected(String extent) {
      assertThat(rejection(snapshot(extent, FULL_LINE))).isEqualTo(Reason.NOT_UNDERSTOOD);
      assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "grantedAt", "billingNumber"})
    void ofMinimalExtentIsRejectedWithMoreDataThanThat(String member) {
      String value = member.equals("grantedAt") ? "2026-11-01T10:00:00Z" : "B1";
      String line = MINIMAL_LINE.replace("}", ",\"" + member + "\":\"" + value + "\"}");
      assertThat(rejection(snapshot(MINIMAL, line))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {FULL, OWN})
    void ofOtherExtentsIsRejectedWithoutOperators(String extent) {
      assertThat(rejection(snapshot(extent, MINIMAL_LINE))).isEqualTo(Reason.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openmidid-snapshot/1", "openmidid-snapshot/2"})
    void ofAFormerFormatIsRejectedByName(String format) {
      String content =
          SignedSnapshots.header("s-1", CREATED, 1).replace("openmidid-snapshot/3", format)
              + MINIMAL_LINE;
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(new SignedSnapshots("s-1", CREATED, 1, content)))
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.OTHER_VERSION))
          .withMessageContaining(format)
          .withMessageContaining("openmidid-snapshot/3")
          .withMessageContaining("refresh");
    }

    @Test
    void hasCodes() {
      for (SnapshotExtent extent : SnapshotExtent.values()) {
        assertThat(SnapshotExtent.ofCode(extent.code())).contains(extent);
      }
      assertThat(SnapshotExtent.ofCode("FULL")).isEmpty();
    }
  }

  @Nested
  class Lookups {
    @ParameterizedTest
    @ValueSource(strings = {OWN, INSTITUTION, MINIMAL})
    void outsideOfTheExtentIsUndecided(String extent) throws IOException {
      RegisterSnapshot snapshot = refresh(snapshot(extent));
      assertThat(snapshot.lookUp(OTHER))
          .isEqualTo(LookupResult.cannotTell(OTHER, Optional.of(CREATED)));
      assertThat(snapshot.lookUpAll(List.of(OTHER, HELD)).values())
          .extracting(LookupResult::outcome)
          .containsExactly(Outcome.CANNOT_TELL, Outcome.FOUND);
      assertThatExceptionOfType(OutsideExtentException.class)
          .isThrownBy(() -> snapshot.find(OTHER));
      assertThatExceptionOfType(OutsideExtentException.class)
          .isThrownBy(() -> snapshot.findAll(List.of(HELD, OTHER)));
      assertThat(snapshot.findAll(List.of(HELD))).containsOnlyKeys(HELD);
      assertThat(snapshot.find(HELD)).isPresent();
      Verification verification = Verification.of(OTHER.toString(), snapshot, Clock.systemUTC());
      assertThat(verification.outcome()).contains(Outcome.CANNOT_TELL);
      assertThat(verification.asOf()).isEqualTo(CREATED);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {OWN + "|CANNOT_TELL", MINIMAL + "|CANNOT_TELL", FULL + "|UNKNOWN"})
    void ofATransferHaveTheFindingOfTheExtent(String extent, Finding.Code code) throws IOException {
      List<TransferRow<Integer>> rows =
          List.of(
              TransferRow.builder(1)
                  .deviceNumber(HELD.toString())
                  .operator("AZ Voorbeeld 1")
                  .modality("CT")
                  .build(),
              TransferRow.builder(2).deviceNumber(OTHER.toString()).build());
      TransferResult<Integer> result =
          TransferRules.on(LocalDate.EPOCH)
              .evaluate(rows, refresh(snapshot(extent)), DeviceDirectory.empty());
      assertThat(result.findings())
          .extracting(finding -> finding.key() + " " + finding.code())
          .containsExactly("2 " + code);
      assertThat(result.coverage(TransferField.OPERATOR).compared())
          .isEqualTo(extent.equals(MINIMAL) ? 0 : 1);
    }

    @Test
    void ofAFullSnapshotStateTheAbsence() throws IOException {
      RegisterSnapshot snapshot = refresh(snapshot(FULL));
      assertThat(snapshot.find(OTHER)).isEmpty();
      assertThat(snapshot.findAll(List.of(HELD, OTHER))).containsOnlyKeys(HELD);
      assertThat(snapshot.lookUp(OTHER).outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(snapshot.lookUpAll(List.of(OTHER)).get(OTHER).asOf()).contains(CREATED);
    }

    @Test
    void ofAMinimalSnapshotHoldModalityAndStatusOnly() throws IOException {
      RegisterSnapshot snapshot = refresh(snapshot(MINIMAL));
      assertThat(snapshot.find(HELD))
          .contains(
              new Registration(
                  HELD,
                  "ct",
                  Optional.<String>empty(),
                  "linked",
                  Optional.empty(),
                  Optional.<String>empty()));
      Verification verification = Verification.of(HELD.toString(), snapshot, Clock.systemUTC());
      assertThat(verification.level()).isEqualTo(Level.LINKED);
      assertThat(verification.expectingOperator("AZ").operatorMatches()).isEmpty();
      assertThat(verification.registration().orElseThrow().hasBillingNumber()).isEmpty();
    }
  }

  @Nested
  class Refresh {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {FULL + "|" + OWN, OWN + "|" + MINIMAL, OWN + "|" + INSTITUTION})
    void doesNotReplaceTheSnapshotOfAnotherHolder(String stored, String latest) throws IOException {
      refresh(snapshot(stored));
      byte[] before = Files.readAllBytes(file);
      for (int seconds : new int[] {-1, 1}) {
        Instant createdAt = CREATED.plusSeconds(seconds);
        String line = latest.contains("minimal") ? MINIMAL_LINE : FULL_LINE;
        assertThat(rejection(snapshot("s-2", createdAt, latest, line)))
            .isEqualTo(Reason.OTHER_HOLDER);
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      assertAlone();
    }

    @Test
    void followsTheDelegationsToAnInstitution() throws IOException {
      refresh(snapshot(INSTITUTION));
      RegisterSnapshot next =
          refresh(
              snapshot(
                  "s-2",
                  CREATED.plusSeconds(1),
                  "'extent':'own','holder':'Physics','operators':['AZ Voorbeeld 1']",
                  FULL_LINE));
      assertThat(next.operators()).containsExactly("AZ Voorbeeld 1");
    }
  }
}

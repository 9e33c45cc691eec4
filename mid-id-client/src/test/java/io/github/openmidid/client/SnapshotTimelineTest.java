package io.github.openmidid.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingCheck;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingFinding;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.BillingReason;
import io.github.openmidid.billing.BillingResult;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.billing.Examination;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.snapshot.RegisterSnapshot;
import io.github.openmidid.client.snapshot.SnapshotException;
import io.github.openmidid.client.snapshot.SnapshotException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifies the devices over time in a snapshot, and what a billing check may conclude from them.
 */
class SnapshotTimelineTest extends SnapshotInFile {
  private static final Instant CREATED = SignedSnapshots.CREATED;
  private static final MidId MID_ID = MidId.ofSerial(1);
  private static final String FULL = "'extent':'full','holder':'RIZIV'";
  private static final String OWN =
      "'extent':'own','holder':'AZ Voorbeeld 1','operators':['AZ Voorbeeld 1']";
  private static final String EMPTY =
      "'uses':[],'campuses':[],'siteNumbers':[],'billingNumbers':[],'billingNumbersTold':true";
  private static final String DATED =
      "'linkedOn':'2026-11-01','inServiceSince':'2026-11-02','lastDayOfUse':'2026-11-23',"
          + "'uses':[{'use':'scientific'},{'use':'mixed','since':'2026-11-10'}],"
          + "'campuses':[{'campus':'Noord'},{'since':'2026-11-20'}],"
          + "'siteNumbers':[{'siteNumber':'7','since':'2026-11-03'}],"
          + "'billingNumbers':[{'billingNumber':'B1','validFrom':'2026-11-05',"
          + "'validUntil':'2026-11-09'},{'billingNumber':'B2','validFrom':'2026-11-10'}],"
          + "'billingNumbersTold':true";

  private static SignedSnapshots snapshot(String extent, String line) {
    String content =
        SignedSnapshots.header("s-1", CREATED, extent.replace('\'', '"'), 1)
            + line.replace('\'', '"')
            + "\n";
    return new SignedSnapshots("s-1", CREATED, 1, content);
  }

  private static String line(String status, String timeline) {
    return "{'midId':'"
        + MID_ID
        + "','modality':'ct','operator':'AZ Voorbeeld 1','status':'"
        + status
        + "','timeline':{"
        + timeline
        + "}}";
  }

  private DeviceTimeline read(String status, String timeline) throws IOException {
    RegisterSnapshot snapshot = refresh(snapshot(FULL, line(status, timeline)));
    Files.delete(file);
    return snapshot.billingDirectory().find(MID_ID).orElseThrow();
  }

  private static DeviceTimeline.Builder timeline() {
    return DeviceTimeline.builder(MID_ID).modality(Modality.CT).operator("AZ Voorbeeld 1");
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  @Nested
  class Line {
    @Test
    void isReadWithEachDay() throws IOException {
      assertThat(read("linked", DATED))
          .isEqualTo(
              timeline()
                  .linkedOn(day(1))
                  .inServiceSince(day(2))
                  .lastDayOfUse(day(23))
                  .use(DeviceUse.SCIENTIFIC)
                  .use(DeviceUse.MIXED, day(10))
                  .campus("Noord")
                  .campus(null, day(20))
                  .siteNumber("7", day(3))
                  .billingNumber(new BillingPeriod("B1", day(5), Optional.of(day(9))))
                  .billingNumber("B2", day(10))
                  .build());
    }

    @Test
    void isUnlinkedIfItHasThatStatus() throws IOException {
      assertThat(read("available", EMPTY)).isEqualTo(timeline().unlinked().build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linked", "future"})
    void doesNotStateALinkWithoutDay(String status) throws IOException {
      assertThat(read(status, EMPTY)).isEqualTo(timeline().build());
    }

    @Test
    void doesNotGuessAnUnknownUse() throws IOException {
      DeviceTimeline timeline =
          read("linked", EMPTY.replace("'uses':[]", "'uses':[{'use':'veterinary'}]"));
      assertThat(timeline.useOn(day(1))).isEmpty();
    }

    @Test
    void statesThatBillingNumbersAreUndisclosed() throws IOException {
      assertThat(read("linked", EMPTY.replace("true", "false")).isBillingDisclosed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '"',
        value = {
          "'uses':[],|",
          "'campuses':[],|",
          "'siteNumbers':[],|",
          "'billingNumbers':[],|",
          ",'billingNumbersTold':true|",
          "[]|null",
          "[]|[null]",
          "[]|{}",
          "true|null",
          "true|'true'",
          "true|1",
          "'billingNumbers':[]|'billingNumbers':[{}]",
          "'billingNumbers':[]|'billingNumbers':[{'billingNumber':'B1'}]",
          "'billingNumbers':[]|'billingNumbers':[{'validFrom':'2026-11-05'}]",
          "'billingNumbers':[]|'billingNumbers':[{'billingNumber':1,'validFrom':'2026-11-05'}]",
          "'billingNumbers':[]|'billingNumbers':[{'billingNumber':'-','validFrom':'2026-11-05'}]",
          "'billingNumbers':[]|'billingNumbers':[{'billingNumber':'B1','validFrom':'2026-02-29'}]",
          "'billingNumbers':[]|'billingNumbers':[{'billingNumber':'B1','validFrom':'2026-11-05',"
              + "'validUntil':'2026-11-04'}]",
          "'uses':[]|'uses':[{'use':'mixed'},{'use':'clinical'}]",
          "'uses':[]|'uses':[{'use':''}]",
          "'campuses':[]|'campuses':[{'campus':'A','since':'2026-11-05'},{'since':'2026-11-05'}]",
          "'campuses':[]|'campuses':[{'campus':' '}]",
          "'siteNumbers':[]|'siteNumbers':[{'siteNumber':'7','since':'+12026-11-05'}]",
          "'uses':[]|'inServiceSince':'2026-11','uses':[]",
          "'uses':[]|'lastDayOfUse':20261105,'uses':[]",
          "'uses':[]|'uses':[],'uses':[]",
        })
    void isRejectedIfItBreaksTheContract(String part, String replacement) {
      String changed = EMPTY.replace(part, replacement == null ? "" : replacement);
      assertThat(changed).isNotEqualTo(EMPTY);
      assertThat(rejection(snapshot(FULL, line("linked", changed))))
          .isEqualTo(Reason.NOT_UNDERSTOOD);
      assertThat(directory).isEmptyDirectory();
    }

    @Test
    void isRejectedIfItContradictsTheRegistration() {
      String available = line("available", "'linkedOn':'2026-11-01'," + EMPTY);
      assertThat(rejection(snapshot(FULL, available))).isEqualTo(Reason.NOT_UNDERSTOOD);
      String number =
          line("linked", DATED).replace("'timeline'", "'billingNumber':'B3','timeline'");
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(snapshot(FULL, number)))
          .withMessageContaining("line 2: billingNumber is not in the timeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {FULL, OWN})
    void isRejectedWithoutTimeline(String extent) {
      String line = line("linked", EMPTY).replaceFirst(",'timeline'.*", "}");
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(snapshot(extent, line)))
          .withMessageContaining("line 2: timeline is missing");
    }

    @Test
    void ofMinimalExtentIsRejectedWithTimeline() {
      String line = line("linked", EMPTY).replace("'operator':'AZ Voorbeeld 1',", "");
      assertThatExceptionOfType(SnapshotException.class)
          .isThrownBy(() -> refresh(snapshot("'extent':'minimal','holder':'Supplier'", line)))
          .withMessageContaining("line 2: timeline");
    }
  }

  @Nested
  class Directory {
    private BillingResult<Integer> check(String extent, String number, int day, String operator)
        throws IOException {
      RegisterSnapshot snapshot = refresh(snapshot(extent, line("linked", DATED)));
      BillingResult<Integer> result =
          BillingCheck.of(snapshot.billingDirectory())
              .check(
                  Examination.builder(1, day(day))
                      .billingNumber(number)
                      .modality("CT")
                      .operator(operator)
                      .site("Noord")
                      .build());
      Files.delete(file);
      return result;
    }

    @ParameterizedTest
    @CsvSource(
        quoteCharacter = '"',
        value = {
          "4, B1, NOT_BILLABLE, BEFORE_NUMBER",
          "5, B1, NOT_BILLABLE, SCIENTIFIC_DEVICE",
          "9, B1, NOT_BILLABLE, SCIENTIFIC_DEVICE",
          "10, B1, NOT_BILLABLE, AFTER_END",
          "9, B2, NOT_BILLABLE, BEFORE_NUMBER",
          "10, B2, BILLABLE_ON_DAY,",
          "19, B2, BILLABLE_ON_DAY,",
          "23, B3, NOT_BILLABLE, UNKNOWN_NUMBER",
          "24, B3, CANNOT_TELL, UNKNOWN_NUMBER",
          "24, B2, NOT_BILLABLE, AFTER_END",
          "25, B2, CANNOT_TELL, UNKNOWN_NUMBER",
        })
    void isAsOfTheSnapshot(int day, String number, BillingOutcome outcome, BillingReason reason)
        throws IOException {
      BillingResult<Integer> result = check(FULL, number, day, "AZ Voorbeeld 1");
      assertThat(result.outcome()).isEqualTo(outcome);
      assertThat(result.reason()).isEqualTo(Optional.ofNullable(reason));
    }

    @Test
    void isCompleteForAFullSnapshotOnly() throws IOException {
      assertThat(check(FULL, "B9", 10, "Another").findings())
          .extracting(BillingFinding::proven)
          .containsExactly(true);
      assertThat(check(OWN, "B9", 10, "AZ Voorbeeld 1").outcome())
          .isEqualTo(BillingOutcome.NOT_BILLABLE);
      assertThat(check(OWN, "B9", 10, "Another").outcome()).isEqualTo(BillingOutcome.CANNOT_TELL);
    }

    @Test
    void isBuiltOnce() throws IOException {
      RegisterSnapshot snapshot = refresh(snapshot(OWN, line("linked", DATED)));
      BillingDirectory directory = snapshot.billingDirectory();
      assertThat(snapshot.billingDirectory()).isSameAs(directory);
      assertThat(directory.asOf()).contains(CREATED);
      assertThat(directory.withNumber("B2", day(10)))
          .extracting(DeviceTimeline::midId)
          .isEqualTo(List.of(MID_ID));
    }

    @Test
    void isRejectedForAMinimalSnapshot() throws IOException {
      String line =
          line("linked", EMPTY)
              .replaceFirst(",'timeline'.*", "}")
              .replace("'operator':'AZ Voorbeeld 1',", "");
      RegisterSnapshot snapshot = refresh(snapshot("'extent':'minimal','holder':'Supplier'", line));
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(snapshot::billingDirectory)
          .withMessage("a snapshot of the extent minimal has no billing numbers");
    }
  }
}

package io.github.openmidid.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.cadastre.DeviceUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verifies that a directory states nothing about days after it was read. */
class BillingDirectoryDayTest {
  private static final String ENDED = "2026-06-30"; // BillingFixture.LAST

  private static BillingResult<Integer> check(String asOf, String day, String number) {
    BillingDirectory directory =
        BillingDirectory.complete(List.of(BillingFixture.ct().build())).asOf(Instant.parse(asOf));
    return BillingCheck.of(directory)
        .check(BillingFixture.examination(LocalDate.parse(day)).billingNumber(number).build());
  }

  @ParameterizedTest
  @CsvSource({
    // read at the last moment of 15 June in Belgium, and one second later
    "2026-06-15T21:59:59Z, 2026-06-15, 12345, BILLABLE_ON_DAY",
    "2026-06-15T21:59:59Z, 2026-06-16, 12345, CANNOT_TELL",
    "2026-06-15T22:00:00Z, 2026-06-16, 12345, BILLABLE_ON_DAY",
    // no number that was not valid or known is excluded on the day itself
    "2026-07-01T10:00:00Z, 2026-07-01, 12345, CANNOT_TELL",
    "2026-07-02T10:00:00Z, 2026-07-01, 12345, NOT_BILLABLE",
    "2024-03-14T10:00:00Z, 2024-03-14, 12345, CANNOT_TELL",
    "2024-03-15T10:00:00Z, 2024-03-14, 12345, NOT_BILLABLE",
    "2026-06-15T10:00:00Z, 2026-06-15, 99999, CANNOT_TELL",
    "2026-06-16T10:00:00Z, 2026-06-15, 99999, NOT_BILLABLE",
    "2026-06-14T10:00:00Z, 2026-06-15, 99999, CANNOT_TELL",
  })
  void decidesNothingAboutLaterDays(
      String asOf, String day, String number, BillingOutcome outcome) {
    BillingResult<Integer> result = check(asOf, day, number);
    assertThat(result.outcome()).isEqualTo(outcome);
    if (outcome == BillingOutcome.CANNOT_TELL) {
      assertThat(result.findings())
          .extracting(finding -> finding.message(Locale.ENGLISH))
          .containsExactly(
              "Billing number: cannot be checked, because the register was not read after the day"
                  + " of the examination.");
    }
  }

  @Test
  void aNumberThatHasEndedMayBeOnAnotherDeviceOnTheDayOfReading() {
    BillingDirectory directory =
        BillingDirectory.complete(List.of(BillingFixture.ct().build()))
            .asOf(Instant.parse("2026-07-01T10:00:00Z"));
    BillingResult<Integer> result =
        BillingCheck.of(directory)
            .check(
                BillingFixture.examination(LocalDate.parse("2026-07-01"))
                    .operator("CHU Exemple")
                    .midId(BillingFixture.MRI.toString())
                    .build());
    assertThat(result.outcome()).isEqualTo(BillingOutcome.CANNOT_TELL);
    assertThat(result.device()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-15T10:00:00Z, CANNOT_TELL",
    "2026-06-16T10:00:00Z, NOT_BILLABLE",
  })
  void theStateOfADeviceMayChangeOnTheDayOfReading(Instant asOf, BillingOutcome outcome) {
    Examination<Integer> examination =
        BillingFixture.examination(LocalDate.parse("2026-06-15")).build();
    for (DeviceTimeline.Builder changed :
        List.of(
            BillingFixture.ct().unlinked(),
            BillingFixture.ct().use(DeviceUse.SCIENTIFIC),
            BillingFixture.ct().campus("Zuid"))) {
      BillingDirectory directory = BillingDirectory.complete(List.of(changed.build())).asOf(asOf);
      BillingResult<Integer> result = BillingCheck.of(directory).check(examination);
      assertThat(result.outcome()).isEqualTo(outcome);
      assertThat(result.findings()).hasSize(1);
    }
  }

  @Test
  void stillProvesWhatNeedsNoRegister() {
    BillingResult<Integer> result = check("2024-01-01T00:00:00Z", "2026-06-15", "000");
    assertThat(result.reason()).contains(BillingReason.NO_NUMBER);
    assertThat(result.outcome()).isEqualTo(BillingOutcome.NOT_BILLABLE);
  }

  @Test
  void keepsEverythingElse() {
    DeviceTimeline ct = BillingFixture.ct().build();
    BillingDirectory directory =
        BillingDirectory.complete(List.of(ct)).asOf(Instant.parse("2026-06-15T10:00:00Z"));
    assertThat(directory.asOf()).contains(Instant.parse("2026-06-15T10:00:00Z"));
    assertThat(BillingDirectory.complete(List.of()).asOf()).isEmpty();
    assertThat(directory.timelines()).containsExactly(ct);
    assertThat(directory.find(ct.midId())).isEqualTo(Optional.of(ct));
    assertThat(directory.withNumber("12345", LocalDate.parse(ENDED))).containsExactly(ct);
  }
}

package io.github.openmidid.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.internal.TextBundle;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A device whose number 12345 is valid from 15 March 2024 to 30 June 2026, and examinations on it.
 */
final class BillingFixture {
  static final MidId CT = MidId.ofSerial(99_000_001);
  static final MidId MRI = MidId.ofSerial(99_000_002);
  static final LocalDate FIRST = LocalDate.of(2024, 3, 15);
  static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  static final LocalDate DAY = LocalDate.of(2025, 1, 10);
  static final String OPERATOR = "AZ Voorbeeld Gent";

  static final NomenclatureTable CODES =
      NomenclatureTable.builder()
          .modalities("999998", Modality.CT, Modality.PET_CT)
          .notRegistered("999999", NotRegistered.RADIOGRAPHY)
          .build();

  private BillingFixture() {}

  static DeviceTimeline.Builder bare() {
    return DeviceTimeline.builder(CT)
        .modality(Modality.CT)
        .operator(OPERATOR)
        .linkedOn(LocalDate.of(2024, 2, 1))
        .inServiceSince(LocalDate.of(2024, 3, 1))
        .use(DeviceUse.CLINICAL)
        .campus("Campus Noord")
        .siteNumber("7");
  }

  static DeviceTimeline.Builder ct() {
    return bare().billingNumber(new BillingPeriod("12345", FIRST, Optional.of(LAST)));
  }

  static Examination.Builder<Integer> examination(LocalDate day) {
    return Examination.builder(17, day)
        .billingNumber("000000012345")
        .modality("CT")
        .operator(OPERATOR)
        .site("Noord");
  }

  static BillingResult<Integer> check(
      DeviceTimeline.Builder timeline, Examination.Builder<Integer> examination) {
    return BillingCheck.of(BillingDirectory.complete(List.of(timeline.build())))
        .check(examination.build());
  }

  static void assertProven(BillingResult<Integer> result, BillingReason reason) {
    assertThat(result.findings()).allMatch(BillingFinding::proven);
    assertProven(result, reason, 1);
  }

  static void assertProven(BillingResult<Integer> result, BillingReason reason, int findings) {
    assertThat(result.outcome()).isEqualTo(BillingOutcome.NOT_BILLABLE);
    assertThat(result.reason()).contains(reason);
    assertThat(result.findings()).hasSize(findings);
    assertReadable(result);
  }

  static void assertUnproven(BillingResult<Integer> result, BillingReason reason) {
    assertThat(result.outcome()).isEqualTo(BillingOutcome.CANNOT_TELL);
    assertThat(result.reason()).contains(reason);
    assertThat(result.isProven(reason)).isFalse();
    assertThat(result.findings()).hasSize(1).noneMatch(BillingFinding::proven);
    assertReadable(result);
  }

  private static void assertReadable(BillingResult<Integer> result) {
    for (String language : TextBundle.LANGUAGES) {
      Locale locale = Locale.forLanguageTag(language);
      assertThat(result.findings())
          .allSatisfy(
              finding ->
                  assertThat(finding.message(locale)).doesNotContain("{").hasSizeGreaterThan(20))
          .allSatisfy(
              finding -> assertThat(finding.reason().source(locale)).hasSizeGreaterThan(15));
    }
  }
}

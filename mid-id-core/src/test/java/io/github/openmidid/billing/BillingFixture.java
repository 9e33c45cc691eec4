package io.github.openmidid.billing;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import java.time.LocalDate;
import java.util.List;
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
}

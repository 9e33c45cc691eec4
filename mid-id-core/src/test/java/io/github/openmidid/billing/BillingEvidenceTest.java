package io.github.openmidid.billing;

import static io.github.openmidid.billing.BillingFixture.CT;
import static io.github.openmidid.billing.BillingFixture.DAY;
import static io.github.openmidid.billing.BillingFixture.MRI;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Adds true and false facts one by one: verifies that a proven reason never becomes "billable", and
 * that "billable" with few facts is revoked only by an added fact.
 */
class BillingEvidenceTest {
  private static final int FACTS = 6;

  private static DeviceTimeline timeline(int facts, boolean isSound) {
    DeviceTimeline.Builder timeline = DeviceTimeline.builder(CT).billingNumber("12345", DAY);
    if ((facts & 1) != 0) {
      timeline.operator(isSound ? "AZ Voorbeeld Gent" : "CHU Exemple");
    }
    if ((facts & 2) != 0) {
      timeline.modality(isSound ? Modality.CT : Modality.MRI);
    }
    if ((facts & 4) != 0) {
      timeline.linkedOn(isSound ? DAY : DAY.plusDays(1));
    }
    if ((facts & 8) != 0) {
      timeline.use(isSound ? DeviceUse.CLINICAL : DeviceUse.SCIENTIFIC);
    }
    if ((facts & 16) != 0) {
      timeline.campus(isSound ? "Noord" : "Zuid");
    }
    if ((facts & 32) != 0) {
      timeline.lastDayOfUse(isSound ? DAY : DAY.minusDays(1));
    }
    return timeline.build();
  }

  private static Examination<Integer> examination(int facts) {
    Examination.Builder<Integer> examination =
        Examination.builder(1, DAY).billingNumber("000000012345");
    if ((facts & 1) != 0) {
      examination.operator("AZ Voorbeeld Gent");
    }
    if ((facts & 2) != 0) {
      examination.modality("CT-scanner");
    }
    if ((facts & 4) != 0) {
      examination.midId(CT.toString());
    }
    if ((facts & 8) != 0) {
      examination.midId(MRI.toString());
    }
    if ((facts & 16) != 0) {
      examination.site("Noord");
    }
    return examination.build();
  }

  private static BillingOutcome outcome(DeviceTimeline timeline, Examination<Integer> examination) {
    return BillingCheck.of(BillingDirectory.complete(List.of(timeline)))
        .check(examination)
        .outcome();
  }

  @Property(seed = "20221001")
  void moreFactsNeverTurnNoIntoYes(
      @ForAll @IntRange(max = (1 << FACTS) - 1) int register,
      @ForAll @IntRange(max = (1 << FACTS) - 1) int examined,
      @ForAll @IntRange(max = FACTS - 1) int added,
      @ForAll boolean isSound) {
    int more = 1 << added;
    BillingOutcome before = outcome(timeline(register, isSound), examination(examined));
    BillingOutcome registered = outcome(timeline(register | more, isSound), examination(examined));
    BillingOutcome stated = outcome(timeline(register, isSound), examination(examined | more));
    if (before == BillingOutcome.NOT_BILLABLE) {
      assertThat(registered).isEqualTo(BillingOutcome.NOT_BILLABLE);
      // A named device replaces the one named before.
      if (more != 4) {
        assertThat(stated).isEqualTo(BillingOutcome.NOT_BILLABLE);
      }
    }
    if (before == BillingOutcome.BILLABLE_ON_DAY) {
      assertThat(registered).isNotEqualTo(BillingOutcome.CANNOT_TELL);
    }
  }

  @Property(seed = "20221001")
  void onlyTheNumberOnItsDaysIsBillable(@ForAll @IntRange(min = -800, max = 800) int offset) {
    DeviceTimeline timeline =
        BillingFixture.bare()
            .billingNumber(new BillingPeriod("12345", DAY, Optional.of(DAY.plusYears(1))))
            .linkedOn(DAY.minusYears(3))
            .inServiceSince(null)
            .build();
    Examination<Integer> examination = BillingFixture.examination(DAY.plusDays(offset)).build();
    boolean isWithin = offset >= 0 && offset <= 365;
    assertThat(outcome(timeline, examination))
        .isEqualTo(isWithin ? BillingOutcome.BILLABLE_ON_DAY : BillingOutcome.NOT_BILLABLE);
  }
}

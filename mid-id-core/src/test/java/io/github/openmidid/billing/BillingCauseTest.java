package io.github.openmidid.billing;

import static io.github.openmidid.billing.BillingFixture.CODES;
import static io.github.openmidid.billing.BillingFixture.DAY;
import static io.github.openmidid.billing.BillingFixture.bare;
import static io.github.openmidid.billing.BillingFixture.check;
import static io.github.openmidid.billing.BillingFixture.ct;
import static io.github.openmidid.billing.BillingFixture.examination;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Verifies the sentence that states why a reason cannot be checked, or what proves it. */
class BillingCauseTest {
  private static void assertMessage(BillingResult<Integer> result, String end) {
    assertThat(result.findings()).hasSize(1);
    assertThat(result.findings().get(0).message(Locale.ENGLISH)).endsWith(end);
  }

  private static BillingResult<Integer> withCodes(Examination.Builder<Integer> examination) {
    return BillingCheck.of(BillingDirectory.complete(List.of(ct().build())))
        .with(CODES)
        .check(examination.build());
  }

  @Test
  void statesWhyTheKindIsNotKnown() {
    Examination.Builder<Integer> examination = Examination.builder(17, DAY);
    assertMessage(withCodes(examination), "because the examination does not state it.");
    assertMessage(
        withCodes(examination.modality("scan 3")), "because the text names no known modality.");
    assertMessage(
        withCodes(examination.nomenclatureCode("123456")),
        "because the list supplied does not contain the nomenclature code.");
    assertMessage(
        withCodes(examination.modality(null)),
        "because the list supplied does not contain the nomenclature code.");
  }

  @Test
  void statesThatAnotherKindNeedsNoNumber() {
    assertMessage(
        withCodes(Examination.builder(17, DAY).nomenclatureCode("999999")),
        "because an examination on another modality than the six of the cadastre needs no billing number.");
  }

  @Test
  void statesThatNoDeviceHasTheNumber() {
    assertMessage(
        check(ct(), examination(DAY).billingNumber("54321")),
        "The register has this billing number for no device. Check the number.");
  }

  @Test
  void distinguishesAMissingSiteFromAnotherNotation() {
    DeviceTimeline.Builder withoutSite = ct().campus(" ").siteNumber("");
    assertMessage(check(withoutSite, examination(DAY)), "because the register does not state it.");
    assertMessage(
        check(ct().siteNumber(null), examination(DAY).site("7")),
        "because the two are not stated in the same way.");
  }

  @Test
  void treatsBlankTextsAsAbsent() {
    assertThat(bare().operator(" ").build().operator()).isEmpty();
    assertMessage(
        check(ct().operator(" "), examination(DAY)), "because the register does not state it.");
    assertMessage(
        check(ct(), examination(DAY).site(" ")), "because the examination does not state it.");
  }
}

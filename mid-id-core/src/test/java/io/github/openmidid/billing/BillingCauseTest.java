package io.github.openmidid.billing;

import static io.github.openmidid.billing.BillingFixture.DAY;
import static io.github.openmidid.billing.BillingFixture.OPERATOR;
import static io.github.openmidid.billing.BillingFixture.bare;
import static io.github.openmidid.billing.BillingFixture.check;
import static io.github.openmidid.billing.BillingFixture.ct;
import static io.github.openmidid.billing.BillingFixture.examination;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Verifies the sentence that states why a reason cannot be checked, or what proves it. */
class BillingCauseTest {
  private static final NomenclatureTable CODES =
      NomenclatureTable.builder()
          .modalities("999998", Modality.CT)
          .notRegistered("999999", NotRegistered.RADIOGRAPHY)
          .build();

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
  void tellsWhyTheKindIsNotKnown() {
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
  void tellsAContradictionFromAKindWithoutNumber() {
    Examination.Builder<Integer> examination =
        Examination.builder(17, DAY).nomenclatureCode("999999");
    assertMessage(
        withCodes(examination),
        "because an examination on another modality than the six of the cadastre needs no billing number.");
    assertMessage(
        withCodes(examination.modality("CT")),
        "because modality and nomenclature code contradict each other.");
  }

  @Test
  void saysWhoseDevicesWereCompared() {
    Examination.Builder<Integer> unknown = examination(DAY).billingNumber("54321");
    assertMessage(
        check(ct(), unknown),
        "The register has this billing number for no device. Check the number.");
    assertMessage(
        BillingCheck.of(BillingDirectory.ofOperators(List.of(ct().build()), Set.of(OPERATOR)))
            .check(unknown.build()),
        "No device of this operator has this billing number. Check the number.");
  }

  @Test
  void tellsAMissingSiteFromAnotherNotation() {
    DeviceTimeline.Builder withoutSite = ct().campus(" ").siteNumber("");
    assertMessage(check(withoutSite, examination(DAY)), "because the register does not state it.");
    assertMessage(
        check(ct().siteNumber(null), examination(DAY).site("7")),
        "because the two are not stated in the same way.");
  }

  @Test
  void takesBlankTextsAsAbsent() {
    assertThat(bare().operator(" ").build().operator()).isEmpty();
    assertMessage(
        check(ct().operator(" "), examination(DAY)), "because the register does not state it.");
    assertMessage(
        check(ct(), examination(DAY).site(" ")), "because the examination does not state it.");
  }

  @Test
  void comparesNamesToTheirLastLetter() {
    assertThat(
            check(ct().operator("Clinic Abcde"), examination(DAY).operator("Clinic Abxyz"))
                .isProven(BillingReason.OTHER_OPERATOR))
        .isTrue();
    assertThat(check(ct().operator("71000012000"), examination(DAY).operator("71000012")).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void hasTheDayAfterTheLastAsDayOfChange() {
    LocalDate after = BillingFixture.LAST.plusDays(1);
    assertThat(ct().build().changeDays()).contains(after);
    assertThat(bare().build().changeDays()).doesNotContain(after);
  }

  @Test
  void readsTheCodesThatItWrites() {
    assertThat(BillingReason.values())
        .allSatisfy(reason -> assertThat(BillingReason.fromString(reason.code())).isSameAs(reason));
    assertThat(BillingOutcome.values())
        .allSatisfy(
            outcome -> assertThat(BillingOutcome.fromString(outcome.code())).isSameAs(outcome));
  }
}

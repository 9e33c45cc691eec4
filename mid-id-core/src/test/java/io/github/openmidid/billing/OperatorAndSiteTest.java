package io.github.openmidid.billing;

import static io.github.openmidid.billing.BillingFixture.CT;
import static io.github.openmidid.billing.BillingFixture.DAY;
import static io.github.openmidid.billing.BillingFixture.FIRST;
import static io.github.openmidid.billing.BillingFixture.OPERATOR;
import static io.github.openmidid.billing.BillingFixture.assertProven;
import static io.github.openmidid.billing.BillingFixture.assertUnproven;
import static io.github.openmidid.billing.BillingFixture.check;
import static io.github.openmidid.billing.BillingFixture.ct;
import static io.github.openmidid.billing.BillingFixture.examination;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the comparison of operators and sites, which registers and invoices name differently. */
class OperatorAndSiteTest {
  @Test
  void comparesTheOperator() {
    assertProven(
        check(ct(), examination(DAY).operator("CHU Exemple")), BillingReason.OTHER_OPERATOR);
    assertUnproven(check(ct(), examination(DAY).operator(null)), BillingReason.OTHER_OPERATOR);
    assertUnproven(check(ct().operator(null), examination(DAY)), BillingReason.OTHER_OPERATOR);
    assertUnproven(
        check(ct(), examination(DAY).operator("0123456749")), BillingReason.OTHER_OPERATOR);
  }

  @Test
  void theCampusOfAnOperatorIsAQuestionOfTheSite() {
    assertThat(check(ct(), examination(DAY).operator(OPERATOR + " campus Zuid")).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void aPartOfANameProvesNoOtherOperator() {
    assertUnproven(
        check(ct().operator("AZ Voorbeeld Gent"), examination(DAY).operator("Voorbeeld Gent")),
        BillingReason.OTHER_OPERATOR);
    assertUnproven(
        check(ct().operator("Voorbeeld"), examination(DAY).operator("AZ Voorbeeld")),
        BillingReason.OTHER_OPERATOR);
    assertUnproven(
        check(ct().operator("Clinic 1"), examination(DAY).operator("Clinic 1 Gent")),
        BillingReason.OTHER_OPERATOR);
    assertProven(
        check(ct().operator("Clinic 1"), examination(DAY).operator("Clinic 10")),
        BillingReason.OTHER_OPERATOR);
    assertProven(
        check(ct().operator("21 Juli Clinic"), examination(DAY).operator("1 Juli Clinic")),
        BillingReason.OTHER_OPERATOR);
  }

  @Test
  void numbersOfTwoKindsProveNoOtherOperator() {
    String[] kinds = {"BE 0123.456.749", "71012345", "123"};
    for (String registered : kinds) {
      for (String stated : kinds) {
        BillingResult<Integer> result =
            check(ct().operator(registered), examination(DAY).operator(stated));
        if (registered.equals(stated)) {
          assertThat(result.outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
        } else {
          assertUnproven(result, BillingReason.OTHER_OPERATOR);
        }
      }
    }
    assertProven(
        check(ct().operator("71012345"), examination(DAY).operator("71012346")),
        BillingReason.OTHER_OPERATOR);
  }

  @Test
  void theQualificationAtTheEndOfANumberDoesNotCount() {
    DeviceTimeline.Builder hospital = ct().operator("71012345");
    assertThat(check(hospital, examination(DAY).operator("071012345000")).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertProven(
        check(hospital, examination(DAY).operator("71012346000")), BillingReason.OTHER_OPERATOR);
    assertUnproven(
        check(ct().operator("0123.456.749"), examination(DAY).operator("71012345000")),
        BillingReason.OTHER_OPERATOR);
    assertThat(
            check(ct().operator("1-00001-03-140"), examination(DAY).operator("10000103003"))
                .outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void namesAreNotShortenedLikeNumbers() {
    assertProven(
        check(ct().operator("Clinic Abcde"), examination(DAY).operator("Clinic Abxyz")),
        BillingReason.OTHER_OPERATOR);
  }

  @Test
  void comparesTheSite() {
    for (String site : List.of("noord", "Campus Noord", "007", "AZ Voorbeeld Gent campus Noord")) {
      assertThat(check(ct(), examination(DAY).site(site)).outcome())
          .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    }
    assertProven(check(ct(), examination(DAY).site("Zuid")), BillingReason.SITE);
    assertProven(check(ct(), examination(DAY).site("8")), BillingReason.SITE);
    assertUnproven(check(ct(), examination(DAY).site(null)), BillingReason.SITE);
    DeviceTimeline.Builder moved =
        DeviceTimeline.builder(CT)
            .modality(Modality.CT)
            .operator(OPERATOR)
            .linkedOn(FIRST)
            .use(DeviceUse.CLINICAL)
            .campus("Zuid", DAY)
            .siteNumber(null)
            .billingNumber("12345", FIRST);
    assertProven(check(moved, examination(DAY)), BillingReason.SITE);
    assertUnproven(check(moved, examination(DAY.minusDays(1))), BillingReason.SITE);
    assertUnproven(check(moved, examination(DAY).site("7")), BillingReason.SITE);
    assertUnproven(check(ct(), examination(DAY).site("2.123.456.789")), BillingReason.SITE);
    assertProven(
        check(ct().siteNumber("2123456788"), examination(DAY).site("2.123.456.789")),
        BillingReason.SITE);
  }

  @Test
  void textsThatAreStatedDifferentlyProveNoOtherSite() {
    for (String site :
        List.of(
            OPERATOR,
            "AZ Voorbeeld Gent Noord",
            "Campus Noordrand",
            "Kerkstraat 1, 9000 Gent",
            "AZ Voorbeeld Gent campus Kerkstraat 1")) {
      assertUnproven(check(ct().siteNumber(null), examination(DAY).site(site)), BillingReason.SITE);
    }
    assertUnproven(
        check(ct().siteNumber(null).campus("Kerkstraat 1, 9000 Gent"), examination(DAY)),
        BillingReason.SITE);
    assertUnproven(
        check(ct().siteNumber(null).campus("Noordrand"), examination(DAY)), BillingReason.SITE);
    assertProven(
        check(ct().operator(null), examination(DAY).operator(null).site("Zuid")),
        BillingReason.SITE,
        2);
  }
}

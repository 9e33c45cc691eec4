package io.github.openmidid.billing;

import static io.github.openmidid.billing.BillingFixture.CODES;
import static io.github.openmidid.billing.BillingFixture.CT;
import static io.github.openmidid.billing.BillingFixture.DAY;
import static io.github.openmidid.billing.BillingFixture.FIRST;
import static io.github.openmidid.billing.BillingFixture.LAST;
import static io.github.openmidid.billing.BillingFixture.MRI;
import static io.github.openmidid.billing.BillingFixture.OPERATOR;
import static io.github.openmidid.billing.BillingFixture.assertProven;
import static io.github.openmidid.billing.BillingFixture.assertUnproven;
import static io.github.openmidid.billing.BillingFixture.bare;
import static io.github.openmidid.billing.BillingFixture.check;
import static io.github.openmidid.billing.BillingFixture.ct;
import static io.github.openmidid.billing.BillingFixture.examination;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BillingCheckTest {
  @Test
  void isBillableFromTheFirstToTheLastDay() {
    for (LocalDate day : List.of(FIRST, DAY, LAST)) {
      BillingResult<Integer> result = check(ct(), examination(day));
      assertThat(result.outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
      assertThat(result.reason()).isEmpty();
      assertThat(result.device()).contains(CT);
      assertThat(result.notCompared()).isEmpty();
      assertThat(result).hasToString("BillingResult[17 billableOnDay []]");
    }
  }

  @Test
  void isNeverRetroactive() {
    BillingResult<Integer> result = check(ct(), examination(FIRST.minusDays(1)));
    assertProven(result, BillingReason.BEFORE_NUMBER);
    assertThat(result.device()).contains(CT);
    assertThat(result.findings().get(0).message(Locale.ENGLISH))
        .isEqualTo(
            "The number applies from 2024-03-15 on; the examination is of 2024-03-14. A number never applies retroactively.");
    assertThat(result.findings().get(0)).hasToString("BillingFinding[beforeNumber]");
    assertThat(result).hasToString("BillingResult[17 notBillable [beforeNumber]]");
  }

  @Test
  void endsWithTheNumberOrTheDevice() {
    assertProven(check(ct(), examination(LAST.plusDays(1))), BillingReason.AFTER_END);
    DeviceTimeline.Builder decommissioned = ct().lastDayOfUse(DAY);
    assertThat(check(decommissioned, examination(DAY)).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertProven(check(decommissioned, examination(DAY.plusDays(1))), BillingReason.AFTER_END);
  }

  @Test
  void countsTheDayInBelgium() {
    DeviceTimeline.Builder winter =
        bare().billingNumber("12345", Instant.parse("2025-01-09T23:30:00Z"));
    assertThat(check(winter, examination(DAY)).outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertProven(check(winter, examination(DAY.minusDays(1))), BillingReason.BEFORE_NUMBER);
    DeviceTimeline.Builder leapDay =
        bare()
            .linkedAt(Instant.parse("2024-02-28T23:00:00Z"))
            .inServiceSince(null)
            .billingNumber("12345", LocalDate.of(2020, 1, 1));
    assertThat(check(leapDay, examination(LocalDate.of(2024, 2, 29))).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertProven(check(leapDay, examination(LocalDate.of(2024, 2, 28))), BillingReason.NOT_LINKED);
  }

  @Test
  void needsANumber() {
    for (String number : new String[] {null, "", " ", "0", "000000000000"}) {
      assertProven(check(ct(), examination(DAY).billingNumber(number)), BillingReason.NO_NUMBER);
    }
  }

  @Test
  void needsANumberOnlyOnARegisteredKind() {
    assertUnproven(
        check(ct(), examination(DAY).billingNumber(null).modality("radiography")),
        BillingReason.NOT_REGISTERED_KIND);
    BillingCheck check = BillingCheck.of(BillingDirectory.complete(List.of())).with(CODES);
    Examination.Builder<Integer> examination =
        Examination.builder(17, DAY).nomenclatureCode("123456");
    assertUnproven(check.check(examination.build()), BillingReason.NO_NUMBER);
    assertProven(check.check(examination.modality("CT").build()), BillingReason.NO_NUMBER);
    assertProven(
        check.check(examination.modality(null).nomenclatureCode("0999998").build()),
        BillingReason.NO_NUMBER);
  }

  @Test
  void aNumberOnAnotherKindIsWrong() {
    assertProven(
        check(ct(), examination(DAY).modality("radiography")), BillingReason.NOT_REGISTERED_KIND);
    BillingCheck check =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().build()))).with(CODES);
    assertProven(
        check.check(examination(DAY).modality(null).nomenclatureCode("999999").build()),
        BillingReason.NOT_REGISTERED_KIND);
  }

  @Test
  void anUnknownNumberIsProvenByAllDevicesOnly() {
    Examination<Integer> unknown = examination(DAY).billingNumber("54321").build();
    List<DeviceTimeline> timelines = List.of(ct().build());
    assertProven(
        BillingCheck.of(BillingDirectory.complete(timelines)).check(unknown),
        BillingReason.UNKNOWN_NUMBER);
    assertProven(
        BillingCheck.of(BillingDirectory.ofOperators(timelines, Set.of("az voorbeeld gent")))
            .check(unknown),
        BillingReason.UNKNOWN_NUMBER);
    assertUnproven(
        BillingCheck.of(
                BillingDirectory.ofOperators(timelines, Set.of("CHU Exemple", "0123456749")))
            .check(unknown),
        BillingReason.UNKNOWN_NUMBER);
    assertUnproven(
        BillingCheck.of(BillingDirectory.ofOperators(timelines, Set.of(OPERATOR)))
            .check(examination(DAY).billingNumber("54321").operator(null).build()),
        BillingReason.UNKNOWN_NUMBER);
    assertUnproven(
        BillingCheck.of(
                BillingDirectory.complete(List.of(ct().billingNumbersUndisclosed().build())))
            .check(unknown),
        BillingReason.UNKNOWN_NUMBER);
  }

  @Test
  void needsALinkedDeviceInService() {
    assertProven(check(ct().unlinked(), examination(DAY)), BillingReason.NOT_LINKED);
    assertProven(check(ct().linkedOn(DAY.plusDays(1)), examination(DAY)), BillingReason.NOT_LINKED);
    assertUnproven(
        check(
            DeviceTimeline.builder(CT)
                .modality(Modality.CT)
                .operator(OPERATOR)
                .use(DeviceUse.MIXED)
                .campus("Noord")
                .billingNumber("12345", FIRST),
            examination(DAY)),
        BillingReason.NOT_LINKED);
    assertProven(
        check(ct().inServiceSince(DAY.plusDays(1)), examination(DAY)),
        BillingReason.NOT_IN_SERVICE);
    assertThat(check(ct().inServiceSince(DAY), examination(DAY)).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void knowsTheUseOnTheDay() {
    DeviceTimeline.Builder changed = ct().use(DeviceUse.SCIENTIFIC, DAY);
    assertThat(check(changed, examination(DAY.minusDays(1))).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertProven(check(changed, examination(DAY)), BillingReason.SCIENTIFIC_DEVICE);
    assertUnproven(
        check(
            DeviceTimeline.builder(CT)
                .modality(Modality.CT)
                .operator(OPERATOR)
                .linkedOn(FIRST)
                .use(DeviceUse.CLINICAL, DAY.plusDays(1))
                .campus("Noord")
                .billingNumber("12345", FIRST),
            examination(DAY)),
        BillingReason.SCIENTIFIC_DEVICE);
  }

  @Test
  void comparesTheModality() {
    assertProven(check(ct(), examination(DAY).modality("IRM")), BillingReason.MODALITY);
    assertUnproven(check(ct(), examination(DAY).modality(null)), BillingReason.MODALITY);
    assertUnproven(check(ct(), examination(DAY).modality("scan")), BillingReason.MODALITY);
    assertUnproven(check(ct().modality(null), examination(DAY)), BillingReason.MODALITY);
  }

  @Test
  void findsTheModalityByTheCode() {
    BillingCheck check =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().build()))).with(CODES);
    Examination.Builder<Integer> coded =
        examination(DAY).modality(null).nomenclatureCode("0999998");
    assertThat(check.check(coded.build()).outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertThat(check.check(coded.modality("CT").build()).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertThat(check.check(coded.nomenclatureCode(null).build()).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    coded.nomenclatureCode("999998");
    assertUnproven(check.check(coded.modality("scan").build()), BillingReason.MODALITY);
    assertProven(check.check(coded.modality("MRI").build()), BillingReason.MODALITY);
    assertUnproven(
        check.check(coded.modality("CT").nomenclatureCode("123456").build()),
        BillingReason.MODALITY);
    BillingResult<Integer> onMri =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().modality(Modality.MRI).build())))
            .with(CODES)
            .check(coded.modality(null).nomenclatureCode("999998").build());
    assertProven(onMri, BillingReason.MODALITY);
    assertThat(onMri.findings().get(0).message(Locale.ENGLISH))
        .isEqualTo(
            "The modality of the device with this number is MRI; the examination is performed on: CT, PET-CT.");
    assertThat(onMri.findings().get(0).message(Locale.FRENCH)).contains(" IRM,");
    assertThat(onMri.findings().get(0).message(Locale.GERMAN)).contains(" MRT,");
    assertThat(
            check(ct(), examination(DAY).modality("PET-MRI"))
                .findings()
                .get(0)
                .message(Locale.GERMAN))
        .endsWith(": PET-MRT.");
    assertUnproven(
        check(ct(), examination(DAY).modality(null).nomenclatureCode("1")), BillingReason.MODALITY);
  }

  @Test
  void doesNotCompareWhatTheCallerLeavesOut() {
    Examination<Integer> numberAndDay = Examination.builder(17, DAY).billingNumber("12345").build();
    BillingResult<Integer> result =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().build())))
            .without(BillingReason.OTHER_OPERATOR, BillingReason.MODALITY)
            .without(BillingReason.SITE)
            .check(numberAndDay);
    assertThat(result.outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertThat(result.notCompared())
        .containsExactly(BillingReason.OTHER_OPERATOR, BillingReason.MODALITY, BillingReason.SITE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                BillingCheck.of(BillingDirectory.complete(List.of()))
                    .without(BillingReason.BEFORE_NUMBER))
        .withMessageContaining("OTHER_OPERATOR, MODALITY, SITE");
  }

  @Test
  void aNumberBelongsToOneDevice() {
    DeviceTimeline ct = ct().build();
    DeviceTimeline.Builder mri =
        DeviceTimeline.builder(MRI).modality(Modality.MRI).operator(OPERATOR).linkedOn(FIRST);
    BillingDirectory both =
        BillingDirectory.complete(
            List.of(ct, mri.billingNumber("12345", LAST.minusDays(1)).build()));
    BillingCheck check = BillingCheck.of(both);
    BillingResult<Integer> twice = check.check(examination(LAST).build());
    assertProven(twice, BillingReason.NUMBER_ON_SEVERAL_DEVICES);
    assertThat(twice.device()).isEmpty();
    assertThat(twice.findings().get(0).message(Locale.ENGLISH)).contains(CT + ", " + MRI);
    assertThat(check.check(examination(DAY).build()).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    BillingResult<Integer> before = check.check(examination(FIRST.minusDays(1)).build());
    assertProven(before, BillingReason.BEFORE_NUMBER);
    assertThat(before.device()).isEmpty();
  }

  @Test
  void numbersThatDifferInZerosAreNotGuessed() {
    BillingDirectory both =
        BillingDirectory.complete(
            List.of(
                ct().build(), DeviceTimeline.builder(MRI).billingNumber("0012345", FIRST).build()));
    BillingResult<Integer> filled = BillingCheck.of(both).check(examination(DAY).build());
    assertUnproven(filled, BillingReason.NUMBER_ON_SEVERAL_DEVICES);
    assertThat(
            BillingCheck.of(both).check(examination(DAY).billingNumber(" 12345 ").build()).device())
        .contains(CT);
    BillingDirectory oneOnTheDay =
        BillingDirectory.complete(
            List.of(
                ct().build(),
                DeviceTimeline.builder(MRI).billingNumber("0012345", DAY.plusDays(1)).build()));
    assertUnproven(
        BillingCheck.of(oneOnTheDay).check(examination(DAY).build()),
        BillingReason.NUMBER_ON_SEVERAL_DEVICES);
  }

  @Test
  void oneDeviceMayHaveANumberWithAndWithoutZeros() {
    DeviceTimeline.Builder twice = ct().billingNumber("012345", FIRST);
    assertThat(check(twice, examination(DAY)).outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void aNumberMayPassFromOneDeviceToAnother() {
    DeviceTimeline.Builder mri =
        DeviceTimeline.builder(MRI)
            .modality(Modality.MRI)
            .operator(OPERATOR)
            .linkedOn(FIRST)
            .use(DeviceUse.CLINICAL)
            .campus("Noord")
            .billingNumber("12345", LAST.plusDays(1));
    List<BillingResult<Integer>> results =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().build(), mri.build())))
            .check(
                List.of(
                    examination(LAST).midId(CT.toString()).build(),
                    examination(LAST.plusDays(1)).modality("MRI").midId(MRI.toString()).build()));
    assertThat(results)
        .extracting(BillingResult::outcome)
        .containsOnly(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void anExaminationOfUnknownKindMayNeedNoNumber() {
    assertUnproven(
        check(ct(), Examination.builder(17, DAY).operator(OPERATOR)), BillingReason.NO_NUMBER);
    assertUnproven(
        check(ct(), Examination.builder(17, DAY).modality("echo abdomen")),
        BillingReason.NO_NUMBER);
  }

  @Test
  void contradictoryKindsProveNothing() {
    BillingCheck check =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().build()))).with(CODES);
    assertUnproven(
        check.check(examination(DAY).modality("radiography").nomenclatureCode("999998").build()),
        BillingReason.NOT_REGISTERED_KIND);
    BillingResult<Integer> withoutNumber =
        check.check(
            examination(DAY).billingNumber(null).modality("CT").nomenclatureCode("999999").build());
    assertUnproven(withoutNumber, BillingReason.NOT_REGISTERED_KIND);
    assertThat(withoutNumber.findings().get(0).message(Locale.ENGLISH))
        .isEqualTo(
            "Modality: cannot be checked, because modality and nomenclature code contradict each other.");
  }

  @Test
  void aListOfACampusOrOfOtherOperatorsProvesNoUnknownNumber() {
    List<DeviceTimeline> timelines = List.of(ct().build());
    Examination<Integer> unknown = examination(DAY).billingNumber("54321").build();
    assertUnproven(
        BillingCheck.of(BillingDirectory.ofOperators(timelines, Set.of(OPERATOR + " campus Noord")))
            .check(unknown),
        BillingReason.UNKNOWN_NUMBER);
    BillingCheck own = BillingCheck.of(BillingDirectory.ofOperators(timelines, Set.of(OPERATOR)));
    assertUnproven(
        own.without(BillingReason.OTHER_OPERATOR).check(unknown), BillingReason.UNKNOWN_NUMBER);
    assertProven(
        own.check(
            examination(DAY).billingNumber("54321").operator(OPERATOR + " campus Zuid").build()),
        BillingReason.UNKNOWN_NUMBER);
    assertThat(own.check(unknown).findings().get(0).message(Locale.ENGLISH))
        .isEqualTo("No device of this operator has this billing number. Check the number.");
    assertProven(
        BillingCheck.of(BillingDirectory.ofOperators(timelines, Set.of(OPERATOR + " campus Noord")))
            .check(
                examination(DAY)
                    .billingNumber("54321")
                    .operator(OPERATOR + " campus Noord")
                    .build()),
        BillingReason.UNKNOWN_NUMBER);
  }

  @Test
  void examinationsThatNameNoDeviceAreCheckedByTheirNumbersAlone() {
    BillingCheck check = BillingCheck.of(BillingDirectory.complete(List.of(ct().build())));
    Examination<Integer> examination = examination(DAY).build();
    assertThat(check.check(List.of(examination, examination)))
        .containsExactly(check.check(examination), check.check(examination));
    assertThat(check.check(examination, new DeviceMentions()).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void aNumberOnOtherDaysMayBeOnADeviceThatIsNotListed() {
    LocalDate dayAfter = LAST.plusDays(1);
    DeviceTimeline ct = ct().build();
    BillingCheck own = BillingCheck.of(BillingDirectory.ofOperators(List.of(ct), Set.of(OPERATOR)));
    Examination.Builder<Integer> ofOther = examination(dayAfter).operator("CHU Exemple");
    assertUnproven(own.check(ofOther.build()), BillingReason.UNKNOWN_NUMBER);
    assertThat(own.check(ofOther.midId(MRI.toString()).build()).device()).isEmpty();
    assertUnproven(
        own.without(BillingReason.OTHER_OPERATOR)
            .check(examination(FIRST.minusDays(1)).operator(null).build()),
        BillingReason.UNKNOWN_NUMBER);
    assertProven(own.check(examination(dayAfter).build()), BillingReason.AFTER_END);
    assertUnproven(
        BillingCheck.of(
                BillingDirectory.complete(
                    List.of(ct, DeviceTimeline.builder(MRI).billingNumbersUndisclosed().build())))
            .check(examination(dayAfter).build()),
        BillingReason.UNKNOWN_NUMBER);
  }

  @Test
  void formerDataOfTheRegisterIsUnknown() {
    assertUnproven(
        check(ct().siteNumber(null).campus(" ", DAY), examination(DAY)), BillingReason.SITE);
    assertUnproven(check(ct().use(null, DAY), examination(DAY)), BillingReason.SCIENTIFIC_DEVICE);
  }

  @Test
  void spacesAroundANumberDoNotCount() {
    assertThat(check(ct(), examination(DAY).billingNumber("12345\u00A0")).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertProven(check(ct(), examination(DAY).billingNumber("\u00A0")), BillingReason.NO_NUMBER);
  }

  @Test
  void comparesTheDeviceThatIsNamed() {
    assertThat(check(ct(), examination(DAY).midId(CT.toString())).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertUnproven(
        check(ct(), examination(DAY).midId("MID-1")), BillingReason.NUMBER_ON_SEVERAL_DEVICES);
    BillingResult<Integer> other = check(ct(), examination(DAY).midId(MRI.toString()));
    assertProven(other, BillingReason.NUMBER_ON_SEVERAL_DEVICES);
    assertThat(other.isProven(BillingReason.NUMBER_ON_SEVERAL_DEVICES)).isTrue();
    assertThat(other.isProven(BillingReason.SITE)).isFalse();
  }

  @Test
  void findsSeveralDevicesBilledWithOneNumber() {
    Examination<Integer> unreadable = examination(DAY).midId("MID-1").build();
    List<Examination<Integer>> month =
        List.of(
            examination(DAY).midId(CT.toString()).build(),
            examination(DAY).billingNumber("12345").midId(MRI.toString()).build(),
            unreadable,
            examination(DAY).billingNumber(null).midId(MRI.toString()).build());
    List<BillingResult<Integer>> results =
        BillingCheck.of(BillingDirectory.complete(List.of(ct().build()))).check(month);
    for (BillingResult<Integer> result : results.subList(0, 3)) {
      assertProven(result, BillingReason.NUMBER_ON_SEVERAL_DEVICES);
    }
    assertThat(results.get(0).findings().get(0).message(Locale.ENGLISH)).contains(CT + ", " + MRI);
    assertProven(results.get(3), BillingReason.NO_NUMBER);
    assertThat(check(ct(), examination(DAY).midId("MID-1")).findings().get(0))
        .hasToString("BillingFinding[numberOnSeveralDevices cannotTell]");
  }

  @Test
  void devicesThatAreNotListedMayHaveANumberInTurn() {
    Examination<Integer> onCt = examination(DAY).midId(CT.toString()).build();
    List<Examination<Integer>> both = List.of(onCt, examination(DAY).midId(MRI.toString()).build());
    DeviceTimeline ct = ct().build();
    DeviceTimeline undisclosed = DeviceTimeline.builder(MRI).billingNumbersUndisclosed().build();
    for (BillingDirectory directory :
        List.of(
            BillingDirectory.ofOperators(List.of(ct), Set.of(OPERATOR)),
            BillingDirectory.complete(List.of(ct, undisclosed)))) {
      List<BillingResult<Integer>> results = BillingCheck.of(directory).check(both);
      assertUnproven(results.get(0), BillingReason.NUMBER_ON_SEVERAL_DEVICES);
      assertProven(results.get(1), BillingReason.NUMBER_ON_SEVERAL_DEVICES);
    }
    DeviceTimeline mri = DeviceTimeline.builder(MRI).build();
    BillingDirectory listed = BillingDirectory.ofOperators(List.of(ct, mri), Set.of(OPERATOR));
    assertProven(
        BillingCheck.of(listed).check(both).get(0), BillingReason.NUMBER_ON_SEVERAL_DEVICES);
  }

  @Test
  void namesProvenReasonsFirst() {
    BillingResult<Integer> result =
        check(ct(), examination(LAST.plusDays(1)).operator(null).site("Zuid"));
    assertThat(result.outcome()).isEqualTo(BillingOutcome.NOT_BILLABLE);
    assertThat(result.reason()).contains(BillingReason.AFTER_END);
    assertThat(result.findings())
        .extracting(BillingFinding::reason)
        .containsExactly(BillingReason.OTHER_OPERATOR, BillingReason.AFTER_END, BillingReason.SITE);
  }

  @Test
  void namesTheEndOfTheLatestPeriod() {
    DeviceTimeline.Builder twoPeriods =
        bare()
            .billingNumber(new BillingPeriod("12345", FIRST, Optional.of(FIRST.plusDays(9))))
            .billingNumber(new BillingPeriod("12345", LAST, Optional.of(LAST)));
    BillingResult<Integer> between = check(twoPeriods, examination(DAY));
    assertProven(between, BillingReason.AFTER_END);
    assertThat(between.findings().get(0).message(Locale.ENGLISH)).contains("2024-03-24");
    assertThat(check(twoPeriods, examination(LAST)).outcome())
        .isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
  }

  @Test
  void keepsValuesOutOfLogs() {
    Examination<Integer> examination = examination(DAY).midId(CT.toString()).build();
    assertThat(examination).hasToString("Examination[17]");
    assertThat(examination.midId()).contains(CT.toString());
    assertThat(MidId.isValid(examination.midId().orElseThrow())).isTrue();
  }
}

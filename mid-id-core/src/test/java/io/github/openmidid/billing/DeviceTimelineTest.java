package io.github.openmidid.billing;

import static io.github.openmidid.billing.BillingFixture.CT;
import static io.github.openmidid.billing.BillingFixture.DAY;
import static io.github.openmidid.billing.BillingFixture.FIRST;
import static io.github.openmidid.billing.BillingFixture.LAST;
import static io.github.openmidid.billing.BillingFixture.MRI;
import static io.github.openmidid.billing.BillingFixture.bare;
import static io.github.openmidid.billing.BillingFixture.ct;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.Modality;
import io.github.openmidid.Modality.NotRegistered;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.internal.DatedValues;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DeviceTimelineTest {
  @Test
  void hasWhatWasSet() {
    DeviceTimeline timeline = ct().lastDayOfUse(LAST).build();
    assertThat(timeline.midId()).isEqualTo(CT);
    assertThat(timeline.modality()).contains(Modality.CT);
    assertThat(timeline.linkedOn()).contains(LocalDate.of(2024, 2, 1));
    assertThat(timeline.isUnlinked()).isFalse();
    assertThat(timeline.inServiceSince()).contains(LocalDate.of(2024, 3, 1));
    assertThat(timeline.lastDayOfUse()).contains(LAST);
    assertThat(timeline.useOn(DAY)).contains(DeviceUse.CLINICAL);
    assertThat(timeline.campusOn(DAY)).contains("Campus Noord");
    assertThat(timeline.siteNumberOn(DAY)).contains("7");
    assertThat(timeline.isBillingDisclosed()).isTrue();
    assertThat(timeline).hasToString("DeviceTimeline[" + CT + "]");
    assertThat(timeline.billingPeriods())
        .singleElement()
        .hasToString("BillingPeriod[2024-03-15 – 2026-06-30]");
    assertThat(new BillingPeriod("1", FIRST, Optional.empty()))
        .hasToString("BillingPeriod[2024-03-15 – ]");
  }

  @Test
  void equalsByAllFacts() {
    List<UnaryOperator<DeviceTimeline.Builder>> changes =
        List.of(
            b -> b.modality(null),
            b -> b.operator(" "),
            b -> b.linkedOn(DAY),
            b -> b.unlinked(),
            b -> b.inServiceSince(null),
            b -> b.lastDayOfUse(LAST),
            b -> b.use(DeviceUse.MIXED),
            b -> b.campus("Zuid"),
            b -> b.siteNumber("8"),
            b -> b.billingNumber("1", DAY),
            b -> b.billingNumbersUndisclosed());
    assertThat(ct().build()).isEqualTo(ct().build()).hasSameHashCodeAs(ct().build());
    for (UnaryOperator<DeviceTimeline.Builder> change : changes) {
      assertThat(change.apply(ct()).build()).isNotEqualTo(ct().build());
    }
    assertThat(DeviceTimeline.builder(CT).linkedOn(DAY).unlinked().build())
        .isEqualTo(DeviceTimeline.builder(CT).unlinked().build())
        .isNotEqualTo(DeviceTimeline.builder(CT).build())
        .isNotEqualTo(DeviceTimeline.builder(MRI).unlinked().build())
        .isNotEqualTo(CT);
    DatedValues.Builder<String> values = new DatedValues.Builder<>();
    values.put(DAY, "a");
    DatedValues<String> first = values.build();
    assertThat(first).isEqualTo(values.build()).hasSameHashCodeAs(values.build()).isNotEqualTo("a");
    values.put(DAY, "b");
    assertThat(first).isNotEqualTo(values.build());
    values.put(LAST, "a");
    assertThat(first).isNotEqualTo(values.build());
    assertThat(first.on(LAST)).contains("a");
  }

  @Test
  void listsTheDaysOnWhichSomethingChanges() {
    LocalDate first = LocalDate.of(2024, 2, 28);
    DeviceTimeline.Builder changing =
        DeviceTimeline.builder(CT)
            .linkedOn(first)
            .inServiceSince(first.plusDays(10))
            .lastDayOfUse(LocalDate.of(2028, 2, 28))
            .use(DeviceUse.CLINICAL)
            .use(null, first.plusDays(20))
            .campus("Noord", first.plusDays(30))
            .siteNumber("7", first.plusDays(40))
            .billingNumber(
                new BillingPeriod("1", first.plusDays(50), Optional.of(first.plusDays(59))))
            .billingNumber("2", first.plusDays(60));
    assertThat(changing.build().changeDays())
        .containsExactly(
            first,
            first.plusDays(10),
            first.plusDays(20),
            first.plusDays(30),
            first.plusDays(40),
            first.plusDays(50),
            first.plusDays(60),
            LocalDate.of(2028, 2, 29));
    assertThat(DeviceTimeline.builder(CT).lastDayOfUse(LocalDate.MAX).build().changeDays())
        .isEmpty();
  }

  @Test
  void listsTheDayAfterTheEndOfANumber() {
    assertThat(ct().build().changeDays()).contains(LAST.plusDays(1));
    assertThat(bare().build().changeDays()).doesNotContain(LAST.plusDays(1));
  }

  @Test
  void rejectsAPeriodThatEndsBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BillingPeriod("12345", LAST, Optional.of(FIRST)))
        .withMessage("validUntil is before validFrom");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ct().billingNumber(" ", DAY))
        .withMessageStartingWith("number");
  }

  @Test
  void findsTheDeviceThatHadANumberOnADay() {
    DeviceTimeline timeline = ct().build();
    BillingDirectory directory = BillingDirectory.ofOperators(List.of(timeline), Set.of("x"));
    assertThat(directory.timelines()).containsExactly(timeline);
    assertThat(directory.find(CT)).contains(timeline);
    assertThat(directory.find(MRI)).isEmpty();
    assertThat(directory.withNumber("000000012345", FIRST)).containsExactly(timeline);
    assertThat(directory.withNumber("12345", LAST.plusDays(1))).isEmpty();
    assertThat(directory.withNumber("1234", DAY)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BillingDirectory.complete(List.of(timeline, timeline)))
        .withMessageContaining(CT.toString());
  }

  @Test
  void numbersOfOtherCharactersAreComparedAsTheyAre() {
    assertThat(BillingNumberForm.of(" 00A1 ")).isEqualTo("00A1");
    assertThat(BillingNumberForm.of("0010")).isEqualTo("10");
    assertThat(BillingNumberForm.of("1:")).isEqualTo("1:");
    assertThat(BillingNumberForm.of("0/")).isEqualTo("0/");
  }

  @Test
  void aCodeHasOneMeaning() {
    NomenclatureTable table =
        NomenclatureTable.builder()
            .modalities("12", Modality.CT)
            .modalities("012", Modality.PET_CT)
            .notRegistered("13", NotRegistered.MAMMOGRAPHY)
            .notRegistered("13", NotRegistered.MAMMOGRAPHY)
            .build();
    assertThat(table.modalities(" 0012 ")).containsExactlyInAnyOrder(Modality.CT, Modality.PET_CT);
    assertThat(table.notRegistered("13")).contains(NotRegistered.MAMMOGRAPHY);
    assertThat(table.contains("12")).isTrue();
    assertThat(table.contains("13")).isTrue();
    assertThat(table.contains("14")).isFalse();
    for (String code : List.of("", "0", "12345678", "1a")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NomenclatureTable.builder().modalities(code, Modality.CT))
          .withMessage("a code is a number of one to seven digits");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NomenclatureTable.builder().modalities("1"))
        .withMessage("no modality");
    NomenclatureTable.Builder builder =
        NomenclatureTable.builder()
            .modalities("1", Modality.CT)
            .notRegistered("2", NotRegistered.MAMMOGRAPHY);
    String twoMeanings = "has two meanings";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.modalities("2", Modality.CT))
        .withMessageContaining(twoMeanings);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.notRegistered("2", NotRegistered.RADIOGRAPHY))
        .withMessageContaining(twoMeanings);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.notRegistered("1", NotRegistered.MAMMOGRAPHY))
        .withMessageContaining(twoMeanings);
    NomenclatureTable unchanged = builder.build();
    assertThat(unchanged.notRegistered("1")).isEmpty();
    assertThat(unchanged.notRegistered("2")).contains(NotRegistered.MAMMOGRAPHY);
  }
}

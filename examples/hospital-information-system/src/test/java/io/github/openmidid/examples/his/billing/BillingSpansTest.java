package io.github.openmidid.examples.his.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingPeriod;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillingSpansTest {
  private static final LocalDate TODAY = day("2026-11-29");

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static DeviceTimeline.Builder linked(String day) {
    return DeviceTimeline.builder(MidId.ofSerial(99_000_001))
        .modality(Modality.CT)
        .linkedOn(day(day));
  }

  private static BillingPeriod period(String number, String from, @Nullable String until) {
    return new BillingPeriod(number, day(from), Optional.ofNullable(until).map(LocalDate::parse));
  }

  /** Returns one line per span: first and last day, number, outcome and reasons. */
  private static List<String> spans(DeviceTimeline.Builder timeline) {
    return BillingSpans.of(timeline.build(), TODAY).stream()
        .map(
            span ->
                Objects.toString(span.from(), "")
                    + ".."
                    + Objects.toString(span.until(), "")
                    + " "
                    + span.billingNumber()
                    + " "
                    + span.outcome().code()
                    + " "
                    + span.reasons())
        .toList();
  }

  @Test
  void beginWithTheLatestOfLinkServiceAndNumber() {
    assertThat(
            spans(
                linked("2024-02-01")
                    .use(DeviceUse.CLINICAL)
                    .inServiceSince(day("2024-03-01"))
                    .billingNumber("12345", day("2024-02-15"))))
        .containsExactly(
            "..2024-01-31 12345 notBillable [beforeNumber, notLinked, notInService]",
            "2024-02-01..2024-02-14 12345 notBillable [beforeNumber, notInService]",
            "2024-02-15..2024-02-29 12345 notBillable [notInService]",
            "2024-03-01.. 12345 billableOnDay []");
  }

  @Test
  void haveAGapBetweenTwoNumbersAndEndWithTheDevice() {
    assertThat(
            spans(
                linked("2020-01-01")
                    .use(DeviceUse.CLINICAL)
                    .lastDayOfUse(day("2025-12-31"))
                    .billingNumber(period("1", "2020-01-01", "2023-12-31"))
                    .billingNumber(period("2", "2024-02-01", null))))
        .containsExactly(
            "..2019-12-31 1 notBillable [beforeNumber, notLinked]",
            "2020-01-01..2023-12-31 1 billableOnDay []",
            "2024-01-01..2024-01-31 1 notBillable [afterEnd]",
            "2024-02-01..2025-12-31 2 billableOnDay []",
            "2026-01-01.. 2 notBillable [afterEnd.device]");
  }

  @Test
  void areInterruptedByScientificUseAndNotByAnotherCampus() {
    assertThat(
            spans(
                linked("2020-01-01")
                    .use(DeviceUse.CLINICAL)
                    .use(DeviceUse.SCIENTIFIC, day("2022-02-28"))
                    .use(DeviceUse.CLINICAL, day("2022-03-02"))
                    .campus("Noord")
                    .campus("Zuid", day("2021-05-01"))
                    .billingNumber(period("1", "2020-01-01", null))))
        .containsExactly(
            "..2019-12-31 1 notBillable [beforeNumber, notLinked]",
            "2020-01-01..2022-02-27 1 billableOnDay []",
            "2022-02-28..2022-03-01 1 notBillable [scientificDevice]",
            "2022-03-02.. 1 billableOnDay []");
  }

  @Test
  void ofTwoNumbersAtTheSameTimeOverlap() {
    assertThat(
            spans(
                linked("2020-01-01")
                    .use(DeviceUse.CLINICAL)
                    .billingNumber(period("1", "2020-01-01", null))
                    .billingNumber(period("2", "2021-01-01", "2021-12-31"))))
        .containsExactly(
            "..2019-12-31 1 notBillable [beforeNumber, notLinked]",
            "2021-01-01..2021-12-31 2 billableOnDay []",
            "2020-01-01.. 1 billableOnDay []");
  }

  @Test
  void withoutNumberAreNeverBillable() {
    assertThat(spans(linked("2020-01-01").use(DeviceUse.CLINICAL)))
        .containsExactly(".. null notBillable [noNumber]");
    assertThat(spans(DeviceTimeline.builder(MidId.ofSerial(99_000_001)).unlinked()))
        .containsExactly(".. null cannotTell [noNumber.unproven]");
  }

  @Test
  void areUnknownWithoutLinkOrUse() {
    assertThat(
            spans(
                DeviceTimeline.builder(MidId.ofSerial(99_000_001))
                    .modality(Modality.CT)
                    .billingNumber("1", day("2024-01-01"))))
        .containsExactly(
            "..2023-12-31 1 notBillable [beforeNumber]",
            "2024-01-01.. 1 cannotTell [notLinked.unproven, scientificDevice.unproven]");
  }
}

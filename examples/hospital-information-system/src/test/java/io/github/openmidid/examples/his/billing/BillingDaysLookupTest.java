package io.github.openmidid.examples.his.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.RegisterUnavailableException;
import io.github.openmidid.examples.his.lookup.DeviceVerdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingDaysLookupTest {
  private static final MidId DEVICE = MidId.ofSerial(99_000_001);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

  /** Half an hour after midnight in Belgium, and still the day before in UTC. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC);

  private static DeviceVerdict verdict(String code) {
    return new DeviceVerdict(code, "text", null);
  }

  private static BillingDays days(TimelineSource source, String verdict) {
    return new BillingDaysLookup(source, CLOCK).of(DEVICE, verdict(verdict));
  }

  private static DeviceTimeline.Builder timeline() {
    return DeviceTimeline.builder(DEVICE)
        .modality(Modality.CT)
        .linkedOn(LocalDate.of(2024, 1, 1))
        .use(DeviceUse.CLINICAL)
        .billingNumber("12345", NEW_YEAR);
  }

  @Test
  void beginOnTheFirstDayOfTheNumberInBelgium() {
    BillingDays days = days(midId -> Optional.of(timeline().build()), "linked");

    assertThat(days.code()).isEqualTo("disclosed");
    assertThat(days.today()).isEqualTo(NEW_YEAR);
    assertThat(days.present().orElseThrow().outcome()).isEqualTo(BillingOutcome.BILLABLE_ON_DAY);
    assertThat(days.present().orElseThrow().from()).isEqualTo(NEW_YEAR);
  }

  @Test
  void presentIsABillableSpanIfThereIsOne() {
    DeviceTimeline two =
        timeline().use(DeviceUse.CLINICAL).billingNumber("9", LocalDate.of(2025, 1, 1)).build();

    assertThat(days(midId -> Optional.of(two), "billable").present().orElseThrow().billingNumber())
        .isIn("9", "12345");
  }

  @ParameterizedTest
  @CsvSource({
    "wellFormed, unknown",
    "cannotTell, undisclosed",
    "unavailable, unavailable",
    "tokenRejected, tokenRejected"
  })
  void areNotRequestedAfterALookupWithoutResult(String verdict, String code) {
    BillingDays days =
        days(
            midId -> {
              throw new AssertionError("requested");
            },
            verdict);

    assertThat(days.code()).isEqualTo(code);
    assertThat(days.spans()).isEmpty();
    assertThat(days.present()).isEmpty();
  }

  @Test
  void areUnknownIfTheRegisterDoesNotDiscloseThem() {
    assertThat(days(midId -> Optional.empty(), "linked").code()).isEqualTo("unknown");
    BillingDays hidden =
        days(midId -> Optional.of(timeline().billingNumbersUndisclosed().build()), "linked");
    assertThat(hidden.code()).isEqualTo("undisclosed");
    assertThat(hidden.spans()).isEmpty();
    BillingDays silent =
        days(
            midId -> {
              throw new RegisterUnavailableException("silent", null, null);
            },
            "linked");
    assertThat(silent.code()).isEqualTo("unavailable");
    assertThat(silent.spans()).isEmpty();
  }
}

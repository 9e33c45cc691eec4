package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.billing.BillingCheck;
import io.github.openmidid.billing.BillingDirectory;
import io.github.openmidid.billing.BillingFinding;
import io.github.openmidid.billing.BillingOutcome;
import io.github.openmidid.billing.BillingResult;
import io.github.openmidid.billing.DeviceTimeline;
import io.github.openmidid.billing.Examination;
import io.github.openmidid.billing.NomenclatureTable;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.testing.Participant;
import io.github.openmidid.client.testing.TestMidIdClient;
import io.github.openmidid.mhealth.AppLevel;
import io.github.openmidid.mhealth.AppLevels;
import io.github.openmidid.mhealth.CareProcess;
import io.github.openmidid.mhealth.CareProcessStatus;
import io.github.openmidid.mhealth.Financing;
import io.github.openmidid.mhealth.LevelEvidence;
import io.github.openmidid.mhealth.LevelStep;
import io.github.openmidid.mhealth.PyramidLevel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of docs/billing.md and docs/mhealth.md. */
class BillingExampleTest {
  private record Claim(long id, LocalDate day, String code, String number, String campus) {}

  @Test
  void examinationsAreCheckedAgainstTheDevices() {
    MidId midId = MidId.ofSerial(99_000_001);
    List<Claim> claims =
        List.of(
            new Claim(1, LocalDate.of(2024, 3, 14), "999998", "000000012345", "Noord"),
            new Claim(2, LocalDate.of(2024, 3, 15), "999998", "000000012345", "Noord"));
    List<String> lines = new ArrayList<>();
    // snippet: billing
    DeviceTimeline timeline =
        DeviceTimeline.builder(midId)
            .modality(Modality.CT)
            .operator("AZ Voorbeeld Gent")
            .linkedOn(LocalDate.of(2024, 2, 1))
            .inServiceSince(LocalDate.of(2024, 3, 1))
            .use(DeviceUse.CLINICAL)
            .campus("Noord")
            .billingNumber("12345", LocalDate.of(2024, 3, 15))
            .build();
    NomenclatureTable codes =
        NomenclatureTable.builder().modalities("999998", Modality.CT).build(); // a made-up code
    BillingCheck check =
        BillingCheck.of(
                BillingDirectory.ofOperators(List.of(timeline), Set.of("AZ Voorbeeld Gent")))
            .with(codes);
    for (Claim claim : claims) {
      BillingResult<Long> result =
          check.check(
              Examination.builder(claim.id(), claim.day())
                  .nomenclatureCode(claim.code())
                  .billingNumber(claim.number())
                  .operator("AZ Voorbeeld Gent")
                  .site(claim.campus())
                  .build());
      for (BillingFinding finding : result.findings()) {
        lines.add(result.outcome() + ": " + finding.message(Locale.ENGLISH));
      }
    }
    // end
    assertThat(lines)
        .containsExactly(
            BillingOutcome.NOT_BILLABLE
                + ": The number applies from 2024-03-15 on; the examination is of 2024-03-14."
                + " A number never applies retroactively.");
  }

  @Test
  void theRegisterReturnsTheDevicesOverTime() {
    TestMidIdClient client =
        TestMidIdClient.builder()
            .clock(Clock.fixed(Instant.parse("2027-02-02T10:00:00Z"), ZoneOffset.UTC))
            .build();
    MidIdClient riziv = client.as(Participant.RIZIV, "RIZIV");
    MidId midId = client.midIds().request(Modality.MRI).midId();
    CadastreDevice reported =
        client
            .devices()
            .report(
                DeviceReport.builder()
                    .midId(midId)
                    .operator("AZ Voorbeeld")
                    .modality(Modality.MRI)
                    .make("Example Medical")
                    .model("Scan 64")
                    .serialNumber("SN-1")
                    .use(DeviceUse.CLINICAL)
                    .campus("Noord")
                    .commissioningDate(LocalDate.of(2027, 3, 1))
                    .build());
    client.as(Participant.FPS_HEALTH, "FPS Health").links().link(midId, reported.deviceId());
    // snippet: billing-days
    riziv.billingNumbers().assign(midId, "12345", LocalDate.of(2027, 3, 1));
    riziv.billingNumbers().end(midId, LocalDate.of(2028, 2, 29), "replaced");
    // end
    LocalDate day = LocalDate.of(2028, 2, 29);
    // snippet: billing-register
    BillingDirectory directory = client.deviceTimelines().directory();
    List<DeviceTimeline> holders = client.deviceTimelines().withBillingNumber("000000012345", day);
    Optional<DeviceTimeline> device = client.deviceTimelines().find(midId);
    // end
    assertThat(holders).isEqualTo(directory.withNumber("12345", day));
    assertThat(device).contains(holders.get(0));
    assertThat(directory.withNumber("12345", day.plusDays(1))).isEmpty();
  }

  @Test
  void levelsBelongToAppsAndCareProcesses() {
    // snippet: pyramid
    CareProcess heartFailure =
        CareProcess.builder("heartFailure")
            .name("en", "Heart failure")
            .status(CareProcessStatus.ACTIVE, LocalDate.of(2025, 1, 1))
            .build();
    AppLevels levels =
        AppLevels.of(
            AppLevel.of(PyramidLevel.M2, LocalDate.of(2024, 11, 1)),
            AppLevel.of(PyramidLevel.M3_PLUS, LocalDate.of(2025, 2, 1)).in(heartFailure));
    Financing financing = levels.financing(heartFailure, LocalDate.of(2026, 1, 1));
    String answer = financing.message(Locale.ENGLISH);

    LevelStep step =
        LevelStep.to(PyramidLevel.M3_LIGHT, LocalDate.of(2026, 1, 1))
            .from(PyramidLevel.M1)
            .in(heartFailure)
            .with(LevelEvidence.TEMPORARY_FINANCING);
    String refusal = step.decide().message(Locale.ENGLISH);
    // end
    assertThat(financing.isFinanced()).isTrue();
    assertThat(answer)
        .isEqualTo("Financed definitively on 2026-01-01 in the care process “Heart failure”.");
    assertThat(refusal).isEqualTo("Level 3 follows level 2. Apply for level 2 first.");
  }
}

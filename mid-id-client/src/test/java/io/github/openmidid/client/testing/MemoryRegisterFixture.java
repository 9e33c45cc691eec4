package io.github.openmidid.client.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Clients of all participants with one register in memory, on 2 February 2027. */
final class MemoryRegisterFixture {
  static final String HOSPITAL = "AZ Voorbeeld";
  static final String NONE = "00000000-0000-0000-0000-00000000ffff";
  static final MidId UNKNOWN = MidId.of("MID-9912-3456-11");

  final TestMidIdClient hospital =
      TestMidIdClient.builder()
          .participant(Participant.LOCAL_ADMINISTRATOR, HOSPITAL)
          .clock(Clock.fixed(Instant.parse("2027-02-02T10:00:00Z"), ZoneOffset.UTC))
          .pageSize(2)
          .build();
  final TestMidIdClient other = hospital.as(Participant.OPERATOR, "AZ Elders");
  final TestMidIdClient health = hospital.as(Participant.FPS_HEALTH, "FPS Health");
  final TestMidIdClient riziv = hospital.as(Participant.RIZIV, "RIZIV");
  final TestMidIdClient supplier = hospital.as(Participant.SUPPLIER, "Example Imaging");
  final TestMidIdClient fanc = hospital.as(Participant.FANC, "FANC");

  MidId grant(Modality modality) {
    return hospital.midIds().request(modality).midId();
  }

  DeviceReport.Builder report(MidId midId, Modality modality) {
    return DeviceReport.builder()
        .midId(midId)
        .operator(HOSPITAL)
        .modality(modality)
        .make("Example Medical")
        .model("Scan 64")
        .serialNumber("SN-1")
        .use(DeviceUse.CLINICAL)
        .campus("Campus Noord")
        .commissioningDate(LocalDate.of(2027, 6, 1))
        .priorAuthorizationDate(LocalDate.of(2023, 9, 15));
  }

  CadastreDevice device(Modality modality) {
    return hospital.devices().report(report(grant(modality), modality).build());
  }

  CadastreDevice linkedDevice(DeviceUse use) {
    MidId midId = grant(Modality.CT);
    CadastreDevice device = hospital.devices().report(report(midId, Modality.CT).use(use).build());
    health.links().link(midId, device.deviceId());
    return hospital.devices().find(midId).orElseThrow();
  }

  static DeliveryReport delivery(MidId midId, Modality modality, String serialNumber) {
    return new DeliveryReport(
        midId,
        HOSPITAL,
        modality,
        "Example Medical",
        "Scan 64",
        serialNumber,
        LocalDate.of(2026, 11, 2),
        Optional.empty());
  }

  /** Asserts the last part of the problem type, and those of the issues with their names. */
  static void assertRejected(ThrowingCallable call, String problem, String... issues) {
    RegisterResponseException e = catchThrowableOfType(RegisterResponseException.class, call);
    assertThat(e).as(problem).isNotNull();
    assertThat(last(e.problemType().orElseThrow())).isEqualTo(problem);
    assertThat(e.issues())
        .extracting((ProblemIssue issue) -> last(issue.type()) + " " + issue.name())
        .containsExactly(issues);
  }

  private static String last(String type) {
    return type.substring(type.lastIndexOf(':') + 1);
  }
}

package io.github.openmidid.examples.quickstart.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.MidIdRequest;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeliveryReport;
import io.github.openmidid.client.reference.ProblemIssue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The inputs and assertions that several contract tests use. */
final class ContractFixture {
  static final String OWN = "urn:problem-type:openmidid:midIdRegister:";
  static final String BAD_REQUEST = "urn:problem-type:belgif:badRequest";

  private static final String OWN_ISSUE =
      "urn:problem-type:openmidid:input-validation:midIdRegister:";

  private ContractFixture() {}

  /** Returns the current day in Belgium, as the register knows it. */
  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Brussels"));
  }

  static MidId unknown() {
    return MidId.ofSerial(99_999_999);
  }

  static MidId grant(MidIdClient operator, Modality modality) {
    return operator.midIds().request(MidIdRequest.of(modality)).midId();
  }

  static DeviceReport.Builder report(MidId midId, String operator, Modality modality) {
    return DeviceReport.builder()
        .midId(midId)
        .operator(operator)
        .modality(modality)
        .make("Example Medical")
        .model("Scan 64")
        .serialNumber("SN-1")
        .use(DeviceUse.CLINICAL)
        .campus("Campus Noord")
        .commissioningDate(today().plusMonths(3))
        .priorAuthorizationDate(LocalDate.of(2023, 9, 15));
  }

  /** Requests an identifier and reports a device with it. */
  static CadastreDevice device(MidIdClient operator, String organization, Modality modality) {
    MidId midId = grant(operator, modality);
    return operator.devices().report(report(midId, organization, modality).build());
  }

  static DeliveryReport delivery(MidId midId, String operator, Modality modality) {
    return new DeliveryReport(
        midId,
        operator,
        modality,
        "Example Medical",
        "Scan 64",
        "SN-1",
        LocalDate.of(2026, 11, 2),
        Optional.of("Campus Noord"));
  }

  static ProblemIssue unknown(String name) {
    return new ProblemIssue(
        "urn:problem-type:belgif:input-validation:referencedResourceNotFound",
        name,
        "the register does not know it");
  }

  static ProblemIssue otherOperator(String name) {
    return new ProblemIssue(OWN_ISSUE + "operatorMismatch", name, "it belongs to another operator");
  }

  static ProblemIssue otherModality(String name) {
    return new ProblemIssue(
        OWN_ISSUE + "modalityMismatch", name, "the MID-ID was granted for another modality");
  }

  static ProblemIssue otherMidId(String name) {
    return new ProblemIssue(
        OWN_ISSUE + "midIdMismatch", name, "the device was reported with another MID-ID");
  }

  static ProblemIssue extension(String type, String name, String detail) {
    return new ProblemIssue("urn:problem-type:belgif-ext:input-validation:" + type, name, detail);
  }

  static ProblemIssue text(String name) {
    return new ProblemIssue(
        "urn:problem-type:belgif:input-validation:schemaViolation",
        name,
        "it is not a single line of text, or it is too long");
  }

  /** Asserts all properties of a rejection that an application can read. */
  static void assertRejected(
      int status, String problemType, ThrowingCallable call, ProblemIssue... issues) {
    RegisterResponseException e = catchThrowableOfType(RegisterResponseException.class, call);
    assertThat(e).as("rejected with %s", problemType).isNotNull();
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.problemType()).contains(problemType);
    assertThat(e.issues()).containsExactly(issues);
    assertThat(e).hasMessage("the register has rejected the request: %s %s", status, problemType);
    assertThat(e.isOutcomeOpen()).isFalse();
    assertThat(e.isRetryable()).isFalse();
    assertThat(e.requestReference()).isEmpty();
    assertThat(e.getCause()).isNull();
    assertThat(e.response().orElseThrow().status()).isEqualTo(status);
    assertThat(e.response().orElseThrow().retryAfter()).isEmpty();
    assertThat(e.traceId()).isPresent().isEqualTo(e.response().orElseThrow().traceId());
  }

  static void assertConflict(String code, ThrowingCallable call) {
    assertRejected(409, OWN + code, call);
  }

  static void assertBadRequest(ThrowingCallable call, ProblemIssue... issues) {
    assertRejected(400, BAD_REQUEST, call, issues);
  }
}

package io.github.openmidid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.openmidid.cadastre.DeviceChange;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.cadastre.DeviceReport;
import io.github.openmidid.cadastre.DeviceUse;
import io.github.openmidid.cadastre.NotificationFileName;
import io.github.openmidid.register.LookupResult;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.RegisterMismatchException;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.register.Verification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Verifies the maps that are the JSON forms; {@code examples/frameworks} tests them with Jackson.
 */
class JsonFormTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private static final Registration REGISTRATION =
      Registration.of(MID_ID, Modality.CT, "AZ", RegistrationStatus.LINKED);
  private static final MidIdRegister REGISTER = MidIdRegister.inMemory(List.of(REGISTRATION));
  private static final MidIdRegister EMPTY = MidIdRegister.inMemory(List.of());

  static Stream<Verification> verifications() {
    Verification known = Verification.of("MID-9912-3456-11", REGISTER, CLOCK);
    return Stream.of(
        known,
        known.expecting(Modality.CT).expectingOperator("AZ"),
        known.expecting(Modality.CT),
        known.expecting(Modality.PET),
        Verification.of("MID-9912-3456-11", EMPTY, CLOCK).expecting(Modality.CT),
        Verification.of("mid 9912 3456 11", REGISTER, CLOCK),
        Verification.of("mid 9912 3456 1O", REGISTER, CLOCK),
        Verification.of(
            "mid 9912 3456 1O", REGISTER, Clock.offset(CLOCK, java.time.Duration.ofDays(1))),
        Verification.of(null, REGISTER, CLOCK).expectingOperator("AZ"));
  }

  @ParameterizedTest
  @MethodSource("verifications")
  void aVerificationEqualsTheOneOfItsFormOnly(Verification verification) {
    Verification read = Verification.fromMap(verification.toMap());
    assertThat(read).isEqualTo(verification).hasSameHashCodeAs(verification);
    assertThat(read.toMap()).isEqualTo(verification.toMap());
    assertThat(read).hasToString(verification.toString());
    assertThat(verifications().filter(verification::equals)).hasSize(1);
    assertThat(verification).isNotEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "MID-9912-3456-11", "mid 9912 3456 11", "MID-9912-3456-12", "0123456749"})
  void aDiagnosisEqualsTheOneOfItsFormOnly(String text) {
    Diagnosis diagnosis = MidId.diagnose(text);
    assertThat(Diagnosis.fromMap(diagnosis.toMap()))
        .isEqualTo(diagnosis)
        .hasSameHashCodeAs(diagnosis)
        .isNotEqualTo(MidId.diagnose(text + " "))
        .isNotEqualTo(text)
        .isNotEqualTo(Diagnosis.of(text, FormatScanner.Factory.of(MidIdFormat.opaque())));
    for (Suggestion suggestion : diagnosis.suggestions()) {
      assertThat(Suggestion.fromMap(suggestion.toMap())).isEqualTo(suggestion);
    }
  }

  /** Verifies the form of a valid text, and the one in the documentation. */
  @Test
  void aDiagnosisHasEitherTheIdentifierOrTheFault() {
    assertThat(MidId.diagnose("mid 9912 3456 11").toMap())
        .isEqualTo(
            Map.of(
                "input", "mid 9912 3456 11",
                "midId", "MID-9912-3456-11",
                "format", "provisional",
                "formatStatus", "provisional",
                "formatDate", "2026-11-22"));
    Map<String, Object> suggestion =
        Map.of("candidate", "MID-9912-3456-11", "reasons", List.of("letterForDigit"));
    assertThat(MidId.diagnose("MID-9912-3456-1I").toMap())
        .isEqualTo(
            Map.of(
                "input", "MID-9912-3456-1I",
                "fault", "illegalCharacter",
                "index", 15,
                "suggestions", List.of(suggestion),
                "format", "provisional",
                "formatStatus", "provisional",
                "formatDate", "2026-11-22"));
  }

  @Test
  void aDiagnosisInAnotherFormatIsRejected() {
    Diagnosis diagnosis = Diagnosis.of("x", FormatScanner.Factory.of(MidIdFormat.opaque()));
    assertRejected(() -> Diagnosis.fromMap(diagnosis.toMap()), "format does not follow");
  }

  @Test
  void aVerificationThatContradictsItselfIsRejected() {
    Map<String, Object> form = Verification.of(MID_ID.toString(), REGISTER, CLOCK).toMap();
    assertRejected(() -> Verification.fromMap(with(form, "level", "known")), "level does not");
    assertRejected(
        () -> Verification.fromMap(with(form, "diagnosis", MidId.diagnose("x").toMap())),
        "registration is that of another identifier");
    assertRejected(() -> Verification.fromMap(with(form, "asOf", "x")), "asOf is invalid");
    assertRejected(() -> Verification.fromMap(Map.of()), "diagnosis is missing");
  }

  private static Map<String, Object> with(Map<String, Object> form, String name, Object value) {
    Map<String, Object> changed = new HashMap<>(form);
    changed.put(name, value);
    return changed;
  }

  @Test
  void aVerificationNamesWhatWasExpected() {
    Verification verification = Verification.of("x", REGISTER, CLOCK);
    assertThat(verification.expectedModality()).isEmpty();
    assertThat(verification.expectedOperator()).isEmpty();
    assertThat(verification.expecting(Modality.CT).expectedModality()).contains(Modality.CT);
    assertThat(verification.expectingOperator("AZ").expectedOperator()).contains("AZ");
  }

  @Test
  void aRegistrationIsReadBack() {
    Registration full =
        new Registration(MID_ID, "x", "AZ", "y", Optional.of(Instant.EPOCH), Optional.of("12345"));
    for (Registration registration : List.of(REGISTRATION, full)) {
      assertThat(Registration.fromMap(registration.toMap())).isEqualTo(registration);
    }
    assertRejected(
        () -> Registration.fromMap(with(full.toMap(), "midId", "MID-9912-3456-12")),
        "CHECK_DIGITS");
    assertRejected(
        () -> Registration.fromMap(with(full.toMap(), "operator", "\u0000")), "operator");
  }

  @Test
  void aLookupResultIsReadBack() {
    LookupResult full =
        new LookupResult(MID_ID, Optional.of(REGISTRATION), Optional.of(Instant.EPOCH));
    LookupResult empty = new LookupResult(MID_ID, Optional.empty(), Optional.empty());
    assertThat(full.toMap()).containsOnlyKeys("midId", "registration", "asOf");
    assertThat(LookupResult.fromMap(full.toMap())).isEqualTo(full);
    assertThat(LookupResult.fromMap(empty.toMap())).isEqualTo(empty);
    assertThatExceptionOfType(RegisterMismatchException.class)
        .isThrownBy(() -> LookupResult.fromMap(with(full.toMap(), "midId", "MID-9900-0001-30")));
  }

  @Test
  void reportsAndChangesAreReadBack() {
    DeviceReport report =
        DeviceReport.builder()
            .midId(MID_ID)
            .operator("AZ")
            .modality(Modality.MRI)
            .make("Example")
            .model("Scan")
            .serialNumber("SN-1")
            .use(DeviceUse.MIXED)
            .campus("Noord")
            .commissioningDate(LocalDate.of(2027, 3, 1))
            .build();
    assertThat(DeviceReport.fromMap(report.toMap())).isEqualTo(report);
    assertRejected(() -> DeviceReport.fromMap(with(report.toMap(), "color", "red")), "wire code");
    DeviceChange change =
        DeviceChange.builder().campus("Zuid").remove(DeviceField.SITE_NUMBER).build();
    assertThat(change.toMap())
        .containsExactly(
            Map.entry("set", Map.of("campus", "Zuid")), Map.entry("remove", List.of("siteNumber")));
    assertThat(DeviceChange.fromMap(change.toMap())).isEqualTo(change);
    assertRejected(() -> DeviceChange.fromMap(Map.of()), "no fields");
  }

  @Test
  void aFileNameIsReadBackFromItsCanonicalForm() {
    NotificationFileName name = NotificationFileName.parse("111-ct-2015-melding_toestel.xls");
    assertThat(NotificationFileName.fromString(name.toString())).isEqualTo(name);
    assertRejected(
        () -> NotificationFileName.fromString("111-ct-2015-melding_toestel.xls"), "not canonical");
  }

  private static void assertRejected(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(call)
        .withMessageContaining(message);
  }
}

package io.github.openmidid.examples.madeup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.Modality;
import io.github.openmidid.register.MidIdRegister;
import io.github.openmidid.register.Registration;
import io.github.openmidid.register.RegistrationStatus;
import io.github.openmidid.register.Verification;
import io.github.openmidid.register.Verification.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Verifies that the format is installed by its presence, and that every result names it. */
class InstallationTest {
  private static final String EVIDENCE = "made-up (OFFICIAL, 2030-01-01)";

  @Test
  void itIsInForce() {
    assertThat(MidIdFormat.current()).isEqualTo(new MadeUpFormat().format());
  }

  /** Verifies that the build runs the tests both ways; an IDE need not. */
  @Test
  @EnabledIfSystemProperty(named = "installedBy", matches = "(module|class) path")
  void itIsFoundOnTheModulePathAndOnTheClassPath() {
    boolean modulePath = "module path".equals(System.getProperty("installedBy"));
    assertThat(MadeUpFormat.class.getModule().isNamed()).isEqualTo(modulePath);
    assertThat(MidId.class.getModule().isNamed()).isEqualTo(modulePath);
  }

  @Test
  void describesItselfAsMadeUp() {
    MidIdFormat format = MidIdFormat.current();
    assertThat(format.name()).isEqualTo("made-up");
    assertThat(format.status()).isEqualTo(MidIdFormat.Status.OFFICIAL);
    assertThat(format.source()).contains("made up", "published by nobody");
    assertThat(format.date()).isEqualTo(LocalDate.of(2030, 1, 1));
    assertThat(format).hasToString(EVIDENCE);
  }

  @Test
  void aDiagnosisNamesIt() {
    assertThat(MidId.diagnose("XX-ZEXA-MPLE-IA").format()).hasToString(EVIDENCE);
    assertThat(MidId.diagnose("MID-9912-3456-11").format()).hasToString(EVIDENCE);
  }

  @Test
  void aVerificationNamesIt() {
    MidId midId = MidId.of("XX-ABCD-1234-KP");
    Registration registration =
        Registration.of(midId, Modality.CT, "Hospital", RegistrationStatus.LINKED);
    MidIdRegister register = MidIdRegister.inMemory(List.of(registration));
    Verification linked = Verification.of("xx abcd 1234 kp", register, Clock.systemUTC());
    assertThat(linked.level()).isEqualTo(Level.LINKED);
    assertThat(linked.midId()).contains(midId);
    assertThat(linked.format()).hasToString(EVIDENCE);
    Verification malformed = Verification.of("MID-1234-5678-89", register, Clock.systemUTC());
    assertThat(malformed.level()).isEqualTo(Level.MALFORMED);
    assertThat(malformed.toString()).startsWith("MALFORMED by " + EVIDENCE);
  }

  @Test
  void theProvisionalFormatIsStillThereAndNoLongerInForce() {
    assertThat(MidIdFormat.provisional()).isNotEqualTo(MidIdFormat.current());
    assertThat(MidId.isValid(MidIdFormat.provisional().example())).isFalse();
  }
}

package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {
  private static final MidId MID_ID = MidId.of("MID-9912-3456-11");

  @Test
  void keepsCodesThatItDoesNotKnow() {
    Registration registration =
        new Registration(MID_ID, "cbct", "AZ", "retired", Optional.empty(), Optional.empty());
    assertThat(registration.modality()).isEmpty();
    assertThat(registration.modalityCode()).isEqualTo("cbct");
    assertThat(registration.status()).isEqualTo(RegistrationStatus.UNKNOWN);
    assertThat(registration.statusCode()).isEqualTo("retired");
    assertThat(registration.isLinked()).isFalse();
  }

  @Test
  void returnsItsParts() {
    Registration registration =
        Registration.of(MID_ID, Modality.PET_CT, "AZ", RegistrationStatus.LINKED);
    assertThat(registration.modality()).contains(Modality.PET_CT);
    assertThat(registration.isLinked()).isTrue();
    assertThat(registration.billingNumber()).isEmpty();
  }

  @Test
  void hasNoNulls() {
    assertThatThrownBy(() -> Registration.of(MID_ID, Modality.CT, null, RegistrationStatus.LINKED))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("operator");
  }

  @Test
  void isLookedUpOneByOneByDefault() {
    MidId other = MidId.of("MID-1234-5678-89");
    Registration registration =
        Registration.of(MID_ID, Modality.CT, "AZ", RegistrationStatus.AVAILABLE);
    MidIdRegister register =
        midId -> Optional.of(registration).filter(r -> r.midId().equals(midId));
    assertThat(register.findAll(List.of(other, MID_ID, MID_ID)))
        .containsExactly(java.util.Map.entry(MID_ID, registration));
  }
}

package io.github.openmidid.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryRegisterTest {
  private static final Registration ONE = registration(99_000_001);
  private static final Registration OTHER = registration(99_000_002);
  private static final MidId UNKNOWN = MidId.ofSerial(99_000_003);

  private static Registration registration(long serial) {
    return Registration.of(MidId.ofSerial(serial), Modality.CT, "AZ", RegistrationStatus.LINKED);
  }

  @Test
  void returnsExactlyTheGivenRegistrations() {
    MidIdRegister register = MidIdRegister.inMemory(List.of(ONE, OTHER));
    assertThat(register.find(ONE.midId())).containsSame(ONE);
    assertThat(register.find(OTHER.midId())).containsSame(OTHER);
    assertThat(register.find(UNKNOWN)).isEmpty();
    assertThat(register.findAll(List.of(OTHER.midId(), UNKNOWN, ONE.midId())))
        .containsExactly(Map.entry(OTHER.midId(), OTHER), Map.entry(ONE.midId(), ONE));
  }

  @Test
  void copiesTheList() {
    List<Registration> list = new ArrayList<>(List.of(ONE));
    MidIdRegister register = MidIdRegister.inMemory(list);
    list.add(OTHER);
    assertThat(register.find(OTHER.midId())).isEmpty();
  }

  @Test
  void rejectsTwoRegistrationsOfOneIdentifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MidIdRegister.inMemory(List.of(ONE, OTHER, ONE)))
        .withMessage(ONE.midId() + " occurs twice");
  }

  @Test
  void hasNoDateByDefault() {
    assertThat(MidIdRegister.inMemory(List.of()).asOf()).isEmpty();
  }

  @Test
  void hidesOperatorsInItsText() {
    assertThat(MidIdRegister.inMemory(List.of(ONE, OTHER))).hasToString("InMemoryRegister[2]");
  }
}

package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RegisteredDeviceTest {
  private static final MidId MID_ID = MidId.ofSerial(99_000_001);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  private static RegisteredDevice.Builder full() {
    return RegisteredDevice.builder(MID_ID)
        .modality(Modality.CT)
        .operator("AZ Voorbeeld")
        .make("Canon")
        .model("Aquilion ONE")
        .serialNumber("SN 0042")
        .formerNumber("X-12345")
        .inServiceSince(DAY)
        .outOfServiceSince(DAY.plusDays(2));
  }

  @Test
  void hasTheFieldsThatWereSet() {
    RegisteredDevice device = full().build();
    assertThat(device.midId()).isEqualTo(MID_ID);
    assertThat(device.modality()).contains(Modality.CT);
    assertThat(device.operator()).contains("AZ Voorbeeld");
    assertThat(device.make()).contains("Canon");
    assertThat(device.model()).contains("Aquilion ONE");
    assertThat(device.serialNumber()).contains("SN 0042");
    assertThat(device.usableSerialNumber()).contains(SerialNumber.parse("42"));
    assertThat(device.formerNumber()).contains("X-12345");
    assertThat(device.inServiceSince()).contains(DAY);
    assertThat(device.outOfServiceSince()).contains(DAY.plusDays(2));
    assertThat(device).hasToString("RegisteredDevice[" + MID_ID + "]");
  }

  @Test
  void needsOnlyAnIdentifier() {
    RegisteredDevice bare = RegisteredDevice.builder(MID_ID).build();
    RegisteredDevice blank =
        RegisteredDevice.builder(MID_ID)
            .modality(null)
            .operator(" ")
            .make(null)
            .model("")
            .serialNumber("\t")
            .formerNumber(null)
            .inServiceSince(null)
            .outOfServiceSince(null)
            .build();
    assertThat(bare).isEqualTo(blank);
    assertThat(bare.serialNumber()).isEmpty();
    assertThat(bare.usableSerialNumber()).isEmpty();
    assertThatNullPointerException()
        .isThrownBy(() -> RegisteredDevice.builder(null))
        .withMessage("midId");
  }

  @Test
  void keepsATextThatCannotBeASerialNumber() {
    RegisteredDevice device = full().serialNumber("AQUILION-ONE").model("Aquilion One").build();
    assertThat(device.serialNumber()).contains("AQUILION-ONE");
    assertThat(device.usableSerialNumber()).isEmpty();
    assertThat(full().serialNumber("0").build().usableSerialNumber()).isEmpty();
  }

  @Test
  void isInServiceFromTheFirstDayToTheLast() {
    RegisteredDevice device = full().build();
    assertThat(device.isInService(DAY.minusDays(1))).isFalse();
    assertThat(device.isInService(DAY)).isTrue();
    assertThat(device.isInService(DAY.plusDays(1))).isTrue();
    assertThat(device.isInService(DAY.plusDays(2))).isFalse();
    assertThat(RegisteredDevice.builder(MID_ID).build().isInService(DAY)).isTrue();
  }

  @Test
  void equalsByAllFields() {
    List<UnaryOperator<RegisteredDevice.Builder>> changes =
        List.of(
            b -> b.modality(Modality.MRI),
            b -> b.operator("x"),
            b -> b.make("x"),
            b -> b.model("x"),
            b -> b.serialNumber("x"),
            b -> b.formerNumber("x"),
            b -> b.inServiceSince(null),
            b -> b.outOfServiceSince(null));
    assertThat(full().build()).isEqualTo(full().build()).hasSameHashCodeAs(full().build());
    assertThat(changes)
        .allSatisfy(c -> assertThat(c.apply(full()).build()).isNotEqualTo(full().build()));
    assertThat(RegisteredDevice.builder(MID_ID).build())
        .isNotEqualTo(RegisteredDevice.builder(MidId.ofSerial(99_000_002)).build())
        .isNotEqualTo(MID_ID);
  }
}

package io.github.openmidid.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.openmidid.MidId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceDirectoryTest {
  private static final RegisteredDevice INCISIVE = device(2, "Philips", "INCISIVE CT N 550020");
  private static final RegisteredDevice AQUILION = device(1, "Canon", "SN0550020");
  private static final RegisteredDevice BARE =
      RegisteredDevice.builder(MidId.ofSerial(99_000_003)).formerNumber(" x-12345").build();

  private static RegisteredDevice device(int number, String make, String serialNumber) {
    return RegisteredDevice.builder(MidId.ofSerial(99_000_000 + number))
        .make(make)
        .serialNumber(serialNumber)
        .formerNumber("X-0000" + number)
        .build();
  }

  @Test
  void findsDevicesByTheirIdentifier() {
    DeviceDirectory directory = DeviceDirectory.of(List.of(INCISIVE, AQUILION, BARE));
    assertThat(directory.find(AQUILION.midId())).containsSame(AQUILION);
    assertThat(directory.find(MidId.ofSerial(99_000_009))).isEmpty();
    assertThat(directory.devices()).containsExactly(INCISIVE, AQUILION, BARE);
    assertThat(directory).hasToString("DeviceDirectory[3]");
  }

  @Test
  void findsAllDevicesWithASerialNumber() {
    DeviceDirectory directory = DeviceDirectory.of(List.of(INCISIVE, AQUILION, BARE));
    assertThat(directory.withSerialNumber(SerialNumber.parse("550020")))
        .containsExactly(AQUILION, INCISIVE);
    assertThat(directory.withSerialNumber(SerialNumber.parse("550021"))).isEmpty();
  }

  @Test
  void findsDevicesByTheirFormerNumber() {
    DeviceDirectory directory = DeviceDirectory.of(List.of(INCISIVE, AQUILION, BARE));
    assertThat(directory.withFormerNumber("x-00001 ")).containsExactly(AQUILION);
    assertThat(directory.withFormerNumber("X-12345")).containsExactly(BARE);
    assertThat(directory.withFormerNumber("X12345")).isEmpty();
  }

  @Test
  void copiesTheList() {
    List<RegisteredDevice> list = new ArrayList<>(List.of(INCISIVE));
    DeviceDirectory directory = DeviceDirectory.of(list);
    list.clear();
    assertThat(directory.devices()).containsExactly(INCISIVE);
  }

  @Test
  void rejectsTwoDevicesWithOneIdentifier() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DeviceDirectory.of(List.of(INCISIVE, AQUILION, INCISIVE)))
        .withMessage(INCISIVE.midId() + " occurs twice");
  }

  @Test
  void canBeEmpty() {
    assertThat(DeviceDirectory.empty().devices()).isEmpty();
    assertThat(DeviceDirectory.empty().find(INCISIVE.midId())).isEmpty();
  }
}

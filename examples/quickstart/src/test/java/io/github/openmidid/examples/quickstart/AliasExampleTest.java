package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceMatch.Outcome;
import io.github.openmidid.device.RegisteredDevice;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasExampleTest {
  private static final MidId MID_ID = MidId.ofSerial(99_000_001);
  private static final LocalDate END = LocalDate.of(2026, 5, 1);

  @Test
  void aConfirmedDeviceIsFoundUntilItsEnd() {
    List<RegisteredDevice> devices =
        List.of(
            RegisteredDevice.builder(MID_ID)
                .make("Siemens Healthineers")
                .modality(Modality.PET_CT)
                .outOfServiceSince(END)
                .build());
    assertThat(AliasExample.match(devices, MID_ID, END.minusDays(1)).device())
        .map(RegisteredDevice::midId)
        .contains(MID_ID);
    assertThat(AliasExample.match(devices, MID_ID, END).outcome()).isEqualTo(Outcome.PROBABLE);
  }
}

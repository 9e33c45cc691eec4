package io.github.openmidid.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.quickstart.ReconciliationExample.Asset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationExampleTest {
  private static final MidId MID_ID = MidId.of("MID-1234-5678-89");

  @Test
  void findsWhatDiffersAndWhatIsMissing() {
    DeviceDirectory directory =
        DeviceDirectory.of(
            List.of(
                RegisteredDevice.builder(MID_ID)
                    .make("Philips")
                    .model("Incisive CT")
                    .serialNumber("INCISIVE CT N 550020")
                    .modality(Modality.CT)
                    .build()));
    assertThat(
            ReconciliationExample.reconcile(
                List.of(new Asset(1, "PHILIPS", "Incisive CT", "SN 00550020", "CT-scan")),
                directory))
        .isEmpty();
    assertThat(
            ReconciliationExample.reconcile(
                List.of(
                    new Asset(1, "Philips Medical", "Incisive CT", "550020", "IRM"),
                    new Asset(2, "Canon", "Aquilion ONE", "L519359", "CT")),
                directory))
        .containsExactly(
            "conflicting: The data of this row and of the register ("
                + MID_ID
                + ") contradict each other. Check which data are correct.",
            "Modality: differs: IRM, CT",
            "onlyInList: None of the registered devices that were compared has a number of this"
                + " row. Check whether the device has a MID-ID.");
  }
}

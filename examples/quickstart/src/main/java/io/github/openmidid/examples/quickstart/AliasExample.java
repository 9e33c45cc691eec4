package io.github.openmidid.examples.quickstart;

import io.github.openmidid.MidId;
import io.github.openmidid.device.DeviceAlias;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.DeviceEvidence;
import io.github.openmidid.device.DeviceMatch;
import io.github.openmidid.device.EvidenceOrigin;
import io.github.openmidid.device.RegisteredDevice;
import java.time.LocalDate;
import java.util.List;

/** Shows the device of an image that states no serial number, for docs/devices.md. */
final class AliasExample {
  private AliasExample() {}

  static DeviceMatch match(List<RegisteredDevice> devices, MidId midId, LocalDate studyDate) {
    // snippet: image-evidence
    DeviceEvidence evidence =
        DeviceEvidence.builder()
            .from(EvidenceOrigin.HEADER)
            .make("SIEMENS")
            .model("Biograph64")
            .stationName("PET1")
            .imageModality("PT")
            .dayOfUse(studyDate)
            .from(EvidenceOrigin.OBSERVER)
            .serialNumber("0")
            .build();
    // end
    // snippet: alias
    DeviceEvidence statements =
        DeviceEvidence.builder().model("Biograph 64").stationName("PET1").build();
    DeviceDirectory directory =
        DeviceDirectory.of(devices).withAliases(List.of(DeviceAlias.of(midId, statements)));
    DeviceMatch match = directory.match(evidence);
    // end
    return match;
  }
}

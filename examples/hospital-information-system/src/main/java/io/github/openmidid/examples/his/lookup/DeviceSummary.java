package io.github.openmidid.examples.his.lookup;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;
import io.github.openmidid.examples.his.device.Device;

/** A device with its lookup result, as shown to users. */
public record DeviceSummary(
    MidId midId, Modality modality, String room, long version, DeviceVerdict register) {

  public static DeviceSummary of(Device device, DeviceVerdict register) {
    return new DeviceSummary(
        device.midId(),
        device.modality(),
        device.room(),
        requireNonNull(device.version()),
        register);
  }
}

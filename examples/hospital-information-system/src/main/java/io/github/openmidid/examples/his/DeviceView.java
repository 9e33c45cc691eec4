package io.github.openmidid.examples.his;

import static java.util.Objects.requireNonNull;

import io.github.openmidid.MidId;
import io.github.openmidid.Modality;

/** A device as it is shown, with what the register says of it. */
record DeviceView(
    MidId midId, Modality modality, String room, long version, RegisterAnswer register) {

  static DeviceView of(Device device, RegisterAnswer register) {
    return new DeviceView(
        device.midId(),
        device.modality(),
        device.room(),
        requireNonNull(device.version()),
        register);
  }
}

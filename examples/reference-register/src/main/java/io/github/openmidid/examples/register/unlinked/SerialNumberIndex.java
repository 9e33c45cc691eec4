package io.github.openmidid.examples.register.unlinked;

import io.github.openmidid.MidId;
import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.Maker;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.device.SerialNumber;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The devices of a page by serial number, in any spelling. */
final class SerialNumberIndex {
  private final Map<MidId, DeviceRecord> devices = new LinkedHashMap<>();
  private final DeviceDirectory directory;

  SerialNumberIndex(List<DeviceRecord> page) {
    page.forEach(device -> devices.put(device.midId(), device));
    directory = DeviceDirectory.of(page.stream().map(SerialNumberIndex::registered).toList());
  }

  private static RegisteredDevice registered(DeviceRecord device) {
    return RegisteredDevice.builder(device.midId())
        .make(device.get(DeviceField.MAKE).orElse(null))
        .model(device.get(DeviceField.MODEL).orElse(null))
        .serialNumber(device.get(DeviceField.SERIAL_NUMBER).orElse(null))
        .build();
  }

  /** Returns the device that was reported with an identifier. */
  Optional<DeviceRecord> find(MidId midId) {
    return Optional.ofNullable(devices.get(midId));
  }

  /** Returns the devices with a serial number whose make can be the same. */
  List<DeviceRecord> matching(String serialNumber, @Nullable String make, @Nullable String model) {
    Optional<SerialNumber> number = SerialNumber.tryParse(serialNumber, model);
    Optional<Maker> maker = Maker.tryParse(make);
    return number.stream()
        .flatMap(read -> directory.withSerialNumber(read).stream())
        .filter(
            found ->
                maker.isEmpty()
                    || found.usableMaker().isEmpty()
                    || found.usableMaker().equals(maker))
        .map(found -> Objects.requireNonNull(devices.get(found.midId())))
        .toList();
  }
}

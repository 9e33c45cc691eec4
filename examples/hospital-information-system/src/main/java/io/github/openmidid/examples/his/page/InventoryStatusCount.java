package io.github.openmidid.examples.his.page;

import io.github.openmidid.examples.his.lookup.DeviceStatus;
import io.github.openmidid.examples.his.lookup.DeviceSummary;
import java.util.Arrays;
import java.util.List;

/** The number of devices with a status, which leads to their list. */
public record InventoryStatusCount(DeviceStatus status, long number) {

  /** Returns the numbers of those statuses that some device has. */
  static List<InventoryStatusCount> of(List<DeviceSummary> devices) {
    return Arrays.stream(DeviceStatus.values())
        .map(status -> new InventoryStatusCount(status, count(devices, status)))
        .filter(count -> count.number() > 0)
        .toList();
  }

  private static long count(List<DeviceSummary> devices, DeviceStatus status) {
    return devices.stream().filter(device -> device.register().status() == status).count();
  }
}

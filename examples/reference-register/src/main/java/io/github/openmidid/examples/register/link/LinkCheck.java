package io.github.openmidid.examples.register.link;

import io.github.openmidid.cadastre.DeviceField;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.delivery.DeliveryRecord;
import io.github.openmidid.examples.register.rules.Warning;
import java.util.ArrayList;
import java.util.List;

/** Compares a device with all deliveries that suppliers have reported with its identifier. */
public final class LinkCheck {
  private LinkCheck() {}

  /** Returns the warnings about a link between the device and its identifier. */
  public static List<Warning> warnings(DeviceRecord device, List<DeliveryRecord> deliveries) {
    if (deliveries.isEmpty()) {
      return List.of(Warning.DELIVERY_MISSING);
    }
    List<Warning> warnings = new ArrayList<>();
    if (!deliveries.stream().allMatch(delivery -> hasSameSerialNumber(device, delivery))) {
      warnings.add(Warning.DELIVERY_DIFFERS);
    }
    // The deliveries with one identifier contradict each other in the same way.
    warnings.addAll(deliveries.get(0).warnings());
    return warnings;
  }

  private static boolean hasSameSerialNumber(DeviceRecord device, DeliveryRecord delivery) {
    return device
        .get(DeviceField.SERIAL_NUMBER)
        .filter(delivery.report().serialNumber()::equals)
        .isPresent();
  }
}

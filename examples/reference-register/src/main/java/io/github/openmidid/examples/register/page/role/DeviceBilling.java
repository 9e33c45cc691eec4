package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.billing.BillingNumberRecord;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import java.util.List;
import java.util.Optional;

/**
 * A device with its billing numbers.
 *
 * @param device the device
 * @param numbers the numbers, the first one first
 */
record DeviceBilling(DeviceRecord device, List<BillingNumberRecord> numbers) {
  MidId midId() {
    return device.midId();
  }

  Optional<BillingNumberRecord> latest() {
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
  }

  /** Returns the number that can be ended: the latest one, as long as it has no last day. */
  Optional<BillingNumberRecord> openNumber() {
    return latest().filter(number -> number.validUntil().isEmpty());
  }
}

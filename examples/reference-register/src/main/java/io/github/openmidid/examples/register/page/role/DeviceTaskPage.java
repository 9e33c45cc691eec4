package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.billing.BillingNumberStore;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.page.html.PageNotFoundException;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up the device of a page for a task on it. */
@Component
final class DeviceTaskPage {
  private final DeviceStore devices;
  private final BillingNumberStore billingNumbers;

  DeviceTaskPage(DeviceStore devices, BillingNumberStore billingNumbers) {
    this.devices = devices;
    this.billingNumbers = billingNumbers;
  }

  /**
   * Returns the device of an identifier in its canonical form.
   *
   * @throws PageNotFoundException if there is none that the caller may see
   */
  DeviceRecord device(Caller caller, String midId) {
    return MidId.tryParse(midId)
        .filter(canonical -> canonical.toString().equals(midId))
        .map(
            canonical ->
                devices
                    .findByMidIds(List.of(canonical), caller.operators(Scopes.CONSULT_DEVICES))
                    .get(canonical))
        .orElseThrow(PageNotFoundException::new);
  }

  /**
   * Returns the device of an identifier in its canonical form, with its billing numbers.
   *
   * @throws PageNotFoundException if there is none that the caller may see
   */
  DeviceBilling billing(Caller caller, String midId) {
    DeviceRecord device = device(caller, midId);
    return new DeviceBilling(device, billingNumbers.findAll(device.midId()));
  }
}

package io.github.openmidid.examples.register.page.role;

import io.github.openmidid.MidId;
import io.github.openmidid.examples.register.cadastre.DeviceRecord;
import io.github.openmidid.examples.register.cadastre.DeviceStore;
import io.github.openmidid.examples.register.security.Caller;
import io.github.openmidid.examples.register.security.Scopes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages for a task on one device share. */
@Component
final class DeviceTaskPage {
  private final DeviceStore devices;

  DeviceTaskPage(DeviceStore devices) {
    this.devices = devices;
  }

  /** Returns the device of an identifier in its canonical form, if the caller may see it. */
  Optional<DeviceRecord> device(Caller caller, String midId) {
    return MidId.tryParse(midId)
        .filter(canonical -> canonical.toString().equals(midId))
        .map(
            canonical ->
                devices
                    .findByMidIds(List.of(canonical), caller.operators(Scopes.CONSULT_DEVICES))
                    .get(canonical));
  }
}

package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRole;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.MidIdRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A connection to a register. */
public record OpenConnection(MidIdClient client, String name, boolean isTest)
    implements OpenRegister {
  private static final int NOT_FOUND = 404;

  /**
   * Returns the access that the register grants to the access token; empty if it does not state it.
   */
  public Optional<AccessInformation> access() {
    try {
      return Optional.of(client.access());
    } catch (RegisterResponseException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty(); // it has no such operation
      }
      throw e;
    }
  }

  @Override
  public Optional<Instant> asOf() {
    return Optional.empty();
  }

  @Override
  public MidIdRegister register() {
    return MidIdRegister.checked(client);
  }

  @Override
  public Collection<RegisteredDevice> devices() {
    Map<MidId, RegisteredDevice> devices = new LinkedHashMap<>();
    try (Stream<RegisteredDevice> list = list()) {
      // A device that changes while the pages are read comes twice: the later one counts.
      list.forEach(device -> devices.put(device.midId(), device));
    }
    return devices.values();
  }

  private Stream<RegisteredDevice> list() {
    boolean isFanc =
        access().flatMap(AccessInformation::role).filter(AccessRole.FANC::equals).isPresent();
    return isFanc
        ? client.fanc().list().map(FancDevice::registeredDevice)
        : client.devices().list(DeviceFilter.all()).map(CadastreDevice::registeredDevice);
  }

  @Override
  public boolean hasSerialNumbers() {
    return true;
  }

  @Override
  public void close() {
    client.close();
  }
}

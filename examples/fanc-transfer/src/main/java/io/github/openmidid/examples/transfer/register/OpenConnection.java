package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.MidId;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRole;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.examples.transfer.check.VisibleExtent;
import io.github.openmidid.examples.transfer.check.VisibleExtent.Kind;
import io.github.openmidid.register.MidIdRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A connection to a register.
 *
 * @param access what the register grants to the access token; empty if it does not state that
 */
record OpenConnection(
    MidIdClient client, RegisterDescription description, Optional<AccessInformation> access)
    implements OpenRegister {
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** Returns what the register grants; empty if it has no such operation. */
  static Optional<AccessInformation> access(MidIdClient client) {
    try {
      return Optional.of(client.access());
    } catch (RegisterResponseException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  static VisibleExtent extent(Optional<AccessInformation> access) {
    return access
        .flatMap(AccessInformation::extent)
        .map(
            extent ->
                switch (extent) {
                  case FULL -> VisibleExtent.all();
                  case OWN -> new VisibleExtent(Kind.OPERATORS, access.get().operators());
                  case MINIMAL ->
                      new VisibleExtent(Kind.DELIVERIES, List.of(access.get().organization()));
                  case NONE -> new VisibleExtent(Kind.NONE, List.of(access.get().roleCode()));
                })
        .orElse(new VisibleExtent(Kind.NOT_STATED, List.of()));
  }

  @Override
  public MidIdRegister register() {
    return client;
  }

  @Override
  public DeviceDirectory devices() {
    Map<MidId, RegisteredDevice> devices = new LinkedHashMap<>();
    try (Stream<RegisteredDevice> list = list()) {
      // A device that changes while the pages are read comes twice: the later one counts.
      list.forEach(device -> devices.put(device.midId(), device));
    } catch (RegisterResponseException e) {
      if (e.status() != FORBIDDEN) {
        throw e;
      }
    }
    return DeviceDirectory.of(devices.values());
  }

  private Stream<RegisteredDevice> list() {
    boolean isFanc =
        access.flatMap(AccessInformation::role).filter(AccessRole.FANC::equals).isPresent();
    return isFanc
        ? client.fanc().list().map(FancDevice::registeredDevice)
        : client.devices().list(DeviceFilter.all()).map(CadastreDevice::registeredDevice);
  }

  @Override
  public void close() {
    client.close();
  }
}

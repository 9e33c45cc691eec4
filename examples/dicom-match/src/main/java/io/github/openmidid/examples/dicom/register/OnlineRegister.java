package io.github.openmidid.examples.dicom.register;

import io.github.openmidid.MidId;
import io.github.openmidid.MidIdFormat;
import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.client.RegisterInformation;
import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.client.access.AccessInformation;
import io.github.openmidid.client.access.AccessRole;
import io.github.openmidid.client.cadastre.CadastreDevice;
import io.github.openmidid.client.cadastre.DeviceFilter;
import io.github.openmidid.client.fanc.FancDevice;
import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.examples.dicom.text.MatchException;
import io.github.openmidid.examples.dicom.text.MatchException.Kind;
import io.github.openmidid.examples.dicom.text.VisibleText;
import io.github.openmidid.register.MidIdRegister;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A connection to a register.
 *
 * @param name the address
 */
public record OnlineRegister(MidIdClient client, String name, boolean isTest)
    implements MatchRegister {
  private static final int NOT_FOUND = 404;

  /**
   * Connects to a register.
   *
   * @throws MatchException if the address is not acceptable, or its MID-IDs have another format
   */
  public static OnlineRegister open(
      RegisterAddress address, Function<RegisterAddress, MidIdClient> clients)
      throws MatchException {
    MidIdClient client;
    try {
      client = clients.apply(address);
    } catch (IllegalArgumentException e) {
      throw new MatchException(Kind.REGISTER_ADDRESS, e);
    }
    try {
      RegisterInformation information = client.register();
      String known = MidIdFormat.current().name();
      if (!information.formatName().equals(known)) {
        String other = VisibleText.oneLine(information.formatName(), 40);
        throw new MatchException(Kind.REGISTER_FORMAT, other, known);
      }
      return new OnlineRegister(client, name(address), information.isTest());
    } catch (MatchException | RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /** Returns the address for messages. */
  public static String name(RegisterAddress address) {
    return VisibleText.oneLine(address.baseUrl().toString(), 1000);
  }

  @Override
  public MidIdRegister lookup() {
    return MidIdRegister.checked(client);
  }

  @Override
  public List<RegisteredDevice> devices() throws MatchException {
    Map<MidId, RegisteredDevice> devices = new LinkedHashMap<>();
    try (Stream<RegisteredDevice> list = list()) {
      // A device that changes while the pages are read comes twice: the later one counts.
      list.forEach(device -> devices.put(device.midId(), device));
    }
    if (devices.isEmpty()) {
      throw new MatchException(Kind.NO_DEVICES, name);
    }
    return List.copyOf(devices.values());
  }

  @Override
  public boolean hasSerialNumbers() {
    return true;
  }

  private Stream<RegisteredDevice> list() {
    boolean isFanc =
        access().flatMap(AccessInformation::role).filter(AccessRole.FANC::equals).isPresent();
    return isFanc
        ? client.fanc().list().map(FancDevice::registeredDevice)
        : client.devices().list(DeviceFilter.all()).map(CadastreDevice::registeredDevice);
  }

  private Optional<AccessInformation> access() {
    try {
      return Optional.of(client.access());
    } catch (RegisterResponseException e) {
      if (e.status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}

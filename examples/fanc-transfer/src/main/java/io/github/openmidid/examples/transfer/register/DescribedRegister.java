package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.client.RegisterResponseException;
import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.commandline.register.OpenRegister;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.register.MidIdRegister;

/**
 * An open register with its description: name, date and visible extent.
 *
 * @param open the register, which the caller that opened it closes
 */
public record DescribedRegister(OpenRegister open, RegisterDescription description) {
  private static final int FORBIDDEN = 403;

  /** Describes a register. */
  public static DescribedRegister of(OpenRegister open) {
    return new DescribedRegister(
        open,
        new RegisterDescription(open.name(), open.isTest(), open.asOf(), RegisterExtent.of(open)));
  }

  /** Returns the lookup of identifiers. */
  public MidIdRegister register() {
    return open.register();
  }

  /**
   * Reads the devices of the register, as far as it shows them: none, or without serial numbers,
   * for some roles.
   */
  public DeviceDirectory devices() {
    try {
      return DeviceDirectory.of(open.devices());
    } catch (RegisterResponseException e) {
      if (e.status() == FORBIDDEN) {
        return DeviceDirectory.empty();
      }
      throw e;
    }
  }
}

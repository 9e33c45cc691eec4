package io.github.openmidid.examples.transfer.register;

import io.github.openmidid.device.DeviceDirectory;
import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.register.MidIdRegister;

/** A register that is open for lookups. */
public interface OpenRegister extends AutoCloseable {
  /** Returns the lookup of identifiers. */
  MidIdRegister register();

  /** Returns what the register is and shows. */
  RegisterDescription description();

  /**
   * Reads the devices of the register, as far as it shows them: none, or without serial numbers,
   * for some roles.
   */
  DeviceDirectory devices();

  @Override
  void close();
}

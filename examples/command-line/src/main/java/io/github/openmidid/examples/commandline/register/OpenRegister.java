package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.device.RegisteredDevice;
import io.github.openmidid.register.MidIdRegister;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** A register that is open for lookups: over HTTP, or a snapshot of it. */
public sealed interface OpenRegister extends AutoCloseable permits OpenConnection, OpenSnapshot {
  /** Returns the address of the register, or the file of the snapshot, for messages. */
  String name();

  /** Returns whether the devices of the register are fictitious. */
  boolean isTest();

  /** Returns the time of the snapshot; empty for a register that is called over HTTP. */
  Optional<Instant> asOf();

  /** Returns the lookup of identifiers, which rejects responses about other identifiers. */
  MidIdRegister register();

  /**
   * Reads the devices that it shows, each once. Those of a snapshot have no maker, model and serial
   * number.
   */
  Collection<RegisteredDevice> devices();

  /** Returns whether its devices have serial numbers. */
  boolean hasSerialNumbers();

  @Override
  void close();
}

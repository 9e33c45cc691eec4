package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.check.RegisterDescription;
import io.github.openmidid.register.MidIdRegister;

/**
 * A register that is open for lookups.
 *
 * @param register looks up identifiers
 * @param description what it is
 * @param connection closed at the end
 */
record OpenRegister(MidIdRegister register, RegisterDescription description, Runnable connection)
    implements AutoCloseable {

  @Override
  public void close() {
    connection.run();
  }
}

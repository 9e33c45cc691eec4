package io.github.openmidid.examples.commandline.register;

import io.github.openmidid.client.MidIdClient;
import io.github.openmidid.examples.messages.CommandException;
import java.time.Clock;
import java.util.function.Function;

/** A register that a command uses: an address, or the file of a snapshot. */
public sealed interface RegisterSource permits RegisterConnection, SnapshotSource {
  /** Returns the address of the register, or the file of the snapshot, for messages. */
  String name();

  /**
   * Opens it.
   *
   * @param clients creates the client of a connection
   * @param clock the clock with which the date of a snapshot is checked
   * @throws CommandException if it cannot be opened, or its numbers have another format
   */
  OpenRegister open(Function<RegisterConnection, MidIdClient> clients, Clock clock)
      throws CommandException;
}

package io.github.openmidid.examples.transfer.cli;

import io.github.openmidid.examples.transfer.text.TransferException;

/** A register that a command uses: an address, or the file of a snapshot. */
sealed interface RegisterSource permits RegisterConnection, SnapshotSource {
  /** Returns its address or file, for messages. */
  String name();

  /**
   * Opens it.
   *
   * @throws TransferException if it cannot be opened, or its numbers have another format
   */
  OpenRegister open(RuntimeEnvironment runtime) throws TransferException;
}

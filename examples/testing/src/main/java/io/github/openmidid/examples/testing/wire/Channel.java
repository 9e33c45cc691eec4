package io.github.openmidid.examples.testing.wire;

import java.io.IOException;

/** The connection on which steps are performed. */
public interface Channel {
  /** Sends and flushes bytes. */
  void send(byte[] bytes) throws IOException;

  /** Closes the connection in an orderly way. */
  void close() throws IOException;

  /** Resets the connection. */
  void reset() throws IOException;
}

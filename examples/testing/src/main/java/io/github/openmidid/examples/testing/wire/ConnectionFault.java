package io.github.openmidid.examples.testing.wire;

import io.github.openmidid.examples.testing.http.ResponseFault;
import java.util.SplittableRandom;

/**
 * Damages the first bytes that a server sends on a new connection, those of a TLS handshake too.
 */
public enum ConnectionFault implements ResponseFault {
  /** Closes the connection. */
  CUT,
  /** Resets the connection. */
  RESET,
  /** Waits until the round is over, and continues. */
  STALL,
  /** Flips one bit. */
  BIT_FLIP;

  private static final int MOST_BYTES = 1500;

  /** Returns the number of bytes after which the fault occurs. */
  static int offset(SplittableRandom random) {
    return random.nextInt(MOST_BYTES);
  }

  @Override
  public String layer() {
    return "connection";
  }
}

package io.github.openmidid.examples.register;

import java.time.Clock;

/** Starts registers with the clock of a test, which is not a public setting. */
public final class ClockedRegister {
  private ClockedRegister() {}

  /** Starts a register with a clock. */
  public static ReferenceRegister start(ReferenceRegisterBuilder builder, Clock clock) {
    return builder.clock(clock).start();
  }
}

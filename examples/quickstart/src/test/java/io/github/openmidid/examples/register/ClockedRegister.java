package io.github.openmidid.examples.register;

import java.time.Clock;

/** Gives tests of this module access to the clock of a register, which is no public setting. */
public final class ClockedRegister {
  private ClockedRegister() {}

  /** Starts a register with a clock. */
  public static ReferenceRegister start(ReferenceRegisterBuilder builder, Clock clock) {
    return builder.clock(clock).start();
  }
}

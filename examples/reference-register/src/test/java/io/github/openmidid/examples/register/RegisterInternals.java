package io.github.openmidid.examples.register;

import io.github.openmidid.examples.register.config.SerialPool;
import java.time.Clock;

/** Gives the tests of other packages access to package-private methods of the register. */
public final class RegisterInternals {
  private RegisterInternals() {}

  /** Returns a bean of a register. */
  public static <T> T part(ReferenceRegister register, Class<T> type) {
    return register.part(type);
  }

  /** Sets the clock of a register. */
  public static ReferenceRegisterBuilder clock(ReferenceRegisterBuilder builder, Clock clock) {
    return builder.clock(clock);
  }

  /** Sets the range of serial numbers of a register. */
  public static ReferenceRegisterBuilder serials(
      ReferenceRegisterBuilder builder, SerialPool range) {
    return builder.serials(range);
  }
}

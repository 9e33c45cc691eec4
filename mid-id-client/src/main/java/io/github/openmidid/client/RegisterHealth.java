package io.github.openmidid.client;

import java.util.Objects;

/**
 * The health of a register, as it reports it. Immutable.
 *
 * @param statusCode {@code UP}, {@code DEGRADED} or {@code DOWN}, as in the response; not null
 */
public record RegisterHealth(String statusCode) {
  /** Validates that nothing is null. */
  public RegisterHealth {
    Objects.requireNonNull(statusCode, "statusCode");
  }

  /** Returns whether the register can handle requests: it is {@code UP} or {@code DEGRADED}. */
  public boolean isUp() {
    return statusCode.equals("UP") || statusCode.equals("DEGRADED");
  }
}
